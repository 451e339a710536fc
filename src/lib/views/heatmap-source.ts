import type { Framework } from '../framework/framework';
import type { BaseByAttributeRow } from '../queries/base-by-attribute';
import type { BaseByGradeRow } from '../queries/base-by-grade';
import type { BaseByUnitRow } from '../queries/base-by-unit';
import type { Filter } from '../queries/filter';
import type { GradeLevelsRow } from '../queries/grade-levels';
import type { HeatmapByAttributeRow } from '../queries/heatmap-by-attribute';
import type { HeatmapByGradeRow } from '../queries/heatmap-by-grade';
import type { HeatmapByUnitRow } from '../queries/heatmap-by-unit';
import type { RoleListRow } from '../queries/role-list';
import type { UnitTreeRow } from '../queries/unit-tree';
import type { HeatmapSettings } from './heatmap-model';

/** Rows by organisational unit. */
export interface UnitSource {
	readonly rowsBy: 'unit';
	readonly tree: readonly UnitTreeRow[];
	/** Of depths 0–3, or at least of 0 and of every depth that stands open. */
	readonly counts: readonly HeatmapByUnitRow[];
	/** Of depths 0–3. */
	readonly base: readonly BaseByUnitRow[];
	/** The roles directly in each opened unit, by unit id; a unit not yet asked for is left out. */
	readonly roles: ReadonlyMap<number, readonly RoleListRow[]>;
	/** Of all roles, without a filter; only needed where role rows show a difference. */
	readonly gradeLevels: readonly GradeLevelsRow[];
}

/** Rows by grade. */
export interface GradeSource {
	readonly rowsBy: 'grade';
	readonly counts: readonly HeatmapByGradeRow[];
	readonly base: readonly BaseByGradeRow[];
}

/** Rows by the values of an attribute. */
export interface AttributeSource {
	readonly rowsBy: 'attribute';
	readonly attribute: string;
	/** None where there are more values than can be rows. */
	readonly counts: readonly HeatmapByAttributeRow[];
	readonly base: readonly BaseByAttributeRow[];
}

/** Rows by role, flat. */
export interface RoleSource {
	readonly rowsBy: 'role';
	/** Of depth 0: the row of all roles. */
	readonly counts: readonly HeatmapByUnitRow[];
	/** Of depth 0. */
	readonly base: readonly BaseByUnitRow[];
	readonly roles: readonly RoleListRow[];
	/** Of all roles, without a filter. */
	readonly gradeLevels: readonly GradeLevelsRow[];
}

/** The rows that a heatmap is built from, by what its rows are. Role lists are asked for all capabilities in framework order. */
export type HeatmapSource = UnitSource | GradeSource | AttributeSource | RoleSource;

/** All that a heatmap is built from. What its rows are is for the source to say; `settings.rowsBy` is not read. */
export interface HeatmapInput {
	readonly framework: Framework;
	readonly settings: HeatmapSettings;
	readonly filter: Filter;
	readonly source: HeatmapSource;
}
