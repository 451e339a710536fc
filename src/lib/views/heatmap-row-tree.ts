import type { RoleListRow } from '../queries/role-list';
import { tallyRole, tallyRows, type Tallies } from './cell-tally';
import { capitalise } from './format';
import { gradeMeans } from './grade-means';
import { gradeName, gradesById } from './grade-order';
import { attributeRows, gradeRows } from './heatmap-flat-rows';
import { allNode, basesBy, mixOf, noTallies, type RowNode } from './heatmap-row-node';
import type { HeatmapInput, RoleSource, UnitSource } from './heatmap-source';
import { rowKeyOf } from './unit-key';
import { unitContents } from './unit-contents';

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
		case 'attribute':
			return attributeRows(input, input.source);
		case 'role':
			return roleRows(input, input.source);
	}
}
