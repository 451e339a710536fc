import type { BriefingModel, BriefingSentence } from '../views/briefing-model';
import { escapeXml } from './svg-markup';

/** By verdict, what it says. */
type Verdicts = Readonly<Record<BriefingModel['lines'][number]['verdict'], string>>;

const style = `
@page { size: A4 portrait; margin: 12mm; }
* { box-sizing: border-box; }
body { max-width: 186mm; margin: 8mm auto; color: #14181f; font: 9pt/1.4 Inter, system-ui, 'Segoe UI', Helvetica, Arial, sans-serif; font-variant-numeric: tabular-nums; }
@media screen { body { padding: 0 4mm; } }
@media screen and (max-width: 560px) { .lines span:last-child { white-space: normal; } }
@media print { body { margin: 0 auto; } }
h1 { margin: 0; font-size: 15pt; line-height: 1.2; } h2 { margin: 0 0 1mm; font-size: 10pt; } p, ul { margin: 0; padding: 0; }
.path, footer { color: #4a5260; font-size: 8pt; }
.parts { columns: 2 70mm; column-gap: 8mm; margin: 4mm 0 0; }
.parts section { margin-bottom: 4mm; break-inside: avoid; }
.parts + h2 { margin-top: 3mm; }
ul { list-style: none; } section li { padding: .6mm 0; }
.lines.many { columns: 2; column-gap: 8mm; }
.lines li { display: flex; justify-content: space-between; gap: 3mm; padding: .5mm 0; border-bottom: .2mm solid #d8dce2; break-inside: avoid; font-size: 8pt; line-height: 1.3; }
.lines.many li { gap: 2mm; padding: .2mm 0; font-size: 6.5pt; line-height: 1.15; }
@media print { main:has(.many) { font-size: 8.5pt; line-height: 1.3; } }
.lines span:last-child { text-align: right; white-space: nowrap; }
.lines .called { font-weight: 560; }
footer { margin-top: 4mm; padding-top: 2mm; border-top: .2mm solid #8a919c; }
`;

/** More capabilities than these stand in two columns. */
export const oneColumnAtMost = 20;

function sentenceHtml({ parts }: BriefingSentence): string {
	const words = parts.map(({ text, strong }) =>
		strong ? `<strong>${escapeXml(text)}</strong>` : escapeXml(text)
	);
	return `<li>${words.join('')}</li>`;
}

/** A unit's page as one HTML file that needs nothing else: no scripts, no pictures, no other files. */
export function briefingHtml(model: BriefingModel, verdicts: Verdicts): string {
	const parts = model.parts.map(
		({ title, sentences }) =>
			`<section><h2>${escapeXml(title)}</h2><ul>${sentences.map(sentenceHtml).join('')}</ul></section>`
	);
	const lines = model.lines.map(
		({ name, median, verdict, wide, difference }) =>
			`<li><span>${escapeXml(name)}: ${escapeXml(median)}</span><span${verdict === 'more' || verdict === 'less' ? ' class="called"' : ''}>${escapeXml([`${verdicts[verdict]}${wide ? ', wide interval' : ''}`, difference].filter(Boolean).join(' '))}</span></li>`
	);
	const many = model.lines.length > oneColumnAtMost ? ' many' : '';
	return `<!doctype html>
<html lang="en-AU">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeXml(model.title)} · Capability Atlas</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escapeXml(model.title)}</h1><p class="path">${escapeXml(model.path)}</p></header>
<main>
<div class="parts">${parts.join('\n')}</div>
<h2>Median level, and difference from like roles elsewhere</h2>
<ul class="lines${many}">${lines.join('\n')}</ul>
</main>
<footer><p>${escapeXml(model.method)}</p><p>${escapeXml(model.source)} · Capability Atlas</p></footer>
</body>
</html>
`;
}
