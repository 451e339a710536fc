/** A stretch of a sentence; `strong` marks a name. Parts are joined without anything between them. */
export interface SummaryPart {
	readonly text: string;
	readonly strong: boolean;
}

/** Nothing to draw, and why. */
export interface EmptyModel {
	readonly kind: 'empty';
	/** One sentence for people. */
	readonly reason: string;
}

/** Plain words of a sentence. */
export function plain(text: string): SummaryPart {
	return { text, strong: false };
}

/** A name in a sentence. */
export function strong(text: string): SummaryPart {
	return { text, strong: true };
}

/** The sentence as text. */
export function summaryText(parts: readonly SummaryPart[]): string {
	return parts.map((part) => part.text).join('');
}

/** Names set as a list in a sentence: `a`, `a and b`, `a, b and c`; none for none. */
export function nameList(names: readonly string[]): readonly SummaryPart[] {
	return names.flatMap((name, index) => {
		if (index === 0) return [strong(name)];
		return [plain(index === names.length - 1 ? ' and ' : ', '), strong(name)];
	});
}

/** More names than these are not all listed. */
const listedAtMost = 3;

/** Names as `nameList` sets them; of more than three the first alone and how many others: `a and 11 others`. */
export function shortNameList(names: readonly string[]): readonly SummaryPart[] {
	if (names.length <= listedAtMost) return nameList(names);
	return [...nameList(names.slice(0, 1)), plain(` and ${names.length - 1} others`)];
}
