import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** The text of a file in data/. */
export function sampleText(name: string): string {
	return readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');
}

/** The rows of a file in data/, by header. */
export function sampleRows(name: string): readonly Readonly<Record<string, string>>[] {
	return parsedRows(sampleText(name));
}

/** The rows of a CSV text with a header and a final line feed, by header. */
export function parsedRows(text: string): readonly Readonly<Record<string, string>>[] {
	const { data, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
	if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
	return data;
}
