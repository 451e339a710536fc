import { csvLine } from './csv';
import type { ExportColumn, ExportRow, TableWriter } from './table-columns';

/** A table as CSV, its texts made safe as in `csv.ts`; yes and no are `true` and `false`. */
export function csvWriter(columns: readonly ExportColumn[]): TableWriter {
	const encoder = new TextEncoder();
	const names = columns.map(({ name }) => name);
	const parts: Uint8Array[] = [encoder.encode(`\ufeff${csvLine(names)}\r\n`)];
	return {
		add: (rows) => {
			const lines = rows.map((row) => `${csvLine(names.map((name) => cellOf(row, name)))}\r\n`);
			parts.push(encoder.encode(lines.join('')));
		},
		finish: () => joined(parts)
	};
}

function cellOf(row: ExportRow, name: string): string | number | null {
	const cell = row[name] ?? null;
	return typeof cell === 'boolean' ? String(cell) : cell;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
