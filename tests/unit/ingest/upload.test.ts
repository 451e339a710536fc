import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvLine } from '../../../src/lib/export/csv';
import { nsw } from '../../../src/lib/framework/nsw';
import { withGuard, withoutGuard } from '../../../src/lib/ingest/formula-guard';
import type { Layout } from '../../../src/lib/ingest/result';
import type { RoleTable } from '../../../src/lib/ingest/role-table';
import { fitsWide, uploadRows } from '../../../src/lib/ingest/upload-rows';
import { ingestText, plainRoles, type PlainRole } from './read-roles';

/** Roles without the place that they were read from. */
function said(roles: RoleTable): readonly PlainRole[] {
	return plainRoles(roles).map((role) => ({ ...role, source_file: '', line: 0 }));
}

function written(roles: RoleTable, layout: Layout): string {
	const { columns, rows } = uploadRows(roles, nsw, layout);
	return [columns, ...rows].map((cells) => `${csvLine(cells)}\n`).join('');
}

const fitting = (roles: RoleTable): boolean =>
	Array.from({ length: roles.roleCount }, (_, role) => fitsWide(roles, role)).every(Boolean);

/** Cells as people and spreadsheets write them, formulas and guards among them. */
const cell = fc.oneof(
	fc.constantFrom(
		'',
		'=1+1',
		"'=1+1",
		"''@x",
		'-',
		'- dash',
		'+61 2',
		'@home',
		"'quoted'",
		'"',
		'a;b'
	),
	fc.constantFrom(
		'TBC',
		'Various',
		'0',
		'1,204',
		'2,5',
		'0.0000001',
		'7/8',
		'May 2024',
		'yes',
		'Nil'
	),
	fc.constantFrom(
		'Total',
		'Clerk Grade 7/8',
		'10010.00',
		' spaced  out ',
		'Zoë, "Z"',
		'１２',
		'＝x'
	),
	fc.string({ maxLength: 8 })
);
const level = fc.constantFrom(
	'',
	'Adept',
	'foundational',
	'3',
	'Not essential',
	'TBC',
	'rubbish',
	'N/A'
);
const scalars = [
	'role_id',
	'title',
	'department',
	'division',
	'grade',
	'anzsco_code',
	'date_of_approval',
	'manages_people',
	'headcount',
	'purpose',
	'edition'
];
/** Attributes with awkward names: a formula, two names of fields, a second column of one capability. */
const attributes = ['=sum', 'level', 'role name', 'Finance', 'direct_reports', 'Department (2)'];
const short = fc.array(cell, { minLength: 17, maxLength: 17 });
const wideFiles = fc
	.array(
		fc.tuple(
			short,
			fc.array(level, { minLength: 3, maxLength: 3 }),
			fc.constantFrom('', 'Finance', 'FINA;TECH', 'Technology; Manage Self', 'nothing')
		),
		{ minLength: 1, maxLength: 8 }
	)
	.map((rows) =>
		Papa.unparse([
			[...scalars, 'Finance', 'Technology', 'Manage Self', 'focus_capabilities', ...attributes],
			...rows.map(([cells, levels, focus], index) => [
				`${cells[0] ?? ''}${String(index)}`,
				...cells.slice(1, scalars.length),
				...levels,
				focus,
				...cells.slice(scalars.length)
			])
		])
	);
const longFiles = fc
	.array(
		fc.tuple(
			fc.constantFrom('R1', 'R2', '=R3', ''),
			cell,
			fc.constantFrom('Finance', 'Technology', 'Manage Self', ''),
			level,
			fc.constantFrom('focus', 'complementary', '', 'x')
		),
		{ minLength: 1, maxLength: 12 }
	)
	.map((rows) =>
		Papa.unparse([
			['role_id', 'title', 'capability', 'level', 'kind', '@floor'],
			...rows.map((row) => [...row, row[1]])
		])
	);

