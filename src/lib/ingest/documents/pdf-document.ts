import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import { UnusableFileError } from '../result';
import type { DocumentLimits } from './document-limits';
import type { PdfItem } from './pdf-items';
import { rulesOf, type Operators, type Rule } from './pdf-rules';
import type { StructureNode } from './pdf-structure';

/** What is read of one page. */
export interface PdfPage {
	readonly items: readonly PdfItem[];
	readonly structure: StructureNode | null;
	readonly rules: readonly Rule[];
}

export interface OpenPdf {
	readonly pages: number;
	/** From 1. */
	page(number: number): Promise<PdfPage>;
	close(): Promise<void>;
}

/** Opens a PDF document with PDF.js, which is loaded now and runs in this thread. */
export async function openPdf(
	name: string,
	bytes: Uint8Array,
	limits: DocumentLimits
): Promise<OpenPdf> {
	if (bytes.length > limits.fileBytes) {
		throw new UnusableFileError(name, `${name} is too large for a role description.`);
	}
	const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	await loadHandler();
	const task = getDocument({
		data: bytes.slice(),
		disableFontFace: true,
		useSystemFonts: false,
		useWorkerFetch: false,
		enableXfa: false,
		stopAtErrors: false,
		verbosity: 0
	});
	let pdf: PDFDocumentProxy;
	try {
		pdf = await task.promise;
	} catch (error) {
		await task.destroy();
		const locked = error instanceof Error && error.name === 'PasswordException';
		const why = locked
			? 'is locked with a password; save it without one and choose it again.'
			: 'is damaged or no PDF document.';
		throw new UnusableFileError(name, `${name} ${why}`);
	}
	if (pdf.numPages > limits.pages) {
		const pages = String(pdf.numPages);
		await task.destroy();
		throw new UnusableFileError(
			name,
			`${name} has ${pages} pages, too many for a role description.`
		);
	}
	return {
		pages: pdf.numPages,
		page: async (number) => readPage(await pdf.getPage(number), OPS),
		close: () => task.destroy()
	};
}

async function readPage(page: PDFPageProxy, operators: Operators): Promise<PdfPage> {
	const drawn = await page.getOperatorList();
	const content = await page.getTextContent({ includeMarkedContent: true });
	const structure = await page.getStructTree();
	const [x0 = 0, , , y1 = 0] = page.view;
	const bold = new Map<string, boolean>();
	const isBold = (font: string): boolean => {
		const known = bold.get(font);
		if (known !== undefined) return known;
		const is = page.commonObjs.has(font) && boldFont(page.commonObjs.get(font));
		bold.set(font, is);
		return is;
	};
	const items: PdfItem[] = [];
	const open: { readonly id: string | null; readonly artifact: boolean }[] = [];
	for (const item of content.items) {
		if ('type' in item) {
			if (item.type === 'endMarkedContent') open.pop();
			else open.push({ id: item.id ?? null, artifact: 'tag' in item && item.tag === 'Artifact' });
			continue;
		}
		const [a = 0, b = 0, , , left = 0, bottom = 0]: readonly number[] = item.transform;
		if (item.str === '' || Math.abs(b) > Math.abs(a)) continue;
		items.push({
			text: item.str,
			left: left - x0,
			right: left - x0 + item.width,
			top: y1 - bottom,
			size: item.height || Math.hypot(a, b) || 10,
			bold: isBold(item.fontName),
			structureId: open.findLast(({ id }) => id !== null)?.id ?? null,
			artifact: open.some(({ artifact }) => artifact)
		});
	}
	page.cleanup();
	return { items, structure, rules: rulesOf(drawn, operators, x0, y1) };
}

/**
 * PDF.js's worker module takes any worker that it is loaded in for its own and answers the page's
 * messages (`initializeFromPort` in pdf.worker.mjs), unless there is a window.
 */
async function loadHandler(): Promise<void> {
	const alone = !('window' in globalThis);
	if (alone) Reflect.set(globalThis, 'window', globalThis);
	try {
		await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
	} finally {
		if (alone) Reflect.deleteProperty(globalThis, 'window');
	}
}

function boldFont(font: unknown): boolean {
	if (typeof font !== 'object' || font === null) return false;
	if ('bold' in font && font.bold === true) return true;
	return 'name' in font && typeof font.name === 'string' && /bold|black|heavy/i.test(font.name);
}
