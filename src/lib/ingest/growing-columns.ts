const firstCapacity = 1024;

/** An Int32Array that grows as codes are set; what was never set is -1. */
export class CodeColumn {
	#codes = new Int32Array(firstCapacity).fill(-1);

	at(index: number): number {
		return this.#codes[index] ?? -1;
	}

	set(index: number, code: number): void {
		if (index >= this.#codes.length) {
			const grown = new Int32Array(Math.max(this.#codes.length * 2, index + 1)).fill(-1);
			grown.set(this.#codes);
			this.#codes = grown;
		}
		this.#codes[index] = code;
	}

	/** The first `length` codes, in an array of their own. */
	taken(length: number): Int32Array<ArrayBuffer> {
		this.set(length, this.at(length));
		return this.#codes.slice(0, length);
	}
}

/** A Uint8Array of rows of equal width that grows as rows are set; what was never set is 0. */
export class ByteRows {
	#bytes: Uint8Array<ArrayBuffer>;

	constructor(readonly width: number) {
		this.#bytes = new Uint8Array(firstCapacity * width);
	}

	at(row: number, column: number): number {
		return this.#bytes[row * this.width + column] ?? 0;
	}

	setCell(row: number, column: number, value: number): void {
		this.#bytes[row * this.width + column] = value;
	}

	setRow(row: number, values: Uint8Array): void {
		const end = (row + 1) * this.width;
		if (end > this.#bytes.length) {
			const grown = new Uint8Array(Math.max(this.#bytes.length * 2, end));
			grown.set(this.#bytes);
			this.#bytes = grown;
		}
		this.#bytes.set(values, row * this.width);
	}

	/** The cells of the first `rows` rows, in an array of their own. */
	taken(rows: number): Uint8Array<ArrayBuffer> {
		return this.#bytes.slice(0, rows * this.width);
	}
}
