import { textVectors } from './text-vectors';
import type { TextVectors } from './text-vectors';

const shortestWord = 3;
const cutAt = 6;
const leastWords = 5;

const stopWords: ReadonlySet<string> = new Set(
	`
	about above across after all also and any are between both but can each for from has have how
	including into its may more must not our out over per such than that the their them these they
	this those through under upon via was well were what when where which while who will with within
	would you your role roles position positions responsible responsibility
	`
		.trim()
		.split(/\s+/)
);

/**
 * Vectors of the distinct purposes of a file of `roleCount` roles, purpose v standing in
 * `roles[v]` of them: (1 + ln tf) · ln(n/df) over words of three letters and more cut to six, stop
 * words and words of one role left out; a text of under five words has none. Source: METHOD.md §1,
 * similarity part x.
 */
export function purposeVectors(
	purposes: readonly string[],
	roles: Int32Array,
	roleCount: number
): TextVectors {
	return textVectors(purposes.map(purposeTerms), roles, (_, count, df) =>
		df <= 1 ? 0 : (1 + Math.log(count)) * Math.log(roleCount / df)
	);
}

/** The words of a purpose that count, cut short, and how often each stands there; none of a text too short. */
export function purposeTerms(text: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	let words = 0;
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	for (const word of plain.match(/\p{L}+/gu) ?? []) {
		if (word.length < shortestWord || stopWords.has(word)) continue;
		const term = word.slice(0, cutAt);
		counts.set(term, (counts.get(term) ?? 0) + 1);
		words++;
	}
	return words < leastWords ? new Map() : counts;
}
