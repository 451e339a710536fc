import { openNativeDatabase } from '../../src/lib/db/native-database';
import { openWasmNodeDatabase } from './wasm-node-database';

/** Both engines, for `describe.each`: whatever is promised must hold on either. */
export const engines = [
	{ engine: 'wasm', open: openWasmNodeDatabase },
	{ engine: 'native', open: () => openNativeDatabase() }
] as const;
