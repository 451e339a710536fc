/** The set of runs of three characters of a text with one space put before and after it; none for ''. */
export function trigramsOf(text: string): ReadonlySet<string> {
	const found = new Set<string>();
	if (text === '') return found;
	const padded = ` ${text} `;
	for (let start = 0; start + 3 <= padded.length; start++) {
		found.add(padded.slice(start, start + 3));
	}
	return found;
}
