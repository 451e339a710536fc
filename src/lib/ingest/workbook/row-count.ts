const row = /<(?:\w+:)?row[\s>/]/g;
/** More than the beginning of a row's tag can be long, so that one that two pieces share is seen. */
const tail = 32;

/** Counts the rows of a worksheet's XML, which comes in pieces, by the tags that begin them. */
export class RowCount {
	readonly #decoder = new TextDecoder('latin1');
	#rest = '';
	#rows = 0;

	get rows(): number {
		return this.#rows;
	}

	take(piece: Uint8Array): void {
		const text = this.#rest + this.#decoder.decode(piece, { stream: true });
		let end = 0;
		for (const found of text.matchAll(row)) {
			this.#rows++;
			end = found.index + found[0].length;
		}
		this.#rest = text.slice(Math.max(end, text.length - tail));
	}
}
