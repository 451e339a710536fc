/** A text as the source of a regular expression that matches it and nothing else, with the flag `u` as well. */
export function literalPattern(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
