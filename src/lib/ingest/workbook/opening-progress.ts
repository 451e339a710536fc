import type { IngestProgress } from '../result';

const remarkMs = 100;
const rowsBetweenLooks = 64;

/** Tells ten times a second how many of a workbook's rows its library has come to; nothing where it is not known how many there are. */
export function openingProgress(
	file: string,
	total: number,
	onProgress: ((progress: IngestProgress) => void) | undefined
): (() => void) | undefined {
	if (!onProgress || total === 0) return undefined;
	let seen = 0;
	let next = performance.now() + remarkMs;
	return () => {
		seen++;
		if (seen % rowsBetweenLooks !== 0 || performance.now() < next) return;
		next = performance.now() + remarkMs;
		// It asks a few times more than there are rows.
		const rows = Math.min(seen, total);
		const phase = `${opening}, ${grouped(rows)} of ${grouped(total)} rows`;
		onProgress({ file, rows, share: rows / total, phase });
	};
}

/** What is being done to a workbook before its rows are read as roles. */
export const opening = 'opening the workbook';

function grouped(count: number): string {
	return count.toLocaleString('en-AU');
}
