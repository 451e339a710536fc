import type { IngestProgress } from '../lib/ingest/result';
import type { Terminal } from './terminal';

const remarkEveryMs = 1000;

/** Remarks on a file's rows once a second, on what is done before there are any, and when it has been read. */
export function progressRemarks(terminal: Terminal): (progress: IngestProgress) => void {
	let last = performance.now();
	return ({ file, rows, share, phase }) => {
		if (phase !== undefined) {
			terminal.remark(`${file}: ${phase}\n`);
			return;
		}
		const now = performance.now();
		if (share < 1 && now - last < remarkEveryMs) return;
		last = now;
		terminal.remark(`${file}: ${rows.toLocaleString('en-AU')} rows read\n`);
	};
}
