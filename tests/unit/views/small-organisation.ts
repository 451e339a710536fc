import fc from 'fast-check';
import type { BaseByUnitRow } from '../../../src/lib/queries/base-by-unit';
import type { GradeLevelsRow } from '../../../src/lib/queries/grade-levels';
import type { HeatmapByUnitRow } from '../../../src/lib/queries/heatmap-by-unit';
import type { RoleListRow } from '../../../src/lib/queries/role-list';
import type { UnitTreeRow } from '../../../src/lib/queries/unit-tree';
import type { CountRow } from '../../../src/lib/views/cell-tally';
import { framework } from './small-framework';

/** A level order, or what stands in its place. */
export type Stated = number | 'not_essential' | 'unknown' | 'absent';
export type Kind = 'focus' | 'complementary' | 'not_stated';

/** A role as a person would write it down: what every row of a query is made from here, slowly. */
export interface PlainRole {
	readonly id: string;
	readonly title: string;
	/** Cluster, department, division, as deep as it is. */
	readonly path: readonly string[];
	readonly grade: string | null;
	readonly levels: Readonly<Record<string, Stated>>;
	readonly kinds: Readonly<Record<string, Kind>>;
}

const capabilityIds = framework.capabilities.map((capability) => capability.id);
const everyCapability = <Value>(value: fc.Arbitrary<Value>) =>
	fc.record(Object.fromEntries(capabilityIds.map((id) => [id, value])));

