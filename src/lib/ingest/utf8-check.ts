/**
 * Tells whether bytes, handed over piece by piece, are well-formed UTF-8 (RFC 3629: no overlong
 * forms, no surrogates, nothing above U+10FFFF, no character cut off at the end), and counts NULs.
 */
export class Utf8Check {
	#sound = true;
	#missing = 0;
	#low = 0x80;
	#high = 0xbf;
	#seen = 0;
	#nulsAtEven = 0;
	#nulsAtOdd = 0;

	push(bytes: Uint8Array): void {
		const { length } = bytes;
		const aligned = Math.min((4 - (bytes.byteOffset & 3)) & 3, length);
		let index = 0;
		for (; index < aligned; index++) this.#take(bytes[index] ?? 0, index);
		const quads = (length - aligned) >> 2;
		if (quads > 0) {
			const words = new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, quads);
			for (let quad = 0; quad < quads; quad++, index += 4) {
				if (this.#missing === 0 && isPlainQuad(words[quad] ?? 0)) continue;
				for (let at = index; at < index + 4; at++) this.#take(bytes[at] ?? 0, at);
			}
		}
		for (; index < length; index++) this.#take(bytes[index] ?? 0, index);
		this.#seen += length;
	}

	#take(byte: number, index: number): void {
		if (byte === 0) {
			if (((this.#seen + index) & 1) === 0) this.#nulsAtEven++;
			else this.#nulsAtOdd++;
		}
		if ((byte >= 0x80 || this.#missing > 0) && this.#sound) this.#step(byte);
	}

	#step(byte: number): void {
		if (this.#missing > 0) {
			if (byte < this.#low || byte > this.#high) this.#sound = false;
			this.#missing--;
			this.#low = 0x80;
			this.#high = 0xbf;
			return;
		}
		if (byte >= 0xc2 && byte <= 0xdf) this.#missing = 1;
		else if (byte >= 0xe0 && byte <= 0xef) this.#missing = 2;
		else if (byte >= 0xf0 && byte <= 0xf4) this.#missing = 3;
		else this.#sound = false;
		if (byte === 0xe0) this.#low = 0xa0;
		if (byte === 0xed) this.#high = 0x9f;
		if (byte === 0xf0) this.#low = 0x90;
		if (byte === 0xf4) this.#high = 0x8f;
	}

	/** Whether all bytes so far are whole UTF-8 characters. */
	get sound(): boolean {
		return this.#sound && this.#missing === 0;
	}

	get bytes(): number {
		return this.#seen;
	}

	/** NUL bytes at even (0, 2, …) and at odd offsets: UTF-16 has them on one side. */
	get nuls(): { readonly atEven: number; readonly atOdd: number } {
		return { atEven: this.#nulsAtEven, atOdd: this.#nulsAtOdd };
	}
}

/** Whether four bytes are all ASCII other than NUL: most of a file is, and is passed over four at a time. */
function isPlainQuad(quad: number): boolean {
	return (quad & 0x80808080) === 0 && ((quad - 0x01010101) & 0x80808080) === 0;
}
