/**
 * A text in an encoding, with its byte order mark where that is UTF-16 or `marked`; null where the
 * encoding is none that can be written, or lacks a letter of the text.
 */
export function encodeText(
	text: string,
	encoding: string,
	marked: boolean
): Uint8Array<ArrayBuffer> | null {
	if (encoding === 'utf-8') return new TextEncoder().encode(marked ? `\uFEFF${text}` : text);
	if (encoding === 'utf-16le' || encoding === 'utf-16be') {
		const whole = `\uFEFF${text}`;
		const view = new DataView(new ArrayBuffer(whole.length * 2));
		for (let at = 0; at < whole.length; at++) {
			view.setUint16(at * 2, whole.charCodeAt(at), encoding === 'utf-16le');
		}
		return new Uint8Array(view.buffer);
	}
	const bytes = bytesOf(encoding);
	if (!bytes) return null;
	const encoded = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) {
		const byte = bytes.get(text.charCodeAt(at));
		if (byte === undefined) return null;
		encoded[at] = byte;
	}
	return encoded;
}

/** The bytes of an encoding of one byte a letter, by letter; null for any other. */
function bytesOf(encoding: string): ReadonlyMap<number, number> | null {
	if (
		!/^(?:windows-125\d|windows-874|iso-8859-\d+|koi8-[ru]|macintosh|x-mac-cyrillic|ibm866)$/.test(
			encoding
		)
	) {
		return null;
	}
	const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
	// As a stream: Node 20 takes windows-1252 for ISO 8859-1 in texts that come whole.
	const letters = new TextDecoder(encoding).decode(all, { stream: true });
	if (letters.length !== 256) return null;
	const bytes = new Map<number, number>();
	for (let byte = 0; byte < 256; byte++) {
		const letter = letters.charCodeAt(byte);
		if (letter !== 0xfffd) bytes.set(letter, byte);
	}
	return bytes;
}
