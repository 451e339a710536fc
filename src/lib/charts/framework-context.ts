import { createContext } from 'svelte';
import type { Framework } from '../framework/framework';

/** The framework whose levels and capabilities the charts draw. */
export const [useFramework, provideFramework] = createContext<Framework>();
