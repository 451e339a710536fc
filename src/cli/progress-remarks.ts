import type { IngestProgress } from '../lib/ingest/result';
import type { Terminal } from './terminal';

const remarkEveryMs = 1000;

/** Remarks on a file's rows once a second, on what is done before there are any, and when it has been read. */
export function progressRemarks(terminal: Terminal): (progress: IngestProgress) => void {
	let last = performance.now();
	return ({ file, rows, share, phase }) => {
		const now = performance.now();
		const begins = phase !== undefined && share === 0;
		if (!begins && share < 1 && now - last < remarkEveryMs) return;
		last = now;
		const read = `${rows.toLocaleString('en-AU')} ${rows === 1 ? 'row' : 'rows'} read`;
		terminal.remark(`${file}: ${phase ?? read}\n`);
	};
}
