import { identityKey, madeRoleId, type RoleIdentity } from './role-id';
import type { RoleTable, RoleTextField } from './role-table';

/** Which role of one table is which of another: rows of both, each in one pair at most. */
export interface RoleMatch {
	readonly pairs: readonly (readonly [before: number, after: number])[];
	/** How many of the pairs were not found by role_id but by what the roles are. */
	readonly byLikeness: number;
	/** Rows of `before` without a partner. */
	readonly removed: readonly number[];
	/** Rows of `after` without a partner. */
	readonly added: readonly number[];
}

type Tell = (table: RoleTable, row: number) => string | null;

const separator = '\u001f';

/** The text of a role; '' where it states none. */
export function textOf(table: RoleTable, field: RoleTextField, row: number): string {
	const { codes, values } = table.text[field];
	return values[codes[row] ?? -1] ?? '';
}

/**
 * By what a role without an id of its own is known again, the surest first: title, grade and unit;
 * title and unit (regraded); title and grade (moved); grade, unit and all its levels (retitled).
 */
const likenesses: readonly Tell[] = [
	(table, row) => identityKey(identityOf(table, row)),
	(table, row) => joined([titleOf(table, row), ...unitOf(table, row)]),
	(table, row) => joined([titleOf(table, row), gradeOf(table, row)]),
	(table, row) => {
		const levels = levelsOf(table, row);
		if (levels.every((code) => code === 0)) return null;
		return joined([gradeOf(table, row), ...unitOf(table, row), levels.join()]);
	}
];

/**
 * Finds the roles of one table in another: by role_id, and where an id was made from title, grade
 * and unit, by what is left of these, but only where one role of each table answers to it: what
 * could be several is said to be added and removed. Symmetric: the other way round gives the same
 * pairs the other way round. Of roles with the same title, unit and grade the ids tell the order.
 */
export function matchRoles(before: RoleTable, after: RoleTable): RoleMatch {
	const rowOf = new Map(rowsOf(after).map((row) => [textOf(after, 'role_id', row), row]));
	const pairs: (readonly [number, number])[] = [];
	const taken = new Set<number>();
	let gone: number[] = [];
	for (const row of rowsOf(before)) {
		const same = rowOf.get(textOf(before, 'role_id', row));
		if (same === undefined) gone.push(row);
		else {
			pairs.push([row, same]);
			taken.add(same);
		}
	}
	let come = rowsOf(after).filter((row) => !taken.has(row));
	const byId = pairs.length;
	for (const tell of likenesses) {
		const one = single(before, gone, tell);
		const other = single(after, come, tell);
		for (const [key, row] of one) {
			const partner = other.get(key);
			if (partner === undefined) continue;
			if (isMade(before, row) || isMade(after, partner)) pairs.push([row, partner]);
		}
		const paired = [new Set(pairs.map(([row]) => row)), new Set(pairs.map(([, row]) => row))];
		gone = gone.filter((row) => !paired[0]?.has(row));
		come = come.filter((row) => !paired[1]?.has(row));
	}
	return { pairs, byLikeness: pairs.length - byId, removed: gone, added: come };
}

function rowsOf({ roleCount }: RoleTable): number[] {
	return Array.from({ length: roleCount }, (_, row) => row);
}

/** The rows that alone answer to a key, by the key. */
function single(table: RoleTable, rows: readonly number[], tell: Tell): Map<string, number> {
	const rowOf = new Map<string, number>();
	const several = new Set<string>();
	for (const row of rows) {
		const key = tell(table, row);
		if (key === null) continue;
		if (rowOf.has(key)) several.add(key);
		rowOf.set(key, row);
	}
	for (const key of several) rowOf.delete(key);
	return rowOf;
}

/** Whether the id was made from what the role is, as it is where the file gives none. */
function isMade(table: RoleTable, row: number): boolean {
	const id = textOf(table, 'role_id', row);
	const made = madeRoleId(identityOf(table, row));
	return id === made || (id.startsWith(`${made}-`) && /^\d+$/.test(id.slice(made.length + 1)));
}

function identityOf(table: RoleTable, row: number): RoleIdentity {
	return {
		title: textOf(table, 'title', row),
		grade: gradeOf(table, row),
		department: textOf(table, 'department', row),
		division: textOf(table, 'division', row)
	};
}

function titleOf(table: RoleTable, row: number): string {
	return textOf(table, 'title', row);
}

function gradeOf(table: RoleTable, row: number): string {
	return textOf(table, 'grade_id', row);
}

function unitOf(table: RoleTable, row: number): string[] {
	return [textOf(table, 'department', row), textOf(table, 'division', row)];
}

function levelsOf({ levels, roleCount }: RoleTable, row: number): number[] {
	const width = roleCount === 0 ? 0 : levels.length / roleCount;
	return [...levels.subarray(row * width, (row + 1) * width)];
}

function joined(parts: readonly string[]): string {
	return parts.join(separator).toLowerCase();
}
