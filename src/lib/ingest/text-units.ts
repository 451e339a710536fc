/** The UTF-16 units of a text, one an element. */
export type Units = Uint8Array | Uint16Array;

const encoder = new TextEncoder();

/**
 * Gives the units of texts as arrays, since walking an array is several times as fast as asking a
 * string for each of its units. One array serves all texts in turn.
 */
export class TextUnits {
	#bytes = new Uint8Array();
	#text = '';
	#units: Units = this.#bytes;

	/** The units of a text, until it is asked for those of another. */
	of(text: string): Units {
		if (text !== this.#text) {
			this.#units = this.#ascii(text) ?? wide(text);
			this.#text = text;
		}
		return this.#units;
	}

	/** The bytes of a text that is all ASCII: these fit where every unit has one. */
	#ascii(text: string): Units | null {
		const { length } = text;
		if (this.#bytes.length < length) this.#bytes = new Uint8Array(length);
		const bytes = this.#bytes.subarray(0, length);
		return encoder.encodeInto(text, bytes).read === length ? bytes : null;
	}
}

function wide(text: string): Units {
	const units = new Uint16Array(text.length);
	for (let at = 0; at < units.length; at++) units[at] = text.charCodeAt(at);
	return units;
}
