import type { Encoding } from './detect-encoding';
import type { SourceFile } from './source-file';

/** A piece of a file as text, and how many bytes of the file have been read with it. */
export interface TextPiece {
	readonly text: string;
	readonly bytesRead: number;
}

const longestPiece = 2 ** 20;

/**
 * The text of a file, piece by piece. Characters and line ends are whole across the borders of
 * pieces, a byte order mark is left out, and every line end (CRLF, CR) comes out as LF, inside
 * cells too.
 */
export async function* decodeText(
	file: SourceFile,
	encoding: Encoding
): AsyncGenerator<TextPiece, void, undefined> {
	const decoder = new TextDecoder(encoding);
	let bytesRead = 0;
	let heldReturn = false;
	for await (const chunk of file.chunks()) {
		for (let start = 0; start < chunk.length; start += longestPiece) {
			const part = chunk.subarray(start, start + longestPiece);
			bytesRead += part.length;
			let text = decoder.decode(part, { stream: true });
			if (heldReturn) text = '\r' + text;
			heldReturn = text.endsWith('\r');
			if (heldReturn) text = text.slice(0, -1);
			yield { text: withPlainLineEnds(text), bytesRead };
		}
	}
	const rest = (heldReturn ? '\r' : '') + decoder.decode();
	if (rest !== '') yield { text: withPlainLineEnds(rest), bytesRead };
}

function withPlainLineEnds(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
