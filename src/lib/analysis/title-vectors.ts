import type { NormalTitle } from './normalise-title';
import { textVectors } from './text-vectors';
import type { TextVectors } from './text-vectors';
import { trigramsOf } from './trigrams';

/** The two views of each distinct title: its words, and its runs of three characters. */
export interface TitleVectors {
	readonly words: TextVectors;
	readonly trigrams: TextVectors;
}

/** The weight of each view in the similarity of titles. */
export const titleShares = { words: 0.6, trigrams: 0.4 } as const;

const classWeights = { domain: 1, noun: 0.5, rank: 0.25 } as const;

/**
 * Vectors of the distinct titles of a file of `roleCount` roles, title v standing in `roles[v]` of
 * them. A word weighs by its class (domain 1, noun .5, rank .25) × (1 + ln(n/df)), a run of three
 * characters 1 + ln((1 + n)/(1 + df)). Source: METHOD.md §1, similarity part t.
 */
export function titleVectors(
	titles: readonly NormalTitle[],
	roles: Int32Array,
	roleCount: number
): TitleVectors {
	const weightOf = new Map<string, number>();
	for (const title of titles) {
		for (const word of title.words) {
			const known = weightOf.get(word.text) ?? 0;
			weightOf.set(word.text, Math.max(known, classWeights[word.class]));
		}
	}
	return {
		words: textVectors(
			titles.map((title) => new Map(title.words.map((word) => [word.text, 1]))),
			roles,
			(word, _, df) => (weightOf.get(word) ?? 0) * (1 + Math.log(roleCount / df))
		),
		trigrams: textVectors(
			titles.map((title) => new Map([...trigramsOf(title.text)].map((run) => [run, 1]))),
			roles,
			(_run, _, df) => 1 + Math.log((1 + roleCount) / (1 + df))
		)
	};
}