describe('roles written in an upload layout', () => {
	test.each([
		['wide', wideFiles],
		['long', longFiles]
	] as const)(
		'and read again are the same roles, whatever a %s file said of them',
		async (_, files) => {
			await fc.assert(
				fc.asyncProperty(files, async (text) => {
					const { roles } = await ingestText(text);
					fc.pre(roles.roleCount > 0);
					const long = await ingestText(written(roles, 'long'));
					expect(said(long.roles)).toEqual(said(roles));
					if (!fitting(roles)) return;
					const wide = await ingestText(written(roles, 'wide'));
					expect(said(wide.roles)).toEqual(said(roles));
					expect(wide.files[0]?.reconciliation.loaded).toBe(roles.roleCount);
				}),
				{ numRuns: 300, seed: 32 }
			);
		}
	);

	test('keep a number of direct reports under its own name, beside who manages people', async () => {
		const { roles } = await ingestText(
			'role_id,title,manages_people,direct_reports,Finance\nA1,Head,yes,4,Adept\nA2,Clerk,no,0,Adept\n'
		);
		const expected = [
			{ manages_people: true, direct_reports: '4' },
			{ manages_people: false, direct_reports: '0' }
		];
		expect(said(roles)).toMatchObject(expected);
		for (const layout of ['wide', 'long'] as const) {
			const { roles: again } = await ingestText(written(roles, layout));
			expect(said(again)).toEqual(said(roles));
			expect(Object.keys(again.attributes)).toEqual(['direct_reports']);
		}
	});

	test.each([
		['a tick', 'role_id,title,Finance,Finance - Adept', 'A1,Head,Foundational,x'],
		['another column', 'role_id,title,Finance,1. Finance', 'A1,Head,Adept,Advanced'],
		['a score', 'role_id,title,Finance,Finance rating', 'A1,Head,Adept,4']
	])('keep %s of a capability apart from its level', async (_, header, row) => {
		const { roles } = await ingestText(`${header}\n${row}\n`);
		expect(Object.keys(roles.attributes)).toHaveLength(1);
		// Blank in the first roles, as after those of another file.
		const blank = Array.from({ length: 12 }, (_, at) => `B${String(at)},Clerk,Adept,\n`).join('');
		for (const layout of ['wide', 'long'] as const) {
			const [top = '', ...own] = written(roles, layout).split('\n');
			const { roles: others } = await ingestText(`role_id,title,Finance,Note\n${blank}`);
			const [, ...above] = written(others, layout).split('\n');
			const { roles: again } = await ingestText([top, ...above, ...own].join('\n'));
			expect(said(again).at(-1)).toEqual(said(roles)[0]);
		}
	});

	test('stand in the columns that the page documents', async () => {
		const { roles } = await ingestText(
			'role_id,title,grade,manages_people,headcount,Finance,Technology,Manage Self,focus_capabilities,Floor\n' +
				'A1,=cmd,Clerk Grade 5/6,yes,2,Adept,Not essential,TBC,Finance,@north\n'
		);
		const [wide] = Papa.parse<Record<string, string>>(written(roles, 'wide'), {
			header: true
		}).data;
		expect(wide).toMatchObject({
			role_id: 'A1',
			title: "'=cmd",
			grade: 'Clerk Grade 5/6',
			manages_people: 'yes',
			headcount: '2',
			focus_capabilities: 'FINA',
			Finance: 'Adept',
			Technology: 'not essential',
			'Manage Self': 'tbc',
			'Act with Integrity': '',
			Floor: "'@north"
		});
		const long = Papa.parse<Record<string, string>>(written(roles, 'long').trim(), {
			header: true
		}).data;
		expect(
			long.map(({ capability, capability_group, level, kind }) => [
				capability_group,
				capability,
				level,
				kind
			])
		).toEqual([
			['Personal Attributes', 'Manage Self', 'tbc', 'complementary'],
			['Business Enablers', 'Finance', 'Adept', 'focus'],
			['Business Enablers', 'Technology', 'not essential', '']
		]);
	});
});

test('a guard is put before every text that a spreadsheet would run, and taken off again', () => {
	fc.assert(
		fc.property(fc.oneof(cell, fc.string({ unit: 'binary' })), (text) => {
			const safe = withGuard(text);
			expect(safe).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
			expect(withoutGuard(safe)).toBe(text);
		})
	);
});
