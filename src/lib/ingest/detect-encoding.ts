import { binaryKind } from './binary-kind';
import { sampleLetters } from './letter-sample';
import { UnusableFileError } from './result';
import type { SourceFile } from './source-file';
import { Utf8Check } from './utf8-check';

/** An encoding by its name in the Encoding Standard, in lower case: `utf-8`, `windows-1252`. */
export type Encoding = string;

const headBytes = 8;

/**
 * The encoding of a text file: by its byte order mark; without one, UTF-16 where NULs stand on one
 * side of most pairs of bytes, and UTF-8 where the whole file is well-formed. Any other is
 * Windows-1252 unless its letters speak clearly for another code page. The whole file is read, since
 * the first accented letter may come late.
 * @throws UnusableFileError where the file is empty, no text, or in a code page that cannot be decoded
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
	return withoutMark(file.name, check) ?? codePageOf(file, signal);
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

/** Null where it is neither UTF-8 nor UTF-16. */
function withoutMark(name: string, check: Utf8Check): Encoding | null {
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
	return check.sound ? 'utf-8' : null;
}

const western = 'windows-1252';
const fewestLetters = 8;
const fewestOfAlphabet = 12;
const multibyte = /^(?:shift_jis|big5|euc-\w+|gb18030)$/;
const latin = /^(?:windows-125[047]|iso-8859-(?:2|9|15))$/;
/** Of chardet's confidence, 0 to 100. */
const leastMultibyte = 80;
const leastSingle = 25;

interface Guess {
	readonly label: string;
	readonly confidence: number;
}

/**
 * The code page of a text in bytes that are no UTF-8, by its words with letters beyond ASCII:
 * Windows-1252 unless chardet is clearly surer of another. A few accents tell nothing.
 */
async function codePageOf(file: SourceFile, signal?: AbortSignal): Promise<Encoding> {
	const { lines, words, letters, inRuns } = await sampleLetters(file, signal);
	if (letters < fewestLetters) return western;
	const { analyse } = await import('chardet');
	const guesses = (bytes: Uint8Array): readonly Guess[] =>
		analyse(bytes).map(({ name, confidence }) => ({
			label: name.toLowerCase().replace(/^iso-8859-1$/, western),
			confidence
		}));
	const wide = guesses(lines).find(({ label }) => multibyte.test(label));
	if (wide && wide.confidence >= leastMultibyte) return decodable(wide.label, file.name);
	const found = guesses(words).filter(({ label }) => !/^(?:ascii|utf)/.test(label));
	const [best] = found.filter(({ label }) => !multibyte.test(label));
	if (!best || best.confidence < leastSingle) return western;
	const sureOfWestern = found.find(({ label }) => label === western)?.confidence ?? 0;
	const isLatin = latin.test(best.label);
	if (best.confidence < sureOfWestern * (isLatin ? 1.5 : 2)) return western;
	// Words of another alphabet have hardly a letter of ASCII.
	if (!isLatin && (letters < fewestOfAlphabet || inRuns < letters * 0.8)) return western;
	return decodable(best.label, file.name);
}

function decodable(label: string, name: string): Encoding {
	try {
		return new TextDecoder(label).encoding;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new UnusableFileError(
			name,
			`${name} seems to be written in the code page ${label.toUpperCase()}, which cannot be read; save its table as CSV (UTF-8) and choose that file.`
		);
	}
}
