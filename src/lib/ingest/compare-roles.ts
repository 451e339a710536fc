import { matchRoles, textOf } from './match-roles';
import type { RoleTable, RoleTextField } from './role-table';

/** A level that is another, as codes of `RoleTable.levels`: 0 is absent. */
export interface LevelChange {
	/** The capability's place in the framework, from 0. */
	readonly capability: number;
	readonly before: number;
	readonly after: number;
}

/** A role of both tables that is not the same in both. */
export interface ChangedRole {
	/** Its row in each table. */
	readonly before: number;
	readonly after: number;
	readonly retitled: boolean;
	readonly regraded: boolean;
	/** Another cluster, department or division. */
	readonly moved: boolean;
	readonly levels: readonly LevelChange[];
	/** What else is not the same: names of fields and attributes, and `focus` where capabilities became or ceased to be focus. */
	readonly others: readonly string[];
}

/** What is different between two tables of roles. before = kept + removed; after = kept + added. */
export interface RoleComparison {
	readonly before: number;
	readonly after: number;
	/** Roles of both tables, changed or not. */
	readonly kept: number;
	/** How many of those were not known again by their role_id. */
	readonly byLikeness: number;
	/** Rows of the later table. */
	readonly added: readonly number[];
	/** Rows of the earlier table. */
	readonly removed: readonly number[];
	/** In the order of the later table. */
	readonly changed: readonly ChangedRole[];
}

const unitFields = ['cluster', 'department', 'division'] as const;
const otherFields = [
	'location',
	'occupation_code',
	'position_code',
	'approved_on',
	'edition',
	'purpose',
	'job_family',
	'job_function'
] as const satisfies readonly RoleTextField[];

/** Compares two tables of roles over the same capabilities; see `matchRoles` for which role is which. */
export function compareRoles(before: RoleTable, after: RoleTable): RoleComparison {
	const { pairs, byLikeness, added, removed } = matchRoles(before, after);
	const changed = pairs
		.map(([one, other]) => changeOf(before, one, after, other))
		.filter((change) => isChange(change))
		.sort((one, other) => one.after - other.after);
	return {
		before: before.roleCount,
		after: after.roleCount,
		kept: pairs.length,
		...{ byLikeness, added, removed, changed }
	};
}

function isChange({ retitled, regraded, moved, levels, others }: ChangedRole): boolean {
	return retitled || regraded || moved || levels.length > 0 || others.length > 0;
}

function changeOf(before: RoleTable, one: number, after: RoleTable, other: number): ChangedRole {
	const differs = (field: RoleTextField): boolean =>
		textOf(before, field, one) !== textOf(after, field, other);
	return {
		before: one,
		after: other,
		retitled: differs('title'),
		regraded: differs('grade_id'),
		moved: unitFields.some(differs),
		levels: levelChanges(before, one, after, other),
		others: [
			...otherFields.filter(differs),
			...attributesThatDiffer(before, one, after, other),
			...(before.managesPeople[one] === after.managesPeople[other] ? [] : ['manages_people']),
			...(Object.is(before.headcount[one], after.headcount[other]) ? [] : ['headcount']),
			...(kindsDiffer(before, one, after, other) ? ['focus'] : [])
		]
	};
}

function levelChanges(
	before: RoleTable,
	one: number,
	after: RoleTable,
	other: number
): LevelChange[] {
	const width = widthOf(before);
	const changes: LevelChange[] = [];
	for (let capability = 0; capability < width; capability++) {
		const was = before.levels[one * width + capability] ?? 0;
		const is = after.levels[other * width + capability] ?? 0;
		if (was !== is) changes.push({ capability, before: was, after: is });
	}
	return changes;
}

function kindsDiffer(before: RoleTable, one: number, after: RoleTable, other: number): boolean {
	const width = widthOf(before);
	for (let capability = 0; capability < width; capability++) {
		if (before.kinds[one * width + capability] !== after.kinds[other * width + capability]) {
			return true;
		}
	}
	return false;
}

function attributesThatDiffer(
	before: RoleTable,
	one: number,
	after: RoleTable,
	other: number
): string[] {
	const names = new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)]);
	return [...names].filter(
		(name) => attributeOf(before, name, one) !== attributeOf(after, name, other)
	);
}

function attributeOf({ attributes }: RoleTable, name: string, row: number): string {
	const column = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
	return column?.values[column.codes[row] ?? -1] ?? '';
}

function widthOf({ levels, roleCount }: RoleTable): number {
	return roleCount === 0 ? 0 : levels.length / roleCount;
}
