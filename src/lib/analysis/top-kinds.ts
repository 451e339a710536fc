import { billion } from './likeness';

const firstRoom = 256;

/**
 * Keeps the most similar kinds until they hold `wanted` roles, all kinds of the last similarity
 * included, so that roles of equally similar kinds can be taken in order of id.
 */
export class TopKinds {
	/** Similarities below this, in billionths, can no longer matter. */
	threshold = 1;
	readonly #wanted: number;
	readonly #sizeOf: (kind: number) => number;
	/** What is kept, most similar first. */
	#kinds = new Int32Array(firstRoom);
	#similarities = new Int32Array(firstRoom);
	#length = 0;
	#roles = 0;

	constructor(wanted: number, sizeOf: (kind: number) => number) {
		this.#wanted = wanted;
		this.#sizeOf = sizeOf;
	}

	clear(): void {
		this.threshold = 1;
		this.#length = 0;
		this.#roles = 0;
	}

	/** False where a similarity (0–1), or anything below it, can no longer matter. */
	admits(similarity: number): boolean {
		return similarity * billion + 1 >= this.threshold;
	}

	/** Offers a kind at a similarity in billionths; each kind once. */
	offer(kind: number, similarity: number): void {
		if (similarity < this.threshold) return;
		if (this.#length === this.#kinds.length) {
			this.#kinds = doubled(this.#kinds);
			this.#similarities = doubled(this.#similarities);
		}
		const [kinds, similarities] = [this.#kinds, this.#similarities];
		let place = this.#length++;
		for (; place > 0 && (similarities[place - 1] ?? 0) < similarity; place--) {
			kinds[place] = kinds[place - 1] ?? 0;
			similarities[place] = similarities[place - 1] ?? 0;
		}
		kinds[place] = kind;
		similarities[place] = similarity;
		this.#roles += this.#sizeOf(kind);
		const raised = place < this.#length - 1 || this.threshold === 1;
		if (raised && this.#roles >= this.#wanted) this.#dropLowest();
	}

	/** Visits what is kept, most similar first. */
	visit(each: (kind: number, similarity: number) => void): void {
		for (let place = 0; place < this.#length; place++) {
			each(this.#kinds[place] ?? 0, this.#similarities[place] ?? 0);
		}
	}

	/** Drops the lowest similarities as long as those above them hold enough roles. */
	#dropLowest(): void {
		for (;;) {
			const lowest = this.#similarities[this.#length - 1] ?? 0;
			let rest = this.#roles;
			let place = this.#length;
			while (place > 0 && this.#similarities[place - 1] === lowest) {
				rest -= this.#sizeOf(this.#kinds[--place] ?? 0);
			}
			this.threshold = lowest;
			if (rest < this.#wanted) return;
			this.#roles = rest;
			this.#length = place;
		}
	}
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(values.length * 2);
	larger.set(values);
	return larger;
}
