import type { Framework } from '../framework/framework';
import type { ChangedRole } from '../ingest/compare-roles';
import type { RoleTable } from '../ingest/role-table';
import { levelName } from './level-names';
import { roleCodes } from './role-codes';
import type { TableCell, TableModel } from './table-model';
import type { ChangeList } from './version-changes-model';
import { textOf, unitOf, type VersionPair } from './version-pair';

/** Rows of a list that are handed to the page. */
export const mostListed = 2_000;

/** A level's code in words. */
export function levelWords(framework: Framework, code: number): string {
	if (code === roleCodes.absent) return 'not stated';
	if (code === roleCodes.notEssential) return 'not essential';
	if (code === roleCodes.unknown) return 'unknown';
	return levelName(framework, code);
}

function gradeOf({ framework }: VersionPair, table: RoleTable, row: number): string {
	const id = textOf(table, 'grade_id', row);
	const grades = framework.ladders.flatMap(({ grades: ofLadder }) => ofLadder);
	return grades.find((grade) => grade.id === id)?.name ?? id;
}

/** Roles added, removed and altered, and levels that are others: what there is of each. */
export function versionLists(pair: VersionPair): readonly ChangeList[] {
	const { before, after, comparison } = pair;
	const { added, removed, changed } = comparison;
	const altered = changed.filter((role) => role.retitled || role.regraded || role.moved);
	const relevelled = changed.filter(({ levels }) => levels.length > 0);
	const roleColumns = ['Role id', 'Title', 'Grade', 'Unit'];
	const roleRow = (table: RoleTable) => (row: number) => [
		textOf(table, 'role_id', row),
		textOf(table, 'title', row),
		gradeOf(pair, table, row),
		unitOf(table, row)
	];
	const levelRows = function* (): Generator<readonly TableCell[]> {
		for (const role of relevelled) yield* levelRowsOf(pair, role);
	};
	const levels = relevelled.reduce((sum, role) => sum + role.levels.length, 0);
	const lists: readonly ChangeList[] = [
		list('added', 'Roles added', roleColumns, added.map(roleRow(after))),
		list('removed', 'Roles removed', roleColumns, removed.map(roleRow(before))),
		list(
			'changed',
			'Roles retitled, regraded or moved',
			['Role id', 'What', 'Before', 'Now'],
			altered.flatMap((role) => alterations(pair, role))
		),
		{
			name: 'levels',
			total: levels,
			table: tableOf(
				'Levels changed',
				['Role id', 'Title', 'Capability', 'Before', 'Now'],
				first(levelRows(), mostListed)
			)
		}
	];
	return lists.filter(({ total }) => total > 0);
}

function alterations(pair: VersionPair, role: ChangedRole): readonly TableCell[][] {
	const { before, after } = pair;
	const id = textOf(after, 'role_id', role.after);
	const title = (table: RoleTable, row: number) => textOf(table, 'title', row);
	const kinds: [boolean, string, (table: RoleTable, row: number) => string][] = [
		[role.retitled, 'Title', title],
		[role.regraded, 'Grade', (table, row) => gradeOf(pair, table, row)],
		[role.moved, 'Unit', unitOf]
	];
	return kinds
		.filter(([is]) => is)
		.map(([, what, words]) => [id, what, words(before, role.before), words(after, role.after)]);
}

function* levelRowsOf(
	{ framework, after }: VersionPair,
	role: ChangedRole
): Generator<readonly TableCell[]> {
	for (const change of role.levels) {
		yield [
			textOf(after, 'role_id', role.after),
			textOf(after, 'title', role.after),
			framework.capabilities[change.capability]?.name ?? '',
			levelWords(framework, change.before),
			levelWords(framework, change.after)
		];
	}
}

function* taken<Value>(values: Iterable<Value>, most: number): Generator<Value> {
	let count = 0;
	for (const value of values) {
		if (count++ >= most) return;
		yield value;
	}
}

function first<Value>(values: Iterable<Value>, most: number): Value[] {
	return [...taken(values, most)];
}

function list(
	name: ChangeList['name'],
	caption: string,
	columns: readonly string[],
	rows: readonly (readonly TableCell[])[]
): ChangeList {
	return { name, total: rows.length, table: tableOf(caption, columns, rows.slice(0, mostListed)) };
}

function tableOf(
	caption: string,
	columns: readonly string[],
	rows: readonly (readonly TableCell[])[]
): TableModel {
	return { caption, columns: columns.map((name) => ({ name, numeric: false })), rows };
}
