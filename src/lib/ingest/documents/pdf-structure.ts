import { documentCell, type DocumentCell } from './document-text';
import { bullets } from './word-context';
import { allBold, textOf, visualLines, type PdfItem } from './pdf-items';

/** A node of a tagged PDF's structure, as PDF.js gives it. */
export interface StructureNode {
	readonly role?: string;
	readonly id?: string;
	readonly children?: readonly StructureNode[];
}

type Row = readonly DocumentCell[];

const blocks =
	/^(?:P|H\d?|LI|LBody|Lbl|Caption|Title|TOCI?|Note|BlockQuote|Div|Sect|Part|Art|L|Document)$/;
const deepest = 100;

/**
 * The rows of a tagged page in the order of its structure: a table row with its cells, or a block of
 * text as a row of one cell. Null where the structure leaves out more than a tenth of the text.
 */
export function structuredRows(
	root: StructureNode,
	items: readonly PdfItem[]
): readonly Row[] | null {
	const byId = new Map<string, PdfItem[]>();
	for (const item of items) {
		if (item.structureId === null) continue;
		const known = byId.get(item.structureId);
		if (known) known.push(item);
		else byId.set(item.structureId, [item]);
	}
	const reached = new Set<string>();
	const rows: Row[] = [];
	walk(root, 0);
	const share = lettersOf(
		items.filter(({ structureId }) => structureId && reached.has(structureId))
	);
	return share < 0.9 * lettersOf(items) ? null : rows;

	function walk(node: StructureNode, depth: number): void {
		if (depth > deepest) return;
		if (node.role === 'TR') {
			const cells = (node.children ?? []).map((child) => {
				const own = leaves(child, depth);
				return documentCell(paragraphs(own), allBold(own.flat()));
			});
			const filled = cells.filter(({ text }) => text !== '');
			const [only] = filled;
			if (filled.length === 1 && only) {
				for (const text of only.text.split('\n')) rows.push([{ ...only, text }]);
			} else if (filled.length > 0) rows.push(cells);
			return;
		}
		const children = node.children ?? [];
		const block = node.role === 'LI' || !children.some((child) => holdsBlock(child, depth));
		if (node.id !== undefined || block) {
			const own = leaves(node, depth);
			const text = paragraphs(own).replaceAll('\n', ' ');
			const listed = node.role === 'LI' && !bullets.test(text);
			if (text !== '') {
				rows.push([documentCell(listed ? `• ${text}` : text, allBold(own.flat()))]);
			}
			return;
		}
		for (const child of children) walk(child, depth + 1);
	}

	/** The items under a node, a list for each block in it. */
	function leaves(node: StructureNode, depth: number): readonly (readonly PdfItem[])[] {
		if (depth > deepest) return [];
		if (node.id !== undefined) {
			reached.add(node.id);
			return [byId.get(node.id) ?? []];
		}
		const inner = (node.children ?? []).flatMap((child) => leaves(child, depth + 1));
		const children = node.children ?? [];
		return children.some((child) => holdsBlock(child, depth)) ? inner : [inner.flat()];
	}
}

function holdsBlock(node: StructureNode, depth: number): boolean {
	if (depth > deepest) return false;
	if (
		node.role !== undefined &&
		(blocks.test(node.role) || /^T(?:able|R|H|D|Head|Body|Foot)$/.test(node.role))
	) {
		return true;
	}
	return (node.children ?? []).some((child) => holdsBlock(child, depth + 1));
}

function paragraphs(blocksOfItems: readonly (readonly PdfItem[])[]): string {
	return blocksOfItems
		.map(wrappedText)
		.filter((text) => text !== '')
		.join('\n');
}

/** The text of a block, its visual lines joined by spaces; a hyphen at a line's end stays. */
function wrappedText(items: readonly PdfItem[]): string {
	return visualLines(items)
		.map(({ pieces }) => pieces.map(textOf).join(' '))
		.join(' ')
		.trim();
}

function lettersOf(items: readonly PdfItem[]): number {
	return items.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
}
