import type { GradeRecord } from './grade-order';
import type { Organisation } from './organisation';
import { managesNotStatedCode, type RoleColumns } from './role-columns';

/** As many as have a bit of their own in a BIGINT, with its sign and the last shift to spare. */
export const mostInGroup = 62;

/**
 * Roles that are alike in unit, grade and managing people, at most `mostInGroup` in a group;
 * ordered by unit, grade (none first) and managing people.
 */
export interface RoleGroups {
	/** By group. */
	readonly unit: Int32Array;
	/** Index of the grade, -1 where none is stated. */
	readonly grade: Int32Array;
	/** 0 no, 1 yes, 2 not stated. */
	readonly manages: Uint8Array;
	/** Group g holds the roles `members[starts[g]]` up to `members[starts[g + 1]]`. */
	readonly starts: Int32Array;
	readonly members: Int32Array;
	/** By role: its group, and its place in it from 0. */
	readonly groupOfRole: Int32Array;
	readonly placeInGroup: Uint8Array;
}

const managesCount = 3;

/** Two counting sorts, so linear in the roles, the units and the grades. */
export function groupRoles(
	roles: Pick<RoleColumns, 'roleCount' | 'managesPeople' | 'text'>,
	{ unitOfRole, units }: Organisation,
	grades: readonly GradeRecord[]
): RoleGroups {
	const { roleCount, managesPeople } = roles;
	const gradeOfRole = gradesOf(roles, grades);
	const all = new Int32Array(roleCount);
	const within = new Int32Array(roleCount);
	for (let role = 0; role < roleCount; role++) {
		const manages = managesPeople[role] ?? managesNotStatedCode;
		within[role] = ((gradeOfRole[role] ?? -1) + 1) * managesCount + manages;
		all[role] = role;
	}
	const byGrade = sortedBy(all, within, (grades.length + 1) * managesCount);
	const members = sortedBy(byGrade, unitOfRole, units.length);
	const groupOfRole = new Int32Array(roleCount);
	const placeInGroup = new Uint8Array(roleCount);
	const starts: number[] = [];
	let start = 0;
	let before = -1;
	members.forEach((role, at) => {
		const alike =
			before >= 0 && unitOfRole[role] === unitOfRole[before] && within[role] === within[before];
		if (!alike || at - start === mostInGroup) {
			start = at;
			starts.push(at);
		}
		groupOfRole[role] = starts.length - 1;
		placeInGroup[role] = at - start;
		before = role;
	});
	const first = Int32Array.from(starts, (at) => members[at] ?? 0);
	return {
		unit: first.map((role) => unitOfRole[role] ?? 0),
		grade: first.map((role) => gradeOfRole[role] ?? -1),
		manages: Uint8Array.from(first, (role) => managesPeople[role] ?? managesNotStatedCode),
		starts: Int32Array.from([...starts, roleCount]),
		members,
		groupOfRole,
		placeInGroup
	};
}

function gradesOf({ text }: Pick<RoleColumns, 'text'>, grades: readonly GradeRecord[]): Int32Array {
	const { codes, values } = text.grade_id;
	const indexOf = new Map(grades.map(({ gradeId }, index) => [gradeId, index]));
	const indexes = values.map((value) => indexOf.get(value) ?? -1);
	return codes.map((code) => indexes[code] ?? -1);
}

/** The items by a key below `keyCount`; those of one key stay in their order. */
function sortedBy(items: Int32Array, keys: Int32Array, keyCount: number): Int32Array {
	const next = new Int32Array(keyCount + 1);
	for (const item of items) {
		const above = (keys[item] ?? 0) + 1;
		next[above] = (next[above] ?? 0) + 1;
	}
	for (let key = 0; key < keyCount; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
	const sorted = new Int32Array(items.length);
	for (const item of items) {
		const key = keys[item] ?? 0;
		const place = next[key] ?? 0;
		sorted[place] = item;
		next[key] = place + 1;
	}
	return sorted;
}
