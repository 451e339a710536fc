import type { Encoding } from './detect-encoding';
import type { SourceFile } from './source-file';

/** A piece of a file as text, and how many bytes of the file have been read with it. */
export interface TextPiece {
	readonly text: string;
	readonly bytesRead: number;
}

const longestPiece = 2 ** 20;
const byteOrderMark = '\uFEFF';

/**
 * The text of a file, piece by piece. Characters and line ends are whole across the borders of
 * pieces, a byte order mark is left out, and every line end (CRLF, CR) comes out as LF, inside
 * cells too.
 */
export async function* decodeText(
	file: SourceFile,
	encoding: Encoding
): AsyncGenerator<TextPiece, void, undefined> {
	const decode = pieceDecoder(encoding);
	let bytesRead = 0;
	let begun = false;
	let heldReturn = '';
	for await (const chunk of file.chunks()) {
		for (let start = 0; start < chunk.length; start += longestPiece) {
			const part = chunk.subarray(start, start + longestPiece);
			bytesRead += part.length;
			let text = heldReturn + decode(part, false);
			if (!begun && text !== '') {
				begun = true;
				if (text.startsWith(byteOrderMark)) text = text.slice(1);
			}
			heldReturn = text.endsWith('\r') ? '\r' : '';
			if (heldReturn) text = text.slice(0, -1);
			yield { text: withPlainLineEnds(text), bytesRead };
		}
	}
	const rest = heldReturn + decode(new Uint8Array(), true);
	if (rest !== '') yield { text: withPlainLineEnds(rest), bytesRead };
}

function withPlainLineEnds(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * Decodes pieces of a file in turn. UTF-8 is cut at whole characters by hand, because Node decodes
 * whole texts several times as fast as streamed ones, and into strings of half the size.
 */
function pieceDecoder(encoding: Encoding): (bytes: Uint8Array, last: boolean) => string {
	const decoder = new TextDecoder(encoding, { ignoreBOM: true });
	if (encoding !== 'utf-8') return (bytes, last) => decoder.decode(bytes, { stream: !last });
	let carried = new Uint8Array();
	return (bytes, last) => {
		const whole = carried.length === 0 ? bytes : joined(carried, bytes);
		const end = last ? whole.length : lastWholeCharacter(whole);
		carried = whole.slice(end);
		return decoder.decode(whole.subarray(0, end));
	};
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	const bytes = new Uint8Array(first.length + second.length);
	bytes.set(first);
	bytes.set(second, first.length);
	return bytes;
}

/** Where the last character that is whole ends: at most three bytes before the end of UTF-8 text. */
function lastWholeCharacter(bytes: Uint8Array): number {
	const { length } = bytes;
	for (let back = 1; back <= 3 && back <= length; back++) {
		const byte = bytes[length - back] ?? 0;
		if (byte < 0x80) return length;
		if (byte < 0xc0) continue;
		const needed = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
		return needed > back ? length - back : length;
	}
	return length;
}
