import { binaryKind } from './binary-kind';
import { UnusableFileError } from './result';
import type { SourceFile } from './source-file';
import { Utf8Check } from './utf8-check';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const headBytes = 8;

/**
 * The encoding of a text file: by its byte order mark; without one, UTF-16 where NULs stand on one
 * side of most pairs of bytes, UTF-8 where the whole file is well-formed, Windows-1252 otherwise.
 * The whole file is read, since the first accented letter may come late.
 * @throws UnusableFileError where the file is empty or no text
 */
export async function detectEncoding(file: SourceFile, signal?: AbortSignal): Promise<Encoding> {
	const check = new Utf8Check();
	const head = new Uint8Array(headBytes);
	let filled = 0;
	for await (const chunk of file.chunks()) {
		signal?.throwIfAborted();
		if (filled < headBytes) {
			const part = chunk.subarray(0, headBytes - filled);
			head.set(part, filled);
			filled += part.length;
			if (filled === headBytes) {
				refuseBinary(file.name, head);
				const marked = markedAs(head);
				if (marked !== null && marked !== 'utf-8') return marked;
			}
		}
		check.push(chunk);
	}
	if (check.bytes === 0) {
		throw new UnusableFileError(
			file.name,
			`${file.name} is empty; choose a file with a header row and a row for each role.`
		);
	}
	const start = head.subarray(0, filled);
	refuseBinary(file.name, start);
	const marked = markedAs(start);
	if (marked !== null && marked !== 'utf-8') return marked;
	return withoutMark(file.name, check);
}

function refuseBinary(name: string, head: Uint8Array): void {
	const kind = binaryKind(name, head);
	if (kind === null) return;
	throw new UnusableFileError(
		name,
		`${name} is ${kind}; save its table as CSV (UTF-8) and choose that file.`
	);
}

function markedAs(head: Uint8Array): Encoding | null {
	if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	return null;
}

function withoutMark(name: string, check: Utf8Check): Encoding {
	const { atEven, atOdd } = check.nuls;
	if (atEven + atOdd > 0) {
		const pairs = check.bytes / 2;
		if (atOdd > pairs * 0.4 && atEven < pairs * 0.05) return 'utf-16le';
		if (atEven > pairs * 0.4 && atOdd < pairs * 0.05) return 'utf-16be';
		throw new UnusableFileError(
			name,
			`${name} is not a text file (it contains NUL bytes); save its table as CSV (UTF-8) and choose that file.`
		);
	}
	return check.sound ? 'utf-8' : 'windows-1252';
}
