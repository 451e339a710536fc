import type { SummaryPart } from './summary-part';

/** Roles at one level of the clicked cell. */
export interface PanelLevel {
	readonly level: number;
	readonly name: string;
	/** Step of the level ramp, from 0. */
	readonly step: number;
	readonly count: number;
	/** What the row's grades would lead one to expect; null where that cannot be told. */
	readonly expected: number | null;
}

/** Roles of the cell without a level, by why: only those that there are. */
export interface PanelOther {
	readonly label: string;
	readonly count: number;
}

/** One role behind the cell. */
export interface PanelRole {
	readonly roleId: string;
	readonly title: string;
	/** Its lowest unit and its grade, as far as stated. */
	readonly unit: string;
	readonly grade: string;
	readonly levelName: string;
	/** Step of the level ramp, from 0; null without a level. */
	readonly step: number | null;
	readonly focus: boolean;
}

/** What the panel beside the heatmap says about one cell. */
export interface CellPanelModel {
	readonly kind: 'cell-panel';
	/** The capability. */
	readonly title: string;
	/** `Policy and Programs 17 · 95 roles`. */
	readonly subtitle: string;
	/** `+0.54`, `Intermediate–Adept`, `45 %`; a dash without a value. */
	readonly figure: string;
	/** What the figure is: `levels against the mean of the same grades`. */
	readonly figureMeaning: string;
	readonly summary: readonly SummaryPart[];
	readonly levels: readonly PanelLevel[];
	readonly others: readonly PanelOther[];
	/** Longest bar or mark, for the axis; at least 1. */
	readonly largest: number;
	readonly roles: readonly PanelRole[];
	/** Roles behind the cell in all; `roles` may hold the first of them only. */
	readonly totalRoles: number;
}
