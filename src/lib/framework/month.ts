import { editDistance } from './edit-distance';

const names = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
] as const;

/** A month (1 to 12) by its lower-case name, by its first three letters or more, or by a name one slip away. */
export function monthOf(text: string): { month: number; how: 'exact' | 'fuzzy' } | null {
	if (text.length < 3) return null;
	const begun = names.findIndex((name) => name.startsWith(text));
	if (begun >= 0) return { month: begun + 1, how: 'exact' };
	if (text.length < 5) return null;
	const close = names.flatMap((name, index) => (editDistance(text, name, 1) <= 1 ? [index] : []));
	const [only] = close;
	return close.length === 1 && only !== undefined ? { month: only + 1, how: 'fuzzy' } : null;
}
