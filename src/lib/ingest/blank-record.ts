/** Whether a record holds nothing: no cell, or white space alone in each. */
export function isBlankRecord(cells: readonly string[]): boolean {
	return cells.every((cell) => cell === '' || cell.trim() === '');
}
