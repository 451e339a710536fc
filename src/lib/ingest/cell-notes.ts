import type { SourceColumn } from './file-context';
import type { IssueCause } from './issue';
import type { Note } from './issue-log';

/** `1 row`, `1,204 rows`. */
export function rows(count: number): string {
	return `${count.toLocaleString('en-AU')} ${count === 1 ? 'row' : 'rows'}`;
}

/** A value as issues quote it: in quotation marks, long ones cut. */
export function quoted(text: string): string {
	const shown = text.replace(/\s+/g, ' ').trim();
	return `“${shown.length > 60 ? `${shown.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : shown}”`;
}

/** A value that was left out because it could not be read. */
export function unreadableNote(
	cause: IssueCause,
	column: SourceColumn,
	cell: string,
	line: number,
	expected: string
): Note {
	const message = `${quoted(cell)} could not be read and was left out; expected ${expected}.`;
	return { line, column: column.header, value: cell, cause, effect: 'value_left_out', message };
}

/** A value that was read in spite of a slip: one issue for each text of a column. */
export function fuzzyNote(column: SourceColumn, cell: string, line: number, readAs: string): Note {
	return {
		line,
		column: column.header,
		value: cell,
		cause: 'fuzzy_match',
		effect: 'assumed',
		gather: `fuzzy ${String(column.index)} ${cell.slice(0, 200)}`,
		message: (count) => `${quoted(cell)} was read as ${readAs}, in ${rows(count)}.`
	};
}

/** A code that a spreadsheet had turned into a decimal number: one issue for a column. */
export function mendedNote(column: SourceColumn, cell: string, line: number): Note {
	return {
		line,
		column: column.header,
		value: cell,
		cause: 'unreadable_code',
		effect: 'assumed',
		gather: `mended ${String(column.index)}`,
		message: (count) =>
			`A spreadsheet had turned codes into decimal numbers; the part before the point was taken, in ${rows(count)}.`
	};
}
