import { documentCell, documentLine, type DocumentLine } from './document-text';

const shortestParagraph = 80;
const fewestLabels = 3;
const heading =
	/(?<=\s)(?=(?:FOCUS CAPABILITIES|COMPLEMENTARY CAPABILITIES|(?:Focus|Complementary) capabilities\b|Occupation[ -]specific capabilit|Capabilities for the role\b|Agency overview\b|Primary purpose of the role\b|Key accountabilities\b|Key challenges\b|Key relationships\b|Role dimensions\b|Decision making\b|Reporting [Ll]ine\b|Direct reports\b|Budget\/Expenditure\b|Essential requirements\b))|(?<=(?:Primary purpose of the role|Key accountabilities|Direct reports))\s+(?=\p{Lu}|[•·-])/u;
const label =
	/(?<=\s)(?=(?:Cluster|Department ?\/ ?Agency|Agency Website|Division ?\/ ?Branch ?\/ ?Unit|Group ?\/ ?Division ?\/ ?Branch|Location|Role [Nn]umber|Classification ?\/ ?Grade ?\/ ?Band|Kind of Employment|ANZSCO [Cc]ode|OSCA [Cc]ode|PCAT [Cc]ode|Date of [Aa]pproval)(?![\p{L}]))/u;

/**
 * Lines in which sections, or labels and their values, were run together, cut at the headings and
 * labels that every role description has. Only long lines of one cell are cut, and at labels only
 * where several stand in one line; what a heading is, its reader decides.
 */
export function cutRunTogether(lines: readonly DocumentLine[]): readonly DocumentLine[] {
	return lines.flatMap((line) => {
		const [only, ...more] = line.cells;
		if (!only || more.length > 0 || only.text.length < shortestParagraph) return [line];
		const pieces = only.text.split(heading).flatMap((piece) => {
			const parts = piece.split(label);
			return parts.length > fewestLabels ? parts : [piece];
		});
		if (pieces.length === 1) return [line];
		return pieces.map((text) =>
			documentLine(line.page, line.line, [documentCell(text, only.bold)])
		);
	});
}
