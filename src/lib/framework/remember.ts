const mostTexts = 20_000;
const longestText = 200;

/**
 * A reader that reads each distinct text once: files repeat the same few texts a million times.
 * It remembers at most 20,000 texts of at most 200 characters; the others are read each time.
 */
export function remember<Result>(read: (text: string) => Result): (text: string) => Result {
	const known = new Map<string, Result>();
	return (text) => {
		const found = known.get(text);
		if (found !== undefined) return found;
		const result = read(text);
		if (known.size < mostTexts && text.length <= longestText) known.set(text, result);
		return result;
	};
}
