import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { actionListFile } from '../../../src/lib/export/action-list';
import { nsw } from '../../../src/lib/framework/nsw';
import { actionListTable, type ActionRow } from '../../../src/lib/views/action-list';

const row: ActionRow = {
	...{ finding_id: 7, finding_key: 'level:R1:FINA:aaaa', kind: 'level', seriousness: 'check' },
	...{ band: 'strong', rule_id: null, sentence: '=Finance: Adept', suggestion: 'Finance at Adept' },
	...{
		unit_name: 'Courts',
		role_id: 'R1',
		title: 'Clerk',
		other_title: null,
		other_role_id: null,
		roles: 1,
		grade_id: '7/8'
	},
	...{
		family: 'clerk',
		explains: 0,
		likewise: 0,
		least_difference: null,
		most_difference: null,
		standing: 'waived',
		reason: 'Agreed',
		decided_by: 'Ann'
	},
	...{ decided_on: '2026-03-01', expires_on: null, chance: 0.0004, q: 0.003 },
	capability_ids: 'FINA'
};
const facts = {
	...{ finding_id: 7, cluster: 'Justice', department: 'Law', division: 'Courts' },
	...{ level: 2, expected: 2.94, peers: 12, tier: 1 }
};

describe('the action list', () => {
	const table = actionListTable(nsw, [row], [facts], 'Action list: Courts');
	const cellOf = (name: string) =>
		table.rows[0]?.[table.columns.findIndex((column) => column.name === name)];

	test('has the sentence, the numbers, the change, the decision and where the role is', () => {
		expect(cellOf('Finding')).toBe('=Finance: Adept');
		expect(
			['Level now', 'Expected level', 'Chance', 'False discovery rate (q)', 'Peers'].map(cellOf)
		).toEqual(['Intermediate', 2.9, 0.0004, 0.003, 12]);
		expect(['Suggested change', 'Decision', 'Reason or note', 'Decided by'].map(cellOf)).toEqual([
			...['Finance at Adept', 'Waived', 'Agreed', 'Ann']
		]);
		expect(['Cluster', 'Department', 'Division', 'Grade', 'Compared with'].map(cellOf)).toEqual([
			...['Justice', 'Law', 'Courts', 'Clerk Grade 7/8', 'Same job and grade']
		]);
	});

	test('every line is as long as the header', () => {
		expect(table.rows.map((line) => line.length)).toEqual([table.columns.length]);
	});

	test('a finding about whole roles has no level, and an open one says so', () => {
		const open = { ...row, standing: 'open', reason: null, capability_ids: '' };
		const [line] = actionListTable(nsw, [open], [], 'x').rows;
		const at = (name: string) => line?.[table.columns.findIndex((column) => column.name === name)];
		expect(['Decision', 'Level now', 'Expected level', 'Capability'].map(at)).toEqual([
			...['Open', null, null, '']
		]);
	});

	test('a pair has both roles, and the levels on which they differ', () => {
		const pair = {
			...{ ...row, kind: 'similar_roles', other_title: 'Officer', other_role_id: 'R2' },
			capability_ids: 'FINA,TECH'
		};
		const levels = [
			{ finding_id: 7, capability_id: 'FINA', first_level: 3, second_level: 2 },
			{ finding_id: 7, capability_id: 'TECH', first_level: 1, second_level: 2 },
			{ finding_id: 8, capability_id: 'TECH', first_level: 1, second_level: 4 }
		];
		const { columns, rows } = actionListTable(nsw, [pair], [facts], 'x', levels);
		const at = (name: string) => rows[0]?.[columns.findIndex((column) => column.name === name)];
		expect(['Role', 'Role ID', 'Other role', 'Other role ID', 'Grade'].map(at)).toEqual([
			...['Clerk', 'R1', 'Officer', 'R2', 'Clerk Grade 7/8']
		]);
		expect(at('Levels of both')).toBe(
			'Finance: Adept / Intermediate; Technology: Foundational / Intermediate'
		);
		expect(rows.map((line) => line.length)).toEqual([columns.length]);
	});

	test('chances have as many digits as can be read', () => {
		const { columns, rows } = actionListTable(nsw, [{ ...row, chance: 1 / 3e6 }], [], 'x');
		expect(rows[0]?.[columns.findIndex(({ name }) => name === 'Chance')]).toBe(3.33333e-7);
	});

	test('as CSV no sentence is a formula', async () => {
		const { name, blob } = await actionListFile(table, 'csv');
		expect(name).toBe('action-list-courts.csv');
		expect(await blob.text()).toContain(`,'=Finance: Adept,`);
	});

	test('as a workbook it reads back the same', async () => {
		const { name, blob } = await actionListFile(table, 'xlsx');
		expect(name).toBe('action-list-courts.xlsx');
		const sheet = read(new Uint8Array(await blob.arrayBuffer())).Sheets['Action list'];
		const lines: readonly unknown[] = sheet
			? utils.sheet_to_json(sheet, { header: 1, defval: null })
			: [];
		expect(lines).toEqual([table.columns.map((column) => column.name), table.rows[0]]);
	});
});
