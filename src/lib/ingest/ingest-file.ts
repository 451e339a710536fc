import { decodeText } from './decode-text';
import { detectDelimiter } from './detect-delimiter';
import { detectEncoding } from './detect-encoding';
import { refuseSize } from './read-bytes';
import { begun, UnusableFileError, type FileReport, type IngestProgress } from './result';
import type { SourceFile } from './source-file';
import { otherWork } from './other-work';
import { RecordFeed } from './record-feed';
import { EndlessLineError } from './split-records';
import { TableReader, type TableInput } from './table-reader';

const sampleCharacters = 32_768;
const turnMs = 100;

/** What one file is read with. */
export interface FileInput extends TableInput {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
}

/**
 * Reads one CSV file into the shared table, and reports what was found. Lets other work run ten
 * times a second, so that progress is seen and a cancellation heard.
 * @throws UnusableFileError, or the signal's reason where it was cancelled
 */
export async function ingestFile(file: SourceFile, input: FileInput): Promise<FileReport> {
	const { framework, limits, signal, onProgress } = input;
	signal?.throwIfAborted();
	refuseSize(file, limits.fileBytes);
	onProgress?.({ file: file.name, rows: 0, share: 0 });
	const encoding = await detectEncoding(file, signal);
	const reader = new TableReader(input);
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
		const delimiter = detectDelimiter(sample.slice(0, sampleCharacters), framework, limits);
		feed = new RecordFeed(delimiter, reader, limits);
		feed.push(sample, last);
	};

	try {
		for await (const { text, bytesRead } of decodeText(file, encoding)) {
			signal?.throwIfAborted();
			push(text, false);
			if (performance.now() < turnEnds) continue;
			onProgress?.({ file: file.name, rows: reader.rows, share: shareOf(bytesRead, file) });
			await otherWork();
			turnEnds = performance.now() + turnMs;
		}
		push('', true);
		signal?.throwIfAborted();
		const { plan, headerLine, reconciliation } = reader.finish();
		onProgress?.({ file: file.name, rows: reconciliation.rows, share: 1 });
		return {
			file: file.name,
			bytes: file.size,
			encoding,
			delimiter: delimiterOf(feed),
			layout: plan.layout,
			headerLine,
			columns: plan.matches,
			reconciliation
		};
	} catch (error) {
		throw begun(error instanceof EndlessLineError ? endless(file, error.line) : error, reader.rows);
	}
}

function endless(file: SourceFile, line: number): UnusableFileError {
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
