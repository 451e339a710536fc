import { describe, expect, test } from 'vitest';
import { sampleRows, sampleText } from './sample-files';

const distinct = (rows: readonly Readonly<Record<string, string>>[], column: string): number =>
	new Set(rows.map((row) => row[column])).size;

describe('the five real role descriptions', () => {
	const rows = sampleRows('five-role-descriptions.csv');

	test('are 88 requirements of 5 roles', () => {
		expect(rows).toHaveLength(88);
		expect(distinct(rows, 'role_id')).toBe(5);
	});

	test('have the 16 core capabilities each, and two of them the 4 for people management', () => {
		const count = (roleId: string): number =>
			rows.filter((row) => row['role_id'] === roleId).length;
		expect(['RD-BOC', 'RD-SCCR', 'RD-CSSO', 'RD-SCSO', 'RD-CSC'].map(count)).toEqual([
			20, 16, 16, 16, 20
		]);
	});

	test('ask for three different levels of Technology in the roles named in the documents', () => {
		const technology = Object.fromEntries(
			rows
				.filter((row) => row['capability'] === 'Technology')
				.map((row) => [row['role_id'], row['level']])
		);
		expect(technology).toMatchObject({
			'RD-BOC': 'Adept',
			'RD-CSSO': 'Intermediate',
			'RD-SCSO': 'Foundational'
		});
	});
});

describe('the synthetic organisation', () => {
	const rows = sampleRows('synthetic-organisation.csv');

	test('has 1,200 roles in 3 clusters, 8 departments and 30 divisions', () => {
		expect(rows).toHaveLength(1200);
		expect(distinct(rows, 'role_id')).toBe(1200);
		expect(distinct(rows, 'cluster')).toBe(3);
		expect(distinct(rows, 'department')).toBe(8);
		expect(distinct(rows, 'division')).toBe(30);
	});

	test('says in every role id and cluster that it is invented', () => {
		expect(rows.filter((row) => !row['role_id']?.startsWith('SYN-'))).toEqual([]);
		expect(rows.filter((row) => !row['cluster']?.startsWith('Wattlemere '))).toEqual([]);
	});
});

describe('the note beside the data', () => {
	test.each([
		'five-role-descriptions.csv',
		'synthetic-organisation.csv',
		'synthetic-organisation.cells.csv',
		'synthetic-organisation.roles.csv',
		'synthetic-organisation.divisions.csv'
	])('gives the number of rows of %s', (name) => {
		const line = sampleText('README.md')
			.split('\n')
			.find((text) => text.includes(`\`${name}\``));
		const stated = line?.split('|')[3]?.trim().replace(',', '');
		expect(stated).toBe(String(sampleRows(name).length));
	});
});
