/**
 * Sparse vectors of texts, one after another: the terms of vector v are
 * `terms[starts[v]] … terms[starts[v + 1] - 1]`, ascending, each with its weight. Every vector has
 * length one, so that a product of two is their cosine, or is empty.
 */
export interface TextVectors {
	readonly count: number;
	readonly termCount: number;
	readonly starts: Int32Array;
	readonly terms: Int32Array;
	readonly weights: Float64Array;
}

/** A term of a text and how often it stands there. */
export type TermCounts = ReadonlyMap<string, number>;

/**
 * Vectors of `texts`, where text v stands in `roles[v]` roles of the file. `weigh` gives the
 * weight of a term by its count in the text and the number of roles whose texts have it; terms of
 * weight 0 are left out.
 */
export function textVectors(
	texts: readonly TermCounts[],
	roles: Int32Array,
	weigh: (term: string, count: number, rolesWithTerm: number) => number
): TextVectors {
	const numbers = new Map<string, number>();
	const frequencies: number[] = [];
	texts.forEach((text, place) => {
		for (const term of text.keys()) {
			const number = numbers.get(term);
			if (number === undefined) {
				numbers.set(term, frequencies.length);
				frequencies.push(roles[place] ?? 0);
			} else frequencies[number] = (frequencies[number] ?? 0) + (roles[place] ?? 0);
		}
	});
	const starts = new Int32Array(texts.length + 1);
	const terms: number[] = [];
	const weights: number[] = [];
	texts.forEach((text, place) => {
		const weighed: (readonly [number: number, weight: number])[] = [];
		let squares = 0;
		for (const [term, count] of text) {
			const number = numbers.get(term) ?? 0;
			const weight = weigh(term, count, frequencies[number] ?? 0);
			if (weight === 0) continue;
			weighed.push([number, weight]);
		}
		weighed.sort((a, b) => a[0] - b[0]);
		for (const [, weight] of weighed) squares += weight * weight;
		const length = Math.sqrt(squares);
		for (const [number, weight] of weighed) {
			terms.push(number);
			weights.push(weight / length);
		}
		starts[place + 1] = terms.length;
	});
	return {
		count: texts.length,
		termCount: frequencies.length,
		starts,
		terms: Int32Array.from(terms),
		weights: Float64Array.from(weights)
	};
}

/** The cosine of two vectors, 0–1; 0 where either is empty. */
export function cosine(vectors: TextVectors, left: number, right: number): number {
	const { starts, terms, weights } = vectors;
	let a = starts[left] ?? 0;
	let b = starts[right] ?? 0;
	const endA = starts[left + 1] ?? 0;
	const endB = starts[right + 1] ?? 0;
	let sum = 0;
	while (a < endA && b < endB) {
		const difference = (terms[a] ?? 0) - (terms[b] ?? 0);
		if (difference === 0) sum += (weights[a++] ?? 0) * (weights[b++] ?? 0);
		else if (difference < 0) a++;
		else b++;
	}
	return Math.min(sum, 1);
}
