import { billion } from './likeness';

const kindRoom = 2 ** 22;
const bufferSize = 512;

/**
 * Keeps the most similar kinds until they hold `wanted` roles, all kinds of the last similarity
 * included, so that roles of equally similar kinds can be taken in order of id.
 */
export class TopKinds {
	/** Similarities below this, in billionths, can no longer matter. */
	threshold = 1;
	readonly #wanted: number;
	readonly #sizeOf: (kind: number) => number;
	#buffer = new Float64Array(bufferSize);
	#length = 0;

	constructor(wanted: number, sizeOf: (kind: number) => number) {
		this.#wanted = wanted;
		this.#sizeOf = sizeOf;
	}

	clear(): void {
		this.threshold = 1;
		this.#length = 0;
	}

	/** False where a similarity (0–1), or anything below it, can no longer matter. */
	admits(similarity: number): boolean {
		return similarity * billion + 1 >= this.threshold;
	}

	/** Offers a kind (under 2²²) at a similarity in billionths; each kind once. */
	offer(kind: number, similarity: number): void {
		if (similarity < this.threshold) return;
		if (this.#length === this.#buffer.length) {
			this.#cut();
			if (this.#length > this.#buffer.length / 2) {
				const larger = new Float64Array(this.#buffer.length * 2);
				larger.set(this.#buffer);
				this.#buffer = larger;
			}
			if (similarity < this.threshold) return;
		}
		this.#buffer[this.#length++] = similarity * kindRoom + (kindRoom - 1 - kind);
	}

	/** Visits what is kept, most similar first, equals by kind. */
	visit(each: (kind: number, similarity: number) => void): void {
		this.#cut();
		for (let place = this.#length - 1; place >= 0; place--) {
			const packed = this.#buffer[place] ?? 0;
			const similarity = Math.floor(packed / kindRoom);
			each(kindRoom - 1 - (packed - similarity * kindRoom), similarity);
		}
	}

	/** Sorts ascending and drops what lies below the similarity at which enough roles are reached. */
	#cut(): void {
		const held = this.#buffer.subarray(0, this.#length).sort();
		let roles = 0;
		let place = held.length;
		while (place > 0 && roles < this.#wanted) {
			const packed = held[--place] ?? 0;
			roles += this.#sizeOf(kindRoom - 1 - (packed % kindRoom));
		}
		if (roles < this.#wanted) return;
		this.threshold = Math.floor((held[place] ?? 0) / kindRoom);
		const lowest = this.threshold * kindRoom;
		while (place > 0 && (held[place - 1] ?? 0) >= lowest) place--;
		this.#buffer.copyWithin(0, place, this.#length);
		this.#length -= place;
	}
}
