import type { CellReader } from './cell-reader';
import type { RowOutcome } from './role-writer';

/** Turns the rows of one layout into roles. Rows come whole: not blank, not longer than the header. */
export interface RowAssembler {
	/** By column of the file; null where a column is left out. */
	readonly readers: readonly (CellReader | null)[];
	take(cells: readonly string[], line: number): RowOutcome;
	/**
	 * Takes a row as codes of its readers, none of them noted; null where it needs `take`, and then
	 * nothing has happened.
	 */
	takeCodes(codes: Int32Array, line: number): RowOutcome | null;
	/**
	 * The cells of a row that is longer than the header, put right where that can be done without a
	 * guess; null where it cannot.
	 */
	putRight(cells: readonly string[], width: number): readonly string[] | null;
}
