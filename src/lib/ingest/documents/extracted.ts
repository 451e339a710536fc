import type { DocumentLine } from './document-text';

/** Where a value was found: page and line from 1, and the words of that line, cut at 200 characters. */
export interface Source {
	readonly page: number;
	readonly line: number;
	readonly words: string;
}

/** A value that the document may mean, with the place that says so. */
export interface Candidate<Value> {
	readonly value: Value;
	readonly source: Source;
}

/**
 * A value taken from a document. `value` is null where the document states none, or where its
 * witnesses disagree and neither is the better; `candidates` are then what a person may choose from.
 * `confidence` is 0–1, a ranking and no probability. `review` is true where a person should look,
 * and `reason` then says why in a sentence; it is '' otherwise.
 */
export interface Extracted<Value> {
	readonly value: Value | null;
	readonly confidence: number;
	readonly review: boolean;
	readonly reason: string;
	readonly sources: readonly Source[];
	readonly candidates: readonly Candidate<Value>[];
}

const longestWords = 200;

/** The place of a line. */
export function sourceOf({ page, line, text }: DocumentLine): Source {
	return { page, line, words: text.slice(0, longestWords) };
}

/** A value that its source states plainly. */
export function certain<Value>(
	value: Value,
	line: DocumentLine,
	confidence = 0.95
): Extracted<Value> {
	const source = sourceOf(line);
	return {
		value,
		confidence,
		review: false,
		reason: '',
		sources: [source],
		candidates: [{ value, source }]
	};
}

/** The same value, marked for a person to look at. */
export function doubtful<Value>(extracted: Extracted<Value>, reason: string): Extracted<Value> {
	return { ...extracted, review: true, reason, confidence: Math.min(extracted.confidence, 0.5) };
}

/** A field that the document does not state: nothing to review, nothing to choose. */
export function notStated<Value>(): Extracted<Value> {
	return { value: null, confidence: 0, review: false, reason: '', sources: [], candidates: [] };
}
