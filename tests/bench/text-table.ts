/** Lines of columns as wide as their widest cell; the first is set left, the others right. */
export function textTable(rows: readonly (readonly string[])[]): string {
	const widths = rows.reduce<number[]>(
		(all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, cell.length)),
		[]
	);
	const padded = rows.map((row) =>
		row.map((cell, index) => {
			const width = widths[index] ?? 0;
			return index === 0 ? cell.padEnd(width) : cell.padStart(width);
		})
	);
	return padded.map((row) => `  ${row.join('  ')}\n`).join('');
}
