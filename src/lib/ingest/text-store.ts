import type { CodeColumn } from './growing-columns';
import type { TextInterner } from './text-interner';

/** A text column while it is being built. */
export interface TextStore {
	readonly interner: TextInterner;
	readonly codes: CodeColumn;
}
