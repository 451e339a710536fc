/** A seeded source of chance. Arithmetic only, so that every platform draws the same numbers. */
export interface Random {
	/** Uniform on [0, 1). */
	next(): number;
	/** Bell-shaped, mean 0, variance 1, within ±6: twelve uniforms added (Irwin–Hall). */
	normal(): number;
	/** A whole number from 0 up to, not including, `below`. */
	integer(below: number): number;
	chance(probability: number): boolean;
	/** One of the items. Throws on an empty list. */
	pick<Item>(items: readonly Item[]): Item;
	/** An index, each as likely as its weight. Throws unless some weight is positive. */
	weighted(weights: readonly number[]): number;
	/** A new order of the items; the list itself stays as it is. */
	shuffled<Item>(items: readonly Item[]): Item[];
	/** An independent source, so that drawing more in one place changes nothing elsewhere. */
	fork(label: string): Random;
}

/** A source that gives the same draws for the same seed, for ever. The generator is sfc32 (Doty-Humphrey, PractRand). */
export function createRandom(seed: number): Random {
	let a = mixed(seed, 1);
	let b = mixed(seed, 2);
	let c = mixed(seed, 3);
	let counter = 1;

	function next(): number {
		const t = (a + b + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + t) | 0;
		return (t >>> 0) / 4294967296;
	}
	for (let warmUp = 0; warmUp < 12; warmUp++) next();

	const integer = (below: number): number => Math.floor(next() * below);

	function pick<Item>(items: readonly Item[]): Item {
		const item = items[integer(items.length)];
		if (item === undefined) throw new RangeError('Nothing to pick from.');
		return item;
	}

	function weighted(weights: readonly number[]): number {
		const total = weights.reduce((sum, weight) => sum + weight, 0);
		if (!(total > 0)) throw new RangeError('No weight is positive.');
		let left = next() * total;
		const index = weights.findIndex((weight) => weight > 0 && (left -= weight) < 0);
		return index >= 0 ? index : weights.findLastIndex((weight) => weight > 0);
	}

	return {
		next,
		normal() {
			let sum = -6;
			for (let draw = 0; draw < 12; draw++) sum += next();
			return sum;
		},
		integer,
		chance: (probability) => next() < probability,
		pick,
		weighted,
		shuffled(items) {
			return items
				.map((item) => ({ item, key: next() }))
				.sort((left, right) => left.key - right.key)
				.map(({ item }) => item);
		},
		fork: (label) => createRandom(hashed(`${String(seed)} ${label}`))
	};
}

function mixed(seed: number, salt: number): number {
	let value = (seed ^ Math.imul(salt, 0x9e3779b9)) | 0;
	value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
	value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
	return value ^ (value >>> 15);
}

/** FNV-1a over UTF-16 code units. */
function hashed(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return hash | 0;
}
