import { decodeText } from './decode-text';
import { detectDelimiter } from './detect-delimiter';
import { detectEncoding, type Encoding } from './detect-encoding';
import { otherWork } from './other-work';
import { refuseSize } from './read-bytes';
import { RecordFeed } from './record-feed';
import { begun, UnusableFileError, type FileReport, type IngestProgress } from './result';
import type { SourceFile } from './source-file';
import { ShapedSink } from './shape/shaped-sink';
import { EndlessLineError } from './split-records';
import { TableReader, type RecordSink, type TableInput } from './table-reader';
import type { TableFormat, TableSink } from './table-sink';

const sampleCharacters = 32_768;
const turnMs = 100;

/** What one file is read with. */
export interface FileInput extends TableInput {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
	/** What takes the records instead of the reader of roles: a look at the table, without reading it. */
	readonly newSink?: ((input: TableInput, format: TableFormat) => TableSink) | undefined;
}

/** The sink that a table's records go to, however the table stands. */
export function sinkOf(input: FileInput, format: TableFormat): TableSink {
	const sink = input.newSink?.(input, format) ?? new TableReader(input);
	return input.ownColumns === true ? sink : new ShapedSink(input, sink);
}

/**
 * Reads one CSV file into the shared table, and reports what was found.
 * @throws UnusableFileError, or the signal's reason where it was cancelled
 */
export async function ingestFile(file: SourceFile, input: FileInput): Promise<FileReport> {
	const { signal, onProgress } = input;
	const reader = sinkOf(input, { bytes: file.size, format: null });
	try {
		const { encoding, delimiter } = await feedFile(file, reader, input);
		signal?.throwIfAborted();
		const { plan, headerLine, reconciliation, changes } = reader.finish({ encoding, delimiter });
		onProgress?.({ file: file.name, rows: reconciliation.rows, share: 1 });
		return {
			file: file.name,
			bytes: file.size,
			encoding,
			delimiter,
			layout: plan.layout,
			headerLine,
			columns: plan.matches,
			reconciliation,
			...(changes ? { changes } : {})
		};
	} catch (error) {
		throw begun(error instanceof EndlessLineError ? endless(file, error.line) : error, reader.rows);
	}
}

/**
 * Feeds the records of a delimited text to a sink. Lets other work run ten times a second, so that
 * progress is seen and a cancellation heard.
 * @throws UnusableFileError, EndlessLineError, or the signal's reason where it was cancelled
 */
export async function feedFile(
	file: SourceFile,
	sink: RecordSink,
	input: Pick<FileInput, 'framework' | 'limits' | 'recipe' | 'signal' | 'onProgress'>
): Promise<{ readonly encoding: Encoding; readonly delimiter: string }> {
	const { framework, limits, signal, onProgress, recipe = null } = input;
	signal?.throwIfAborted();
	refuseSize(file, limits.fileBytes);
	onProgress?.({ file: file.name, rows: 0, share: 0 });
	const encoding = await detectEncoding(file, signal);
	let feed: RecordFeed | null = null;
	let sample = '';
	let turnEnds = performance.now() + turnMs;

	const push = (text: string, last: boolean): void => {
		if (feed) {
			feed.push(text, last);
			return;
		}
		sample += text;
		if (!last && sample.length < sampleCharacters) return;
		const delimiter = detectDelimiter(sample.slice(0, sampleCharacters), framework, limits, recipe);
		feed = new RecordFeed(delimiter, sink, limits);
		feed.push(sample, last);
	};

	for await (const { text, bytesRead } of decodeText(file, encoding)) {
		signal?.throwIfAborted();
		push(text, false);
		if (performance.now() < turnEnds) continue;
		onProgress?.({ file: file.name, rows: sink.rows, share: shareOf(bytesRead, file) });
		await otherWork();
		turnEnds = performance.now() + turnMs;
	}
	push('', true);
	return { encoding, delimiter: delimiterOf(feed) };
}

/** The error of a line without an end in sight. */
export function endless(file: Pick<SourceFile, 'name'>, line: number): UnusableFileError {
	return new UnusableFileError(
		file.name,
		`Line ${line.toLocaleString('en-AU')} of ${file.name} does not end, so it is no table; save it as CSV with a line for each row.`
	);
}

function shareOf(bytes: number, { size }: SourceFile): number {
	return size === 0 ? 1 : Math.min(bytes / size, 1);
}

function delimiterOf(feed: RecordFeed | null): string {
	return feed?.delimiter ?? ',';
}
