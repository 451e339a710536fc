/** A piece of text on a PDF page. Positions are in points, from the left and from the top of the page. */
export interface PdfItem {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	/** Of the baseline. */
	readonly top: number;
	/** Of the letters. */
	readonly size: number;
	readonly bold: boolean;
	/** Which piece of the document's structure it belongs to, or null. */
	readonly structureId: string | null;
	/** Whether the document says that it is decoration, as running heads are. */
	readonly artifact: boolean;
}

/** Items of one visual line, and within it the pieces that wide gaps part. */
export interface PdfLine {
	readonly top: number;
	readonly size: number;
	readonly pieces: readonly (readonly PdfItem[])[];
}

const sameLine = 0.5;
const gap = 0.9;

/** Groups items into visual lines, from the top, and each line into pieces, from the left. */
export function visualLines(items: readonly PdfItem[]): readonly PdfLine[] {
	const lines: { top: number; size: number; items: PdfItem[] }[] = [];
	for (const item of [...items].sort((a, b) => a.top - b.top || a.left - b.left)) {
		if (item.text.trim() === '') continue;
		const line = lines.at(-1);
		if (line && Math.abs(item.top - line.top) <= sameLine * Math.max(item.size, line.size)) {
			line.items.push(item);
			line.size = Math.max(line.size, item.size);
		} else lines.push({ top: item.top, size: item.size, items: [item] });
	}
	return lines.map(({ top, size, items: own }) => {
		const pieces: PdfItem[][] = [];
		let right = Number.NEGATIVE_INFINITY;
		for (const item of own.sort((a, b) => a.left - b.left)) {
			if (item.left - right > gap * size) pieces.push([]);
			pieces.at(-1)?.push(item);
			right = Math.max(right, item.right);
		}
		return { top, size, pieces };
	});
}

/** The text of items on one line, with a space wherever there is room for one. */
export function textOf(items: readonly PdfItem[]): string {
	let text = '';
	let right = Number.NEGATIVE_INFINITY;
	for (const item of items) {
		const spaced = /\s$/.test(text) || /^\s/.test(item.text);
		if (text !== '' && !spaced && item.left - right > 0.15 * item.size) text += ' ';
		text += item.text;
		right = item.right;
	}
	return text.trim();
}

/** Whether all letters of the items are bold. */
export function allBold(items: readonly PdfItem[]): boolean {
	const lettered = items.filter(({ text }) => /\p{L}/u.test(text));
	return lettered.length > 0 && lettered.every(({ bold }) => bold);
}
