import { editDistance } from '../framework/edit-distance';
import type { NormalTitle } from './normalise-title';
import { compareCodeUnits } from './organisation-from-roles';
import { trigramsOf } from './trigrams';

/** Worker words that say what the work is, as “officer” and “advisor” do not. */
const fieldWords: ReadonlySet<string> = new Set([
	'administration',
	'administrator',
	'administrative',
	'support',
	'technical'
]);

const leastShared = 0.5;
const longKey = 9;
const timesAsFrequent = 2;
const timesAsFrequentWhenSettled = 20;
const settledCount = 3;

/**
 * The family of a title before merging: its domain words, sorted, else its worker words, else its
 * ranks. Of worker words only those that say what the work is, where there are any: else
 * administration officers, coordinators and managers would be families of their own. Source:
 * METHOD.md §1; the last is this project's and adds .006 to .03 to the agreement with true families.
 */
export function familyKey(title: NormalTitle): string {
	for (const wanted of ['domain', 'noun', 'rank'] as const) {
		const all = new Set(title.words.filter((word) => word.class === wanted).map((w) => w.text));
		const fields = new Set([...all].filter((word) => fieldWords.has(word)));
		const words = fields.size > 0 ? fields : all;
		if (words.size > 0) return [...words].sort(compareCodeUnits).join(' ');
	}
	return '';
}

/**
 * For each family key, given how many roles have it, the key that it is taken to be: a rare key
 * merges into a frequent one that shares trigrams (Dice ≥ .5) within edit distance 1 (length
 * under 9) or 2, twice as frequent (20 times where the rare one has 3 roles or more); the
 * nearest, then most frequent, then first in the alphabet. Source: METHOD.md §1, “Family key”.
 */
export function mergeFamilies(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
	const keys = [...counts.keys()].filter((key) => key !== '').sort(compareCodeUnits);
	const trigrams = keys.map((key) => trigramsOf(key));
	const postings = new Map<string, number[]>();
	trigrams.forEach((set, place) => {
		for (const trigram of set) {
			const posting = postings.get(trigram);
			if (posting) posting.push(place);
			else postings.set(trigram, [place]);
		}
	});
	const direct = new Map<string, string>();
	const shared = new Int32Array(keys.length);
	keys.forEach((key, place) => {
		const own = trigrams[place] ?? new Set<string>();
		const count = counts.get(key) ?? 0;
		const needed = count * (count >= settledCount ? timesAsFrequentWhenSettled : timesAsFrequent);
		const allowed = key.length < longKey ? 1 : 2;
		const touched: number[] = [];
		for (const trigram of own) {
			for (const other of postings.get(trigram) ?? []) {
				if (shared[other] === 0) touched.push(other);
				shared[other] = (shared[other] ?? 0) + 1;
			}
		}
		let best: readonly [distance: number, count: number, key: string] | null = null;
		for (const other of touched) {
			const common = shared[other] ?? 0;
			shared[other] = 0;
			const otherKey = keys[other] ?? '';
			const otherCount = counts.get(otherKey) ?? 0;
			if (other === place || otherCount < needed) continue;
			if ((2 * common) / (own.size + (trigrams[other]?.size ?? 0)) < leastShared) continue;
			const distance = editDistance(key, otherKey, allowed);
			if (distance > allowed) continue;
			if (
				!best ||
				distance < best[0] ||
				(distance === best[0] &&
					(otherCount > best[1] || (otherCount === best[1] && otherKey < best[2])))
			) {
				best = [distance, otherCount, otherKey];
			}
		}
		if (best) direct.set(key, best[2]);
	});
	const merged = new Map<string, string>();
	for (const key of counts.keys()) {
		let last = key;
		for (let next = direct.get(last); next !== undefined; next = direct.get(last)) last = next;
		merged.set(key, last);
	}
	return merged;
}
