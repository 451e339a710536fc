import { sum } from 'd3';
import type { Grade } from '../framework/framework';
import type { RoleListRow } from '../queries/role-list';
import { type CellTally, tallyRole, tallyRows, type Tallies } from './cell-tally';
import { capitalise, compareNames } from './format';
import { gradeMeans } from './grade-means';
import { compareGrades, gradeName, gradesById } from './grade-order';
import type { GradeShare, HeatmapRowKind } from './heatmap-model';
import type { GradeSource, HeatmapInput, RoleSource, UnitSource } from './heatmap-source';
import { rowKeyOf } from './unit-key';
import { unitContents } from './unit-contents';

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

type GradeBase = ReadonlyMap<string | null, number>;

const noTallies: ReadonlyMap<string, CellTally> = new Map();

function mixOf(base: GradeBase, grades: ReadonlyMap<string, Grade>): readonly GradeShare[] {
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

function basesBy<Row extends { readonly grade_id: string | null; readonly roles: number }, Key>(
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

/** Builds role rows of a list, to stand at a depth. */
function roleNodes(input: HeatmapInput, source: UnitSource | RoleSource) {
	const { framework, filter } = input;
	const grades = gradesById(framework);
	const reading = {
		capabilityIds: framework.capabilities.map((capability) => capability.id),
		levels: framework.levels.length,
		kind: filter.kind,
		gradeMeans: gradeMeans(source.gradeLevels)
	};
	return (roles: readonly RoleListRow[], depth: number): readonly RowNode[] =>
		roles.map((role) => ({
			key: `role:${role.role_id}`,
			kind: 'role',
			name: role.title,
			note:
				role.grade_id === null
					? (role.grade_text ?? 'No grade stated')
					: gradeName(grades, role.grade_id),
			unit: [role.cluster, role.department, role.division].filter(Boolean).join(' › '),
			depth,
			roles: 1,
			gradeMix: mixOf(new Map([[role.grade_id, 1]]), grades),
			tallies: tallyRole(role, reading),
			expandable: false,
			children: () => [],
			directRoles: 0
		}));
}

function allNode(
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

function unitTree(input: HeatmapInput, source: UnitSource): RowNode {
	const { framework } = input;
	const grades = gradesById(framework);
	const bases = basesBy(source.base, (row) => row.unit_id);
	const tallies: Tallies<number> = tallyRows(
		source.counts,
		framework.levels.length,
		(row) => row.unit_id
	);
	const nodesOfRoles = roleNodes(input, source);
	const held = unitContents(source.tree, source.base);

	function contents(unitId: number, depth: number) {
		const units = held.units(unitId);
		const directRoles = held.directRoles(unitId);
		return {
			expandable: units.length > 0 || directRoles > 0,
			directRoles,
			children: () => [
				units.map((unit): RowNode => {
					const unitName = framework.unitNames[unit.depth - 1] ?? 'Unit';
					return {
						...contents(unit.unit_id, depth + 1),
						key: rowKeyOf(unit),
						kind: 'unit',
						name: unit.name || `${capitalise(unitName)} not stated`,
						note: '',
						unit: '',
						depth,
						roles: held.roles(unit.unit_id),
						gradeMix: mixOf(bases.get(unit.unit_id) ?? new Map(), grades),
						tallies: tallies.get(unit.unit_id) ?? noTallies
					};
				}),
				nodesOfRoles(source.roles.get(unitId) ?? [], depth)
			]
		};
	}
	const root = contents(0, 1);
	return allNode(bases.get(0) ?? new Map(), tallies.get(0), grades, {
		...root,
		expandable: root.directRoles > 0
	});
}

function gradeRows(input: HeatmapInput, source: GradeSource): RowNode {
	const { framework } = input;
	const levels = framework.levels.length;
	const grades = gradesById(framework);
	const bases = basesBy(source.base, (row) => row.grade_id);
	const tallies = tallyRows(source.counts, levels, (row) => row.grade_id);
	const children = [...bases]
		.filter(([, base]) => sum(base.values()) > 0)
		.sort(([one], [other]) => compareGrades(grades)(one, other))
		.map(([gradeId, base]): RowNode => ({
			key: `grade:${gradeId ?? ''}`,
			kind: 'grade',
			name: gradeName(grades, gradeId),
			note: gradeId !== null && !grades.has(gradeId) ? 'On no ladder' : '',
			unit: '',
			depth: 1,
			roles: sum(base.values()),
			gradeMix: mixOf(base, grades),
			tallies: tallies.get(gradeId) ?? noTallies,
			expandable: false,
			children: () => [],
			directRoles: 0
		}));
	const all = tallyRows(source.counts, levels, () => 'all').get('all');
	const base = basesBy(source.base, () => 'all').get('all') ?? new Map();
	return allNode(base, all, grades, {
		children: () => [children],
		directRoles: 0,
		expandable: false
	});
}

function roleRows(input: HeatmapInput, source: RoleSource): RowNode {
	const grades = gradesById(input.framework);
	const ofAll = source.counts.filter((row) => row.unit_id === 0);
	const base = basesBy(
		source.base.filter((row) => row.unit_id === 0),
		() => 'all'
	).get('all');
	const tallies = tallyRows(ofAll, input.framework.levels.length, () => 'all').get('all');
	const total = source.roles[0]?.total ?? 0;
	return allNode(base ?? new Map(), tallies, grades, {
		children: () => [roleNodes(input, source)(source.roles, 1)],
		directRoles: total,
		expandable: false
	});
}

/** Everything that could be a row, opened or not, under the row of all roles; units without a role that passes the filter are left out. */
export function rowTree(input: HeatmapInput): RowNode {
	switch (input.source.rowsBy) {
		case 'unit':
			return unitTree(input, input.source);
		case 'grade':
			return gradeRows(input, input.source);
		case 'role':
			return roleRows(input, input.source);
	}
}

/** Compares nodes by name in natural order, then by key, so that the order is total. */
export function compareNodes(one: RowNode, other: RowNode): number {
	return compareNames(one.name, other.name) || compareNames(one.key, other.key);
}
