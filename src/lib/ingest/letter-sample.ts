import type { SourceFile } from './source-file';

const sampleBytes = 2 ** 16;
const longestLine = 2 ** 12;
const shortestRun = 3;

/** What of a file tells its code page. */
export interface LetterSample {
	/** The first lines with bytes beyond ASCII, up to 64 KB. */
	readonly lines: Uint8Array;
	/** The words with such bytes in these lines, a space after each. */
	readonly words: Uint8Array;
	/** How many such bytes there are. */
	readonly letters: number;
	/** How many of them stand in runs of three or more. */
	readonly inRuns: number;
}

/** Samples the letters of a text that is no UTF-8. */
export async function sampleLetters(file: SourceFile, signal?: AbortSignal): Promise<LetterSample> {
	const sample = new Uint8Array(sampleBytes);
	let [used, start, inLine] = [0, 0, 0];
	for await (const chunk of file.chunks()) {
		signal?.throwIfAborted();
		for (const byte of chunk) {
			sample[used++] = byte;
			if (byte >= 0x80) inLine++;
			const lineEnds = byte === 10 || byte === 13 || used - start >= longestLine;
			if (!lineEnds && used < sampleBytes) continue;
			if (inLine === 0) used = start;
			inLine = 0;
			start = used;
			if (used === sampleBytes) return measured(sample);
		}
	}
	return measured(sample.subarray(0, inLine === 0 ? start : used));
}

function measured(lines: Uint8Array): LetterSample {
	const words = new Uint8Array(lines.length + 1);
	let [used, start, letters, run, inRuns, wordLetters] = [0, 0, 0, 0, 0, 0];
	for (let at = 0; at <= lines.length; at++) {
		const byte = lines[at] ?? 0;
		if (byte >= 0x80) {
			run++;
			wordLetters++;
		} else {
			if (run >= shortestRun) inRuns += run;
			run = 0;
		}
		if (byte >= 0x80 || isAsciiLetter(byte)) {
			words[used++] = byte;
			continue;
		}
		if (wordLetters === 0) used = start;
		else words[used++] = 0x20;
		letters += wordLetters;
		wordLetters = 0;
		start = used;
	}
	return { lines, words: words.subarray(0, used), letters, inRuns };
}

function isAsciiLetter(byte: number): boolean {
	const lower = byte | 0x20;
	return lower >= 0x61 && lower <= 0x7a;
}
