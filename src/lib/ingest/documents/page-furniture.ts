import type { DocumentLine } from './document-text';

const edge = 3;
const pageNumber = /^(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/i;

/**
 * The lines without running heads and feet: lines that, but for their numbers, stand near the top
 * or the bottom of two pages or more, and page numbers there. Table rows are kept, because a table's head
 * repeats as well.
 */
export function withoutFurniture(lines: readonly DocumentLine[]): readonly DocumentLine[] {
	const pages = new Map<number, DocumentLine[]>();
	for (const line of lines) {
		if (line.cells.length === 0) continue;
		const page = pages.get(line.page);
		if (page) page.push(line);
		else pages.set(line.page, [line]);
	}
	const seen = new Map<string, Set<number>>();
	const edges = new Set<DocumentLine>();
	for (const [page, own] of pages) {
		for (const line of [...own.slice(0, edge), ...own.slice(-edge)]) {
			edges.add(line);
			const key = keyOf(line);
			seen.set(key, (seen.get(key) ?? new Set()).add(page));
		}
	}
	return lines.filter((line) => {
		if (line.cells.length > 1) return true;
		if (pages.size > 1 && edges.has(line) && pageNumber.test(line.text)) return false;
		const repeats = (seen.get(keyOf(line))?.size ?? 0) > 1;
		return !(repeats && edges.has(line) && /\d\s*$|^role description/i.test(line.text));
	});
}

function keyOf(line: DocumentLine): string {
	return line.text.replace(/\d+/g, '#').toLowerCase();
}
