/** A place in the grid: row 0 holds the column headers, column 0 the row headers. */
export interface GridPosition {
	readonly row: number;
	readonly column: number;
}

/** The last row and column there are. */
export type GridBounds = GridPosition;

const pageRows = 10;

type Step = (from: GridPosition, bounds: GridBounds, ctrl: boolean) => GridPosition;

const steps: Readonly<Record<string, Step>> = {
	ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
	ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
	ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
	ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
	PageUp: ({ row, column }) => ({ row: Math.min(row, Math.max(row - pageRows, 1)), column }),
	PageDown: ({ row, column }) => ({ row: row + pageRows, column }),
	Home: ({ row }, _, ctrl) => ({ row: ctrl ? 0 : row, column: 0 }),
	End: ({ row }, bounds, ctrl) => ({ row: ctrl ? bounds.row : row, column: bounds.column })
};

/**
 * Where a key leads in a grid, after the grid pattern of the ARIA Authoring Practices: arrows,
 * Home, End, Page keys, and with Ctrl the first and last place. Null for any other key.
 */
export function moveInGrid(
	key: string,
	ctrl: boolean,
	from: GridPosition,
	bounds: GridBounds
): GridPosition | null {
	const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
	if (!step) return null;
	const { row, column } = step(from, bounds, ctrl);
	return {
		row: Math.max(0, Math.min(row, bounds.row)),
		column: Math.max(0, Math.min(column, bounds.column))
	};
}
