import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { compareRoles } from '../../../src/lib/ingest/compare-roles';
import { buildVersionChanges } from '../../../src/lib/views/build-version-changes';
import { mostUnits } from '../../../src/lib/views/build-change-matrix';
import { mostListed } from '../../../src/lib/views/version-lists';
import { summaryText } from '../../../src/lib/views/summary-part';
import { ingestText } from '../ingest/read-roles';

const header = 'role_id,title,cluster,department,division,grade,Finance,Technology';

async function changes(before: readonly string[], after: readonly string[]) {
	const read = async (rows: readonly string[]) =>
		(await ingestText([header, ...rows].join('\n'))).roles;
	const [one, other] = [await read(before), await read(after)];
	return buildVersionChanges({
		framework: nsw,
		before: one,
		after: other,
		comparison: compareRoles(one, other)
	});
}

test('the sentence gives the sizes and what changed, and the rest as unchanged', async () => {
	const found = await changes(
		[
			'A,Clerk,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept',
			'B,Clerk,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept',
			'C,Clerk,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept'
		],
		[
			'A,Clerk,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept',
			'B,Clerk,Cl,Dep,South,Clerk Grade 5/6,Advanced,Intermediate',
			'D,Clerk,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept',
			'E,Clerk,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept'
		]
	);
	expect(summaryText(found.summary)).toBe(
		'3 → 4 roles: 2 added, 1 removed, 1 regraded, 1 moved, 2 levels changed in 1 role; 1 unchanged.'
	);
	expect(found.unlike).toBe(false);
	const lists = Object.fromEntries(found.lists.map(({ name, table }) => [name, table.rows]));
	expect(lists).toEqual({
		added: [
			['D', 'Clerk', 'Clerk Grade 3/4', 'Cl › Dep › North'],
			['E', 'Clerk', 'Clerk Grade 3/4', 'Cl › Dep › North']
		],
		removed: [['C', 'Clerk', 'Clerk Grade 3/4', 'Cl › Dep › North']],
		changed: [
			['B', 'Grade', 'Clerk Grade 3/4', 'Clerk Grade 5/6'],
			['B', 'Unit', 'Cl › Dep › North', 'Cl › Dep › South']
		],
		levels: [
			['B', 'Clerk', 'Finance', 'Adept', 'Advanced'],
			['B', 'Clerk', 'Technology', 'Adept', 'Intermediate']
		]
	});
});

test('the same data say that nothing changed, and list nothing', async () => {
	const rows = ['A,Clerk,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept'];
	const found = await changes(rows, rows);
	expect(summaryText(found.summary)).toBe('Nothing changed: 1 role, each as it was.');
	expect(found.lists).toEqual([]);
	expect(found.matrix.rows).toEqual([]);
});

test('data that share hardly a role are said to be unlike', async () => {
	const found = await changes(
		['A,Clerk,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept'],
		['B,Cook,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept']
	);
	expect(found.unlike).toBe(true);
	expect(summaryText(found.summary)).toBe('None of the roles that are open is in the new files.');
});

test('a cell of the matrix counts changed levels, and takes the mean shift over those that are levels in both', async () => {
	const found = await changes(
		[
			'A,Clerk,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept',
			'B,Clerk,Cl,Dep,North,Clerk Grade 3/4,Foundational,Adept',
			'C,Clerk,Cl,Dep,North,Clerk Grade 3/4,,Adept'
		],
		[
			'A,Clerk,Cl,Dep,North,Clerk Grade 3/4,Advanced,Adept',
			'B,Clerk,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept',
			'C,Clerk,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept'
		]
	);
	const [row] = found.matrix.rows;
	expect(row).toMatchObject({ name: 'Cl › Dep › North', changed: 3 });
	expect(row?.shortName).toBe('North');
	const finance = found.matrix.columns.findIndex(({ id }) => id === 'FINA');
	expect(row?.cells[finance]).toEqual({
		changed: 3,
		shift: 1.5,
		words: '3 levels changed, on average 1.5 higher',
		step: 5
	});
	expect(found.matrix.table.rows).toEqual([['Cl › Dep › North', 'Finance', 3, 1.5]]);
});

test('a level that appears or goes has no shift', async () => {
	const found = await changes(
		['A,Clerk,Cl,Dep,North,Clerk Grade 3/4,,Adept'],
		['A,Clerk,Cl,Dep,North,Clerk Grade 3/4,Adept,Adept']
	);
	const cell = found.matrix.rows[0]?.cells.find(({ changed }) => changed > 0);
	expect(cell).toEqual({
		changed: 1,
		shift: null,
		words: '1 level changed, none from one level to another',
		step: null
	});
});

test('where more units have changes than fit, the units above them are shown', async () => {
	const row = (level: string) => (_: unknown, at: number) =>
		`R${at},Clerk,Cl,Dep,Division ${at},Clerk Grade 3/4,${level},Adept`;
	const units = mostUnits + 1;
	const found = await changes(
		Array.from({ length: units }, row('Adept')),
		Array.from({ length: units }, row('Advanced'))
	);
	expect(found.matrix.rows).toMatchObject([{ name: 'Cl › Dep', changed: units }]);
});

test('of a very long list the first rows are handed on, with the count of all', async () => {
	const row = (level: string) => (_: unknown, at: number) =>
		`R${at},Clerk,Cl,Dep,North,Clerk Grade 3/4,${level},Adept`;
	const many = mostListed + 5;
	const found = await changes(
		Array.from({ length: many }, row('Adept')),
		Array.from({ length: many }, row('Advanced'))
	);
	expect(found.lists.map(({ name, total, table }) => [name, total, table.rows.length])).toEqual([
		['levels', many, mostListed]
	]);
});
