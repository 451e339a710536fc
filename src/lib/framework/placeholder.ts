import { words } from './fold';

const placeholders: ReadonlySet<string> = new Set([
	'tbc',
	'tba',
	'tbd',
	'to be confirmed',
	'to be advised',
	'to be determined',
	'not in use',
	'various',
	'unknown',
	'not stated',
	'n/a',
	'na',
	'not applicable',
	'?'
]);

/** Whether a cell is empty, dashes included. */
export function isBlank(text: string): boolean {
	return words(text) === '';
}

/** Whether a text stands in a cell without saying anything, in columns that are not about the framework: TBC, n/a, various. */
export function isPlaceholder(text: string): boolean {
	return placeholders.has(words(text).replace(/^\?+$/, '?'));
}
