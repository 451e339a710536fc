import { csvLine } from '$lib/export/csv';

const rowsAtOnce = 500;

/** Lets the page draw and hear. */
function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/**
 * A table as CSV with a byte order mark, written some rows at a time so that the page stays
 * responsive.
 *
 * @throws the signal's reason where it is no longer wanted.
 */
export async function uploadCsv(
	{
		columns,
		rows
	}: { readonly columns: readonly string[]; readonly rows: Iterable<readonly string[]> },
	{ signal, onRows }: { readonly signal: AbortSignal; readonly onRows: (rows: number) => void }
): Promise<Blob> {
	const pieces: string[] = [];
	let text = `\ufeff${csvLine(columns)}\r\n`;
	let count = 0;
	for (const row of rows) {
		text += `${csvLine(row)}\r\n`;
		count += 1;
		if (count % rowsAtOnce !== 0) continue;
		pieces.push(text);
		text = '';
		onRows(count);
		await pause();
		signal.throwIfAborted();
	}
	return new Blob([...pieces, text], { type: 'text/csv;charset=utf-8' });
}
