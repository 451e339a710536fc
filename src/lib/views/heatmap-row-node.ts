import { sum } from 'd3';
import type { Grade } from '../framework/framework';
import type { CellTally } from './cell-tally';
import { compareNames } from './format';
import { compareGrades } from './grade-order';
import type { GradeShare, HeatmapRowKind } from './heatmap-model';

/** A row before it is measured, with what stands under it. */
export interface RowNode {
	readonly key: string;
	readonly kind: HeatmapRowKind;
	readonly name: string;
	readonly note: string;
	/** Of a role: the names of its units from the top down; otherwise ''. */
	readonly unit: string;
	readonly depth: number;
	readonly roles: number;
	readonly gradeMix: readonly GradeShare[];
	readonly tallies: ReadonlyMap<string, CellTally>;
	readonly expandable: boolean;
	/** Sets of siblings, each ordered by itself: units, then the roles directly here. Made when asked for, since most rows stand closed. */
	readonly children: () => readonly (readonly RowNode[])[];
	/** How many roles stand directly here, where rows of them were handed in. */
	readonly directRoles: number;
}

/** Roles by grade; those without one under null. */
export type GradeBase = ReadonlyMap<string | null, number>;

/** What a row has that no role states anything in. */
export const noTallies: ReadonlyMap<string, CellTally> = new Map();

/** The mix of grades of a row, in the order of the ladder. */
export function mixOf(base: GradeBase, grades: ReadonlyMap<string, Grade>): readonly GradeShare[] {
	const total = sum(base.values());
	const compare = compareGrades(grades);
	const highest = Math.max(2, ...[...grades.values()].map((grade) => grade.order));
	return [...base]
		.filter(([, roles]) => roles > 0)
		.sort(([one], [other]) => compare(one, other))
		.map(([gradeId, roles]) => {
			const order = gradeId === null ? undefined : grades.get(gradeId)?.order;
			const position = order === undefined ? null : (order - 1) / (highest - 1);
			return { gradeId: gradeId ?? '', roles, share: roles / total, position };
		});
}

/** Roles of one grade, as the base queries count them. */
export interface BaseRow {
	readonly grade_id: string | null;
	readonly roles: number;
}

/** Adds up base rows under a key each. */
export function basesBy<Row extends BaseRow, Key>(
	rows: readonly Row[],
	keyOf: (row: Row) => Key
): ReadonlyMap<Key, GradeBase> {
	const bases = new Map<Key, Map<string | null, number>>();
	for (const row of rows) {
		const base = bases.get(keyOf(row)) ?? new Map<string | null, number>();
		base.set(row.grade_id, (base.get(row.grade_id) ?? 0) + row.roles);
		bases.set(keyOf(row), base);
	}
	return bases;
}

/** The row of all roles. */
export function allNode(
	base: GradeBase,
	tallies: ReadonlyMap<string, CellTally> | undefined,
	grades: ReadonlyMap<string, Grade>,
	under: Pick<RowNode, 'children' | 'directRoles' | 'expandable'>
): RowNode {
	return {
		...under,
		key: 'all',
		kind: 'all',
		name: 'All roles',
		note: '',
		unit: '',
		depth: 0,
		roles: sum(base.values()),
		gradeMix: mixOf(base, grades),
		tallies: tallies ?? noTallies
	};
}

/** Compares nodes by name in natural order, then by key, so that the order is total. */
export function compareNodes(one: RowNode, other: RowNode): number {
	return compareNames(one.name, other.name) || compareNames(one.key, other.key);
}
