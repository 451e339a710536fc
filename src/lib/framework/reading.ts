/** Why a text was read as it was. */
export type ReadingReason = 'exact' | 'alias' | 'edition' | 'fuzzy';

/**
 * The result of reading one text against the framework. `blank` is an empty cell;
 * `not_essential` the official value of that name; `unknown` a placeholder such as TBC;
 * `unreadable` a text with no safe reading, with the nearest candidate where there is one:
 * it is offered to a person, never taken.
 */
export type Reading<Value> =
	| { readonly status: 'read'; readonly value: Value; readonly how: ReadingReason }
	| { readonly status: 'blank' }
	| { readonly status: 'not_essential' }
	| { readonly status: 'unknown' }
	| { readonly status: 'unreadable'; readonly nearest: Value | null };
