import { kindCodeCount, notEssentialCode, unknownCode } from './role-columns';

/** Roles that are counted together: same unit, same grade, same answer on managing people. */
export interface RoleGroups {
	/** By group. */
	readonly unit: Int32Array;
	/** Index of the grade, -1 where none is stated. By group. */
	readonly grade: Int32Array;
	/** 0 no, 1 yes, 2 not stated. By group. */
	readonly manages: Uint8Array;
	readonly roles: Int32Array;
	/** Group g holds the roles `members[starts[g]]` up to `members[starts[g + 1]]`. */
	readonly starts: Int32Array;
	readonly members: Int32Array;
}

/** One count a group × capability × level code that occurs, in that order. */
export interface LevelCounts {
	readonly count: number;
	readonly group: Int32Array;
	readonly capability: Int32Array;
	/** A level 1..L, or the code of not essential or unknown. */
	readonly code: Uint8Array;
	readonly requirements: Int32Array;
	readonly focus: Int32Array;
	readonly complementary: Int32Array;
}

interface RoleKeys {
	readonly roleCount: number;
	/** A role with -1 is left out. */
	readonly unit: Int32Array;
	readonly grade: Int32Array;
	readonly manages: Uint8Array;
	readonly gradeCount: number;
}

/** Groups the roles, ordered by unit, grade (none first) and managing people. */
export function groupRoles(keys: RoleKeys): RoleGroups {
	const { roleCount, unit, grade, manages, gradeCount } = keys;
	const keyOf = (role: number) =>
		((unit[role] ?? 0) * (gradeCount + 1) + (grade[role] ?? -1) + 1) * 3 + (manages[role] ?? 2);
	const sizes = new Map<number, number>();
	for (let role = 0; role < roleCount; role++) {
		if ((unit[role] ?? -1) < 0) continue;
		const key = keyOf(role);
		sizes.set(key, (sizes.get(key) ?? 0) + 1);
	}
	const ordered = Float64Array.from(sizes.keys()).sort();
	const groupOf = new Map(Array.from(ordered, (key, group) => [key, group]));
	const roles = Int32Array.from(ordered, (key) => sizes.get(key) ?? 0);
	const starts = new Int32Array(ordered.length + 1);
	roles.forEach((size, group) => (starts[group + 1] = (starts[group] ?? 0) + size));
	const next = starts.slice();
	const members = new Int32Array(starts[ordered.length] ?? 0);
	for (let role = 0; role < roleCount; role++) {
		if ((unit[role] ?? -1) < 0) continue;
		const group = groupOf.get(keyOf(role)) ?? 0;
		const place = next[group] ?? 0;
		members[place] = role;
		next[group] = place + 1;
	}
	return {
		unit: Int32Array.from(ordered, (key) => Math.floor(key / 3 / (gradeCount + 1))),
		grade: Int32Array.from(ordered, (key) => (Math.floor(key / 3) % (gradeCount + 1)) - 1),
		manages: Uint8Array.from(ordered, (key) => key % 3),
		roles,
		starts,
		members
	};
}

interface LevelCells {
	readonly levels: Uint8Array;
	readonly kinds: Uint8Array;
	readonly capabilityCount: number;
	readonly levelCount: number;
}

/** Counts the cells of each group. Throws a RangeError for a cell whose code means nothing. */
export function countLevels(groups: RoleGroups, cells: LevelCells): LevelCounts {
	const { levels, kinds, capabilityCount, levelCount } = cells;
	const codes = [
		...Array.from({ length: levelCount }, (_, index) => index + 1),
		notEssentialCode,
		unknownCode
	];
	const slots = new Int16Array(256).fill(-1);
	codes.forEach((code, slot) => (slots[code] = slot));
	const tally = new Int32Array(capabilityCount * codes.length * kindCodeCount);
	const out = {
		group: [] as number[],
		capability: [] as number[],
		code: [] as number[],
		requirements: [] as number[],
		focus: [] as number[],
		complementary: [] as number[]
	};
	for (let group = 0; group < groups.roles.length; group++) {
		for (let at = groups.starts[group] ?? 0; at < (groups.starts[group + 1] ?? 0); at++) {
			const first = (groups.members[at] ?? 0) * capabilityCount;
			for (let capability = 0; capability < capabilityCount; capability++) {
				const code = levels[first + capability] ?? 0;
				if (code === 0) continue;
				const slot = slots[code] ?? -1;
				const kind = kinds[first + capability] ?? 0;
				if (slot < 0 || kind >= kindCodeCount) {
					throw new RangeError(`Level code ${code} with kind code ${kind} means nothing.`);
				}
				const cell = (capability * codes.length + slot) * kindCodeCount + kind;
				tally[cell] = (tally[cell] ?? 0) + 1;
			}
		}
		for (let cell = 0; cell < tally.length; cell += kindCodeCount) {
			const focus = tally[cell + 1] ?? 0;
			const complementary = tally[cell + 2] ?? 0;
			const requirements = (tally[cell] ?? 0) + focus + complementary;
			if (requirements === 0) continue;
			out.group.push(group);
			out.capability.push(Math.floor(cell / kindCodeCount / codes.length));
			out.code.push(codes[(cell / kindCodeCount) % codes.length] ?? 0);
			out.requirements.push(requirements);
			out.focus.push(focus);
			out.complementary.push(complementary);
		}
		tally.fill(0);
	}
	return {
		count: out.group.length,
		group: Int32Array.from(out.group),
		capability: Int32Array.from(out.capability),
		code: Uint8Array.from(out.code),
		requirements: Int32Array.from(out.requirements),
		focus: Int32Array.from(out.focus),
		complementary: Int32Array.from(out.complementary)
	};
}
