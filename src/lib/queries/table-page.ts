/** Which keys of a table a page holds: from `from` up to, not with, `to`. */
export type TablePage = {
	readonly from: number;
	readonly to: number;
};

/** For the catalogue test. */
export const firstTablePage: TablePage = { from: 0, to: 1_000 };
