import type { EmptyModel, SummaryPart } from './summary-part';

export type { EmptyModel, SummaryPart };

/** What a heatmap cell measures over the roles of its row. */
export const measures = [
	'difference',
	'median',
	'share_at_or_above',
	'spread',
	'share_focus'
] as const;

/** One of the measures. */
export type Measure = (typeof measures)[number];

/** What a row is: an organisational unit, a grade, or a single role; beside these, a value of an attribute. */
export const rowsByChoices = ['unit', 'grade', 'role'] as const;

/** One of those, or the values of an attribute, by its name. */
export type RowsBy = (typeof rowsByChoices)[number] | `attribute:${string}`;

/** How an axis is ordered; each axis on its own. */
export const axisOrders = ['framework', 'name', 'value', 'similarity'] as const;

/** One of those. */
export type AxisOrder = (typeof axisOrders)[number];

/** How the reader has set up the heatmap; all of it lives in the URL. */
export interface HeatmapSettings {
	readonly measure: Measure;
	/** The level order that share_at_or_above counts from. */
	readonly threshold: number;
	readonly rowsBy: RowsBy;
	readonly rowOrder: AxisOrder;
	readonly columnOrder: AxisOrder;
	/** With rowOrder value: the capability to order by; null is the mean over the row. */
	readonly orderCapability: string | null;
	/** Keys of rows that stand open; null for those that do by themselves: see open-rows. */
	readonly open: ReadonlySet<string> | null;
}

/** Why a cell shows no value: the three that DOMAIN.md keeps apart, and no basis for comparison. */
export type CellStatus =
	| 'value'
	| 'absent'
	| 'not_essential'
	| 'unknown'
	/** Levels are there, but the measure cannot be taken of them (no grade stated, no kind stated). */
	| 'no_basis';

/** One capability in one row. */
export interface HeatmapCell {
	readonly capabilityId: string;
	readonly status: CellStatus;
	/** In the measure's own unit: a level, a share 0–1, or levels of difference. Null without a value. */
	readonly value: number | null;
	/** What stands in the cell: 'A', 'I–A', '+.3', '45'. Empty where a small value stays without text. */
	readonly text: string;
	/** Which step of the ramp, from 0; for difference 3 is the middle of 7. Null without a value. */
	readonly step: number | null;
	/** The value in words: 'Foundational', '0.3 levels more than its grades', '45 % at or above Adept'. */
	readonly words: string;
	/** Roles of the row that have a level here. */
	readonly roles: number;
	/** Roles that the value is taken over: those with a level and, for difference, a grade to compare with; for share_focus, a kind. For a single role's difference, the roles of its grade, itself among them. */
	readonly basis: number;
	/** Roles by level order: index 0 is level 1. */
	readonly levelCounts: readonly number[];
	readonly notEssential: number;
	readonly unknown: number;
	/** Roles that do not state the capability at all; 0 under a filter by kind, where that cannot be told. */
	readonly absent: number;
	readonly focus: number;
	/** Whether basis is small (< 5) so that the value should be read with care. Never set for a single role's own row. */
	readonly few: boolean;
	/** Findings to check here that nobody has settled; left out where there are none, or before they are known. */
	readonly findings?: number;
	/** Whether a dot says so: where most cells have findings, only where there are more than usual. */
	readonly marked?: boolean;
}

/** What a row stands for. */
export type HeatmapRowKind = 'all' | 'unit' | 'grade' | 'role' | 'attribute';

/** One stretch of the strip that shows a row's mix of grades. */
export interface GradeShare {
	/** '' for roles that state no grade. */
	readonly gradeId: string;
	readonly roles: number;
	/** Of the row's roles, 0–1. */
	readonly share: number;
	/** 0–1 along the ladder, for the strip's ink; null off the ladder. */
	readonly position: number | null;
}

/** A visible row. */
export interface HeatmapRow {
	/** 'all', 'unit:Justice.Courts' as in unit-key, 'grade:7/8', 'role:RD-BOC'; 'grade:' for roles that state no grade; 'attribute:Work type.Hybrid' as in attribute-rows. */
	readonly key: string;
	readonly kind: HeatmapRowKind;
	readonly name: string;
	/** A second line or aside: a role's grade. */
	readonly note: string;
	/** Of a role: the names of its units from the top down, `Justice › Courts`; otherwise ''. */
	readonly unit: string;
	/** Indentation, from 0, which is the row of all roles; clusters stand at 1. */
	readonly depth: number;
	readonly parentKey: string | null;
	readonly expandable: boolean;
	readonly open: boolean;
	/** Roles that pass the filter, whether or not they state a given capability. */
	readonly roles: number;
	readonly gradeMix: readonly GradeShare[];
	/** One a column, in the order of the model's columns. */
	readonly cells: readonly HeatmapCell[];
}

/** A capability as a column. */
export interface HeatmapColumn {
	readonly capabilityId: string;
	readonly name: string;
	readonly shortName: string;
	readonly groupId: string;
}

/** A run of neighbouring columns of one group. One run with an empty name where columns are not in framework order. */
export interface HeatmapColumnGroup {
	readonly id: string;
	readonly name: string;
	readonly columns: readonly HeatmapColumn[];
}

/** What one step of the ramp stands for. */
export interface LegendStep {
	readonly step: number;
	readonly label: string;
}

/** Role rows that were not handed in, because a unit or the list holds more than a page asks for. */
export interface RowsLeftOut {
	/** Under which row they would stand; null for the flat list of roles. */
	readonly parentKey: string | null;
	readonly shown: number;
	readonly total: number;
}

/** All that a heatmap draws, says and exports. */
export interface HeatmapModel {
	readonly kind: 'heatmap';
	readonly measure: Measure;
	/** The level that share_at_or_above counts from. */
	readonly threshold: number;
	/** Which requirements were left in; null for all of them. */
	readonly requirementKind: 'focus' | 'complementary' | null;
	/** Answers: what is shown. */
	readonly title: string;
	/** What it found, with names and amounts; parts with `strong` are names. */
	readonly summary: readonly SummaryPart[];
	readonly scale: 'level' | 'share' | 'difference' | 'spread';
	readonly legend: readonly LegendStep[];
	readonly groups: readonly HeatmapColumnGroup[];
	readonly columns: readonly HeatmapColumn[];
	/** Those visible now: closed rows' children are not among them. */
	readonly rows: readonly HeatmapRow[];
	readonly leftOut: readonly RowsLeftOut[];
	/** Whether so many cells have findings that only those with more than usual are marked; left out before they are known. */
	readonly findingsUsual?: boolean;
}

/** The accessible name of a cell: 'Finance, Victims Services: Foundational, 12 roles'. */
export type CellName = (column: HeatmapColumn, row: HeatmapRow, cell: HeatmapCell) => string;
