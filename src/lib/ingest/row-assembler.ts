import type { RowOutcome } from './role-writer';

/** Turns the rows of one layout into roles. Rows come whole: not blank, not longer than the header. */
export interface RowAssembler {
	take(cells: readonly string[], line: number): RowOutcome;
	/**
	 * The cells of a row that is longer than the header, put right where that can be done without a
	 * guess; null where it cannot.
	 */
	putRight(cells: readonly string[], width: number): readonly string[] | null;
}
