import type { SummaryPart } from './summary-part';
import type { TableModel } from './table-model';

/** How many roles and levels are not the same. before = kept + removed; after = kept + added. */
export interface VersionCounts {
	readonly before: number;
	readonly after: number;
	readonly kept: number;
	readonly unchanged: number;
	readonly added: number;
	readonly removed: number;
	readonly retitled: number;
	readonly regraded: number;
	readonly moved: number;
	/** Roles with at least one level that is another. */
	readonly relevelled: number;
	/** Levels that are others, in all. */
	readonly levels: number;
	/** Roles in which only something else changed: a code, a date, an attribute, focus. */
	readonly otherwise: number;
	/** Of the kept: known again by title, grade and unit, as they have no id of their own. */
	readonly byLikeness: number;
}

/** One list of changes: of a very long one the first rows. */
export interface ChangeList {
	readonly name: 'added' | 'removed' | 'changed' | 'levels';
	readonly table: TableModel;
	/** How many rows the whole list has. */
	readonly total: number;
}

/** Levels of one capability in one unit that are others. */
export interface ChangeCell {
	readonly changed: number;
	/** Mean of later less earlier level, over those that have a level in both; null where none has. */
	readonly shift: number | null;
	/** `3 levels changed, on average 0.7 higher`. */
	readonly words: string;
	/** Which step of a diverging ramp of seven, 3 in the middle; null where nothing changed or no shift can be told. */
	readonly step: number | null;
}

/** One unit of the later version, or of the earlier for what it alone has. */
export interface ChangeRow {
	/** `Justice › Courts`; `No unit stated`. */
	readonly name: string;
	/** `Courts`; with the unit above where another row has the same. */
	readonly shortName: string;
	readonly changed: number;
	/** One a capability, in framework order. */
	readonly cells: readonly ChangeCell[];
}

/** Where levels changed: units that have a change, most first, by capability. */
export interface ChangeMatrix {
	readonly columns: readonly {
		readonly id: string;
		readonly name: string;
		readonly shortName: string;
	}[];
	readonly rows: readonly ChangeRow[];
	/** Units with changes that are not among the rows. */
	readonly leftOut: number;
	readonly table: TableModel;
}

/** What is different between two versions of a data set, as it is shown before the later one is taken. */
export interface VersionChanges {
	readonly counts: VersionCounts;
	/** Whether hardly any role is the same, so that it is likely another data set. */
	readonly unlike: boolean;
	readonly summary: readonly SummaryPart[];
	readonly lists: readonly ChangeList[];
	readonly matrix: ChangeMatrix;
}
