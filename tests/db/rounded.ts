/** Numbers to where the order of a sum no longer tells. */
export function rounded<Row extends object>(rows: readonly Row[]): readonly unknown[] {
	return rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, value]: [string, unknown]) => [
				name,
				typeof value === 'number' ? Math.round(value * 1e7) / 1e7 + 0 : value
			])
		)
	);
}
