import type { TextVectors } from './text-vectors';

/**
 * An inverted index of some of the vectors, its members numbered from 0. `begin` fixes the vector
 * to compare with; afterwards `touched` are the members that share one of its terms that is not
 * skipped, and `dot` gives the exact cosine with any member, skipped terms counted.
 */
export class TermIndex {
	/** Members that share a term that is not skipped with the present query, in no order. */
	readonly touched: Int32Array;
	touchedCount = 0;
	/** The length of the part of the query that is skipped terms: the most that a member not touched can share, 0–1. */
	skippedLength = 0;

	readonly #vectors: TextVectors;
	readonly #postingStarts: Int32Array;
	readonly #postingMembers: Int32Array;
	readonly #postingWeights: Float64Array;
	readonly #skipped: Uint8Array;
	readonly #longStarts: Int32Array;
	readonly #longTerms: Int32Array;
	readonly #longWeights: Float64Array;
	readonly #dots: Float64Array;
	readonly #seen: Uint8Array;
	readonly #query: Float64Array;
	#previous = -1;

	/**
	 * @param vectors - all vectors of the file
	 * @param members - the vectors in the index
	 * @param sizes - how many kinds each member stands for
	 * @param mostKinds - a term of more kinds than this is skipped when looking for candidates
	 */
	constructor(vectors: TextVectors, members: Int32Array, sizes: Int32Array, mostKinds: number) {
		this.#vectors = vectors;
		const { starts, terms, weights, termCount } = vectors;
		const kinds = new Int32Array(termCount);
		const lengths = new Int32Array(termCount);
		eachTerm(vectors, members, (member, term) => {
			kinds[term] = (kinds[term] ?? 0) + (sizes[member] ?? 0);
			lengths[term] = (lengths[term] ?? 0) + 1;
		});
		this.#skipped = Uint8Array.from(kinds, (size) => (size > mostKinds ? 1 : 0));
		this.#postingStarts = new Int32Array(termCount + 1);
		let short = 0;
		let long = 0;
		for (let term = 0; term < termCount; term++) {
			if (this.#skipped[term] === 1) long += lengths[term] ?? 0;
			else short += lengths[term] ?? 0;
			this.#postingStarts[term + 1] = short;
		}
		this.#postingMembers = new Int32Array(short);
		this.#postingWeights = new Float64Array(short);
		this.#longStarts = new Int32Array(members.length + 1);
		this.#longTerms = new Int32Array(long);
		this.#longWeights = new Float64Array(long);
		const next = this.#postingStarts.slice();
		let longPlace = 0;
		members.forEach((vector, member) => {
			const end = starts[vector + 1] ?? 0;
			for (let at = starts[vector] ?? 0; at < end; at++) {
				const term = terms[at] ?? 0;
				if (this.#skipped[term] === 1) {
					this.#longTerms[longPlace] = term;
					this.#longWeights[longPlace++] = weights[at] ?? 0;
				} else {
					const place = next[term] ?? 0;
					this.#postingMembers[place] = member;
					this.#postingWeights[place] = weights[at] ?? 0;
					next[term] = place + 1;
				}
			}
			this.#longStarts[member + 1] = longPlace;
		});
		this.#dots = new Float64Array(members.length);
		this.#seen = new Uint8Array(members.length);
		this.touched = new Int32Array(members.length);
		this.#query = new Float64Array(termCount);
	}

	/** Makes `vector` the query; -1 is a query that shares nothing with anyone. */
	begin(vector: number): void {
		const { starts, terms, weights } = this.#vectors;
		for (let place = 0; place < this.touchedCount; place++) {
			const member = this.touched[place] ?? 0;
			this.#dots[member] = 0;
			this.#seen[member] = 0;
		}
		this.touchedCount = 0;
		if (this.#previous >= 0) {
			const end = starts[this.#previous + 1] ?? 0;
			for (let at = starts[this.#previous] ?? 0; at < end; at++) this.#query[terms[at] ?? 0] = 0;
		}
		this.#previous = vector;
		this.skippedLength = 0;
		if (vector < 0) return;
		const end = starts[vector + 1] ?? 0;
		let count = 0;
		let skippedSquares = 0;
		for (let at = starts[vector] ?? 0; at < end; at++) {
			const term = terms[at] ?? 0;
			const weight = weights[at] ?? 0;
			if (this.#skipped[term] === 1) {
				this.#query[term] = weight;
				skippedSquares += weight * weight;
				continue;
			}
			const last = this.#postingStarts[term + 1] ?? 0;
			for (let place = this.#postingStarts[term] ?? 0; place < last; place++) {
				const member = this.#postingMembers[place] ?? 0;
				if (this.#seen[member] === 0) {
					this.#seen[member] = 1;
					this.touched[count++] = member;
				}
				this.#dots[member] =
					(this.#dots[member] ?? 0) + weight * (this.#postingWeights[place] ?? 0);
			}
		}
		this.touchedCount = count;
		this.skippedLength = Math.sqrt(skippedSquares);
	}

	/** The cosine of the query and a member, 0–1. */
	dot(member: number): number {
		let sum = this.#dots[member] ?? 0;
		const end = this.#longStarts[member + 1] ?? 0;
		for (let place = this.#longStarts[member] ?? 0; place < end; place++) {
			sum += (this.#query[this.#longTerms[place] ?? 0] ?? 0) * (this.#longWeights[place] ?? 0);
		}
		return sum < 1 ? sum : 1;
	}
}

function eachTerm(
	{ starts, terms }: TextVectors,
	members: Int32Array,
	visit: (member: number, term: number) => void
): void {
	members.forEach((vector, member) => {
		const end = starts[vector + 1] ?? 0;
		for (let at = starts[vector] ?? 0; at < end; at++) visit(member, terms[at] ?? 0);
	});
}
