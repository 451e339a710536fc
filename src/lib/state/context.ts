import { createContext } from 'svelte';
import type { Dataset } from './dataset.svelte';
import type { Announcer } from './announcer.svelte';
import type { Dimensions } from './dimensions.svelte';
import type { Latest } from './latest.svelte';
import type { ViewUrl } from './view-url.svelte';

/** The data set that every page asks. */
export const [useDataset, provideDataset] = createContext<Dataset>();

/** What the address says of filters and settings, and the way to change it. */
export const [useViewUrl, provideViewUrl] = createContext<ViewUrl>();

/** The one polite live region. */
export const [useAnnouncer, provideAnnouncer] = createContext<Announcer>();

/** The units and grades of the loaded data. */
export const [useDimensions, provideDimensions] = createContext<Latest<Dimensions>>();
