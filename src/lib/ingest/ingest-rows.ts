import { sinkOf, type FileInput } from './ingest-file';
import { otherWork } from './other-work';
import { begun, type FileReport } from './result';

/** One row of a table, with the number of the line or row where it stands. */
export interface NumberedRow {
	readonly cells: readonly string[];
	readonly line: number;
}

/** Rows that are split into cells already, the header among them, and what is reported of their file. */
export interface RowSource {
	readonly rows: readonly NumberedRow[];
	/** Cells in the widest row; shorter ones are filled up. */
	readonly width: number;
	/** In bytes. */
	readonly size: number;
	/** `XLSX`, `PDF` and the like. */
	readonly format: string;
	/** Whether the columns are this program's own, as those of a document are. */
	readonly ownColumns?: boolean;
}

const turnMs = 100;
const blank = [''];

/**
 * Takes the rows of a sheet or a document as a CSV file's are taken, letting other work run ten
 * times a second.
 * @throws UnusableFileError, or the signal's reason where it was cancelled
 */
export async function ingestRows(source: RowSource, input: FileInput): Promise<FileReport> {
	const { signal, onProgress, limits, file } = input;
	const { rows, size, format, ownColumns = false } = source;
	const width = Math.min(source.width, limits.columns);
	const reader = sinkOf({ ...input, ownColumns }, { bytes: size, format });
	let turnEnds = performance.now() + turnMs;
	onProgress?.({ file, rows: 0, share: 0 });
	try {
		for (const [index, { cells, line }] of rows.entries()) {
			reader.take(cells.length === 0 ? blank : filledUp(cells, width), line, 'sound');
			if (performance.now() < turnEnds) continue;
			onProgress?.({ file, rows: reader.rows, share: index / rows.length });
			await otherWork();
			signal?.throwIfAborted();
			turnEnds = performance.now() + turnMs;
		}
		signal?.throwIfAborted();
		const text = { encoding: format, delimiter: '' };
		const { plan, headerLine, reconciliation, changes } = reader.finish(text);
		onProgress?.({ file, rows: reconciliation.rows, share: 1 });
		const { layout, matches: columns } = plan;
		const report = { file, bytes: size, ...text, layout, headerLine, columns, reconciliation };
		return changes ? { ...report, changes } : report;
	} catch (error) {
		throw begun(error, reader.rows);
	}
}

function filledUp(cells: readonly string[], width: number): readonly string[] {
	if (cells.length >= width) return cells;
	const whole = [...cells];
	while (whole.length < width) whole.push('');
	return whole;
}
