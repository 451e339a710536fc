import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { plainRoles } from '../ingest/read-roles';
import { ingestNamed } from './made-workbook';

const fixture = (name: string): Uint8Array =>
	readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url));

function madeDocument(title: string, levels: Readonly<Record<string, string>>): Promise<Buffer> {
	const row = (...cells: string[]): TableRow =>
		new TableRow({
			children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] }))
		});
	const table = new Table({
		rows: [
			row('Capability Group', 'Capability Name', 'Level'),
			...Object.entries(levels).map(([name, level]) => row('', name, level))
		]
	});
	const children = [
		new Paragraph('Role Description'),
		new Paragraph(title),
		new Paragraph('Capabilities for the role'),
		table
	];
	return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

describe('role descriptions', () => {
	test('of several formats make one data set, together with a table', async () => {
		const names = ['newer.docx', 'older-tagged.pdf'] as const;
		const { roles, files } = await ingestNamed({
			'a table.csv': 'role_id,title,Finance\nT1,Officer,Adept\n',
			[names[0]]: fixture(names[0]),
			[names[1]]: fixture(names[1])
		});
		expect(roles.roleCount).toBe(3);
		expect(files.map(({ encoding, layout }) => [encoding, layout])).toEqual([
			['utf-8', 'wide'],
			['DOCX', 'long'],
			['PDF', 'long']
		]);
		for (const { reconciliation } of files.slice(1)) {
			expect(reconciliation.loaded).toBe(1);
			expect(reconciliation.merged).toBe(reconciliation.rows - 1);
			expect(reconciliation.rows).toBeGreaterThanOrEqual(16);
		}
	});

	test('as a Word document give levels, and an issue with its words for what is in doubt', async () => {
		const bytes = await madeDocument('Kelp Officer', {
			'Manage Self': 'Adept',
			Finance: 'Intermediate',
			Technology: '4'
		});
		const { roles, issues } = await ingestNamed({ 'kelp.docx': bytes });
		expect(plainRoles(roles)).toMatchObject([
			{ title: 'Kelp Officer', levels: { MASE: 'A', FINA: 'I', TECH: '?' } }
		]);
		expect(issues.map(({ column, value, effect }) => [column, value, effect])).toEqual([
			['', '', 'assumed'],
			['', '', 'value_left_out'],
			['Technology', 'Technology 4', 'value_left_out']
		]);
		expect(issues.map(({ message }) => message)).toEqual([
			expect.stringMatching(
				/^These 13 capabilities do not occur .*: Display Resilience and Courage, /
			),
			expect.stringMatching(
				/ focus or complementary\. So it is with 3 capabilities: Manage Self, Finance, Technology\.$/
			),
			expect.stringMatching(/^Technology: /)
		]);
		expect(issues.every(({ cause, roleId }) => cause === 'to_review' && roleId !== '')).toBe(true);
	});

	test('as plain text are told from tables by what they hold', async () => {
		const text =
			'Role Description\nKelp Officer\n\nGrade: Clerk Grade 5/6\n\nFocus capabilities\nManage Self\tAdept\nFinance\tIntermediate\nTechnology\tAdept\n';
		const { roles, files } = await ingestNamed({ 'kelp.txt': text });
		expect(files).toMatchObject([{ file: 'kelp.txt', encoding: 'text' }]);
		expect(plainRoles(roles)).toMatchObject([
			{ title: 'Kelp Officer', grade_id: '5/6', levels: { FINA: 'I*', MASE: 'A*', TECH: 'A*' } }
		]);
	});

	test('without a table of capabilities are refused', async () => {
		const bytes = await madeDocument('Minutes', {});
		await expect(ingestNamed({ 'minutes.docx': bytes })).rejects.toThrow(
			/^minutes\.docx has no table of capabilities/
		);
	});
});

test('a PDF that is locked with a password is refused in one sentence', async () => {
	const text = [
		'%PDF-1.4',
		'1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
		'2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
		'3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >> endobj',
		`4 0 obj << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> endobj`,
		`trailer << /Root 1 0 R /Encrypt 4 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>] /Size 5 >>`,
		'%%EOF',
		''
	].join('\n');
	await expect(ingestNamed({ 'role.pdf': text })).rejects.toThrow(
		/^role\.pdf is locked with a password; save it without one and choose it again\.$/
	);
});