const stated = fc.oneof(
	{ weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
	{ weight: 1, arbitrary: fc.constantFrom<Stated>('not_essential', 'unknown', 'absent') }
);

/** Random organisations of up to 30 roles, with ragged depth. */
export const organisations: fc.Arbitrary<readonly PlainRole[]> = fc
	.array(
		fc.record({
			path: fc.array(fc.constantFrom('A', 'B'), { minLength: 1, maxLength: 3 }),
			grade: fc.constantFrom('1/2', '3/4', '7/8', 'Band X', null),
			levels: everyCapability(stated),
			kinds: everyCapability(fc.constantFrom<Kind>('focus', 'complementary', 'not_stated'))
		}),
		{ minLength: 1, maxLength: 30 }
	)
	.map((roles) =>
		roles.map((role, index) => ({ ...role, id: `R${index}`, title: `Role ${index}` }))
	);

/** A role with nothing but levels, all of them focus. */
export function role(
	id: string,
	path: readonly string[],
	grade: string | null,
	levels: Readonly<Record<string, Stated>>
): PlainRole {
	return { id, title: id, path, grade, levels, kinds: {} };
}

export const levelIn = (one: PlainRole, capability: string): Stated =>
	one.levels[capability] ?? 'absent';
export const kindIn = (one: PlainRole, capability: string): Kind =>
	one.kinds[capability] ?? 'focus';
export const isIn = (one: PlainRole, path: readonly string[]): boolean =>
	path.every((name, depth) => one.path[depth] === name);

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export const mean = (values: readonly number[]): number => sumOf(values) / values.length;

/** The levels that some roles have in a capability, lowest first. */
export function levelsOf(roles: readonly PlainRole[], capability: string): readonly number[] {
	return roles
		.flatMap((one) => {
			const level = levelIn(one, capability);
			return typeof level === 'number' ? [level] : [];
		})
		.sort((a, b) => a - b);
}

/** Mean level of a grade in a capability over an organisation; NaN where nobody has one. */
export function gradeMeanIn(all: readonly PlainRole[], grade: string | null, capability: string) {
	return mean(
		levelsOf(
			all.filter((one) => one.grade === grade),
			capability
		)
	);
}

/** The rows that a heatmap query would give for some roles of an organisation. */
export function countRows(all: readonly PlainRole[], some: readonly PlainRole[]): CountRow[] {
	return capabilityIds.flatMap((capability_id) => {
		const having = (value: Stated) => some.filter((one) => levelIn(one, capability_id) === value);
		const required = some.filter((one) => typeof levelIn(one, capability_id) === 'number');
		const graded = required.filter((one) => one.grade !== null);
		const kinds = required.map((one) => kindIn(one, capability_id));
		const row = {
			capability_id,
			levels: [1, 2, 3, 4, 5].map((level) => having(level).length),
			not_essential: having('not_essential').length,
			unknown: having('unknown').length,
			focus: kinds.filter((kind) => kind === 'focus').length,
			kind_stated: kinds.filter((kind) => kind !== 'not_stated').length,
			compared_sum: sumOf(levelsOf(graded, capability_id)),
			expected_sum:
				graded.length === 0
					? null
					: sumOf(graded.map((one) => gradeMeanIn(all, one.grade, capability_id))),
			expected_count: graded.length
		};
		return required.length + row.not_essential + row.unknown === 0 ? [] : [row];
	});
}

function gradeCounts(some: readonly PlainRole[]) {
	return [...new Set(some.map((one) => one.grade))].map((grade_id) => ({
		grade_id,
		roles: some.filter((one) => one.grade === grade_id).length
	}));
}

/** Every unit of an organisation, itself under `[]`, depth first. */
export function unitsOf(all: readonly PlainRole[]): readonly (readonly string[])[] {
	const paths = all.flatMap((one) =>
		one.path.map((_, depth) => JSON.stringify(one.path.slice(0, depth + 1)))
	);
	return [[], ...[...new Set(paths)].map((text): string[] => JSON.parse(text))].sort((a, b) =>
		a.join('/') < b.join('/') ? -1 : 1
	);
}

/** The tree, counts and bases by unit; a unit's id is its place in the tree. */
export function unitRows(all: readonly PlainRole[]): {
	readonly tree: readonly UnitTreeRow[];
	readonly counts: readonly HeatmapByUnitRow[];
	readonly base: readonly BaseByUnitRow[];
} {
	const units = unitsOf(all);
	const idOf = (path: readonly string[]) =>
		units.findIndex((unit) => unit.join('/') === path.join('/'));
	const within = (path: readonly string[]) => all.filter((one) => isIn(one, path));
	return {
		tree: units.map((path, unit_id) => ({
			unit_id,
			parent_id: path.length === 0 ? null : idOf(path.slice(0, -1)),
			depth: path.length,
			name: path.at(-1) ?? 'All roles',
			cluster: path[0] ?? null,
			department: path[1] ?? null,
			division: path[2] ?? null,
			roles: within(path).length
		})),
		counts: units.flatMap((path, unit_id) =>
			countRows(all, within(path)).map((row) => ({ unit_id, ...row }))
		),
		base: units.flatMap((path, unit_id) =>
			gradeCounts(within(path)).map((row) => ({ unit_id, ...row }))
		)
	};
}

/** Counts and bases by grade. */
export function gradeRows(all: readonly PlainRole[]) {
	const grades = [...new Set(all.map((one) => one.grade))];
	return {
		counts: grades.flatMap((grade_id) =>
			countRows(
				all,
				all.filter((one) => one.grade === grade_id)
			).map((row) => ({ grade_id, ...row }))
		),
		base: gradeCounts(all)
	};
}

/** Counts and bases by a value of the roles. */
export function valueRows(
	all: readonly PlainRole[],
	valueOf: (one: PlainRole) => string | null = ({ path }) => path[0] ?? null
) {
	const values = [...new Set(all.map(valueOf))];
	const having = (value: string | null) => all.filter((one) => valueOf(one) === value);
	return {
		counts: values.flatMap((value) =>
			countRows(all, having(value)).map((row) => ({ value, ...row }))
		),
		base: values.flatMap((value) => gradeCounts(having(value)).map((row) => ({ value, ...row })))
	};
}

/** The rows of grade-levels. */
export function gradeLevelRows(all: readonly PlainRole[]): readonly GradeLevelsRow[] {
	return gradeRows(all).counts.flatMap(
		({ grade_id, capability_id, levels, not_essential, unknown }) => {
			if (grade_id === null) return [];
			const rows = [
				...levels.map((requirements, index) => ({
					status: 'required',
					level: index + 1,
					requirements
				})),
				{ status: 'not_essential', level: null, requirements: not_essential },
				{ status: 'unknown', level: null, requirements: unknown }
			];
			return rows
				.filter(({ requirements }) => requirements > 0)
				.map((row) => ({ grade_id, capability_id, ...row }));
		}
	);
}

const codes = { absent: 0, not_essential: 254, unknown: 255 };
const kindCodes = { not_stated: 0, focus: 1, complementary: 2 };

/** The rows of role-list for the roles directly in a unit, or for all of them. */
export function roleRows(
	all: readonly PlainRole[],
	directlyIn: readonly string[] | null = null
): readonly RoleListRow[] {
	const units = unitsOf(all).map((path) => path.join('/'));
	const listed = all.filter(
		(one) => directlyIn === null || one.path.join('/') === directlyIn.join('/')
	);
	return listed.map((one) => ({
		role_id: one.id,
		title: one.title,
		unit_id: units.indexOf(one.path.join('/')),
		cluster: one.path[0] ?? null,
		department: one.path[1] ?? null,
		division: one.path[2] ?? null,
		grade_id: one.grade,
		grade_text: one.grade,
		manages_people: null,
		levels: capabilityIds.map((id) => {
			const level = levelIn(one, id);
			return typeof level === 'number' ? level : codes[level];
		}),
		kinds: capabilityIds.map((id) => kindCodes[kindIn(one, id)]),
		total: listed.length
	}));
}
