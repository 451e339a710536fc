import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { ingestText, plainRoles } from './read-roles';

describe('a row that does not fit its header', () => {
	test('is read where only blank cells follow, or trailing scalars are missing', async () => {
		const { roles, issues } = await ingestText(
			'role_id,title,Finance,location\nR1,A,Adept,Sydney,,\nR2,B,Adept\n'
		);
		expect(plainRoles(roles).map(({ levels }) => levels)).toEqual([{ FINA: 'A' }, { FINA: 'A' }]);
		expect(issues).toEqual([]);
	});

	test('is read with an issue where it ends before its capabilities do', async () => {
		const { roles, issues } = await ingestText(
			'role_id,title,Finance,Technology,Manage Self\nR1,A,Adept\n'
		);
		expect(plainRoles(roles)[0]?.levels).toEqual({ FINA: 'A' });
		expect(issues).toEqual([
			expect.objectContaining({
				line: 2,
				column: 'Technology',
				cause: 'ragged_row',
				effect: 'assumed'
			})
		]);
	});

	test('is set aside where values may stand under the wrong headers', async () => {
		const { roles, issues } = await ingestText(
			'role_id,title,Finance,Technology\nR1,Officer, Principal,Adept,Foundational\nR2,B,Adept,Adept\n'
		);
		expect(plainRoles(roles).map(({ role_id }) => role_id)).toEqual(['R2']);
		expect(issues).toEqual([
			expect.objectContaining({
				line: 2,
				value: 'Foundational',
				cause: 'ragged_row',
				effect: 'row_set_aside'
			})
		]);
	});

	test('is read whole where its focus list was written without quotation marks', async () => {
		const { roles, issues } = await ingestText(
			'role_id;title;Finance;Technology;focus_capabilities\nR1;A;Adept;Adept;Finance; Technology\nR2;B;Adept;Adept;Finance;Adept\n'
		);
		expect(plainRoles(roles).map(({ levels }) => levels)).toEqual([{ FINA: 'A*', TECH: 'A*' }]);
		expect(issues.map(({ line, cause }) => [line, cause])).toEqual([[3, 'ragged_row']]);
	});
});

describe('a hostile file', () => {
	test('with mixed line ends has the right rows and lines', async () => {
		const { roles } = await ingestText(
			'role_id,title,Finance\r\nR1,"A\r\nB",Adept\rR2,C,Adept\nR3,D,Adept\r\n'
		);
		expect(plainRoles(roles).map(({ role_id, title, line }) => [role_id, title, line])).toEqual([
			['R1', 'A B', 2],
			['R2', 'C', 4],
			['R3', 'D', 5]
		]);
	});

	test('with a lone quotation mark loses no role after it, and says where it is', async () => {
		const rows = Array.from({ length: 3_000 }, (_, row) => `R${String(row)},Lead,Adept`);
		rows[10] = 'R10,"Lead,Adept';
		const { roles, issues } = await ingestText(`role_id,title,Finance\n${rows.join('\n')}\n`);
		expect(roles.roleCount).toBe(3_000);
		expect(plainRoles(roles)[10]?.title).toBe('"Lead');
		expect(issues).toEqual([
			expect.objectContaining({ line: 12, cause: 'malformed_quote', roleId: 'R10' })
		]);
	});

	test.each([
		['with', '"'],
		['without', '']
	])('with a cell of ten megabytes %s quotation marks keeps its other rows', async (_, mark) => {
		const cell = mark + 'x'.repeat(10_000_000) + mark;
		const begin = performance.now();
		const { roles, issues, files } = await ingestText(
			`role_id,title,purpose,Finance\nR1,A,short,Adept\nR2,B,${cell},Adept\nR3,C,short,Adept\n`
		);
		expect(plainRoles(roles).map(({ role_id, line }) => [role_id, line])).toEqual([
			['R1', 2],
			['R3', 4]
		]);
		expect(files[0]?.reconciliation).toMatchObject({ rows: 3, setAside: 1 });
		expect(issues).toEqual([
			expect.objectContaining({
				line: 3,
				column: 'purpose',
				value: 'x'.repeat(200),
				cause: 'field_too_long'
			})
		]);
		expect(performance.now() - begin).toBeLessThan(5_000);
	});

	test('whose long values end in half a character when cut has whole ones in its issues', async () => {
		const value = `${'x'.repeat(199)}😀😀`;
		const { issues } = await ingestText(`role_id,title,Finance\nR1,A,${value}\n`);
		expect(issues[0]?.value).toBe('x'.repeat(199));
	});

	test('of one title ten thousand times over takes no longer than others', async () => {
		const names = nsw.levels.map(({ name }) => name);
		const rows = Array.from({ length: 10_000 }, (_, row) =>
			[0, 1, 2, 3, 4, 5].map((place) => names[Math.floor(row / 5 ** place) % 5]).join(',')
		);
		const header = nsw.capabilities.slice(0, 6).map(({ name }) => name);
		const begin = performance.now();
		const { roles } = await ingestText(`title,${header.join(',')}\nA,${rows.join('\nA,')}\n`);
		expect(roles.roleCount).toBe(10_000);
		expect(performance.now() - begin).toBeLessThan(5_000);
	});
});

const shared = new URL('../../../../shared/', import.meta.url);

function sharedFile(path: string) {
	const bytes = readFileSync(new URL(path, shared));
	return bytesAsSource(path.split('/').at(-1) ?? path, bytes);
}

describe.skipIf(!existsSync(shared))('the files beside the project (skipped where absent)', () => {
	test('of five real roles have 88 requirements', async () => {
		const { roles, issues, files } = await ingestFiles(
			[sharedFile('facts/role-descriptions.csv')],
			nsw
		);
		expect(files[0]?.reconciliation).toEqual({
			rows: 88,
			loaded: 5,
			merged: 83,
			setAside: 0,
			blank: 0
		});
		expect(roles.levels.filter((level) => level > 0)).toHaveLength(88);
		expect(issues.filter(({ effect }) => effect !== 'assumed')).toEqual([]);
	});

	test('of three thousand roles load whole, with as many of each level as the file has', async () => {
		const { roles, files } = await ingestFiles([sharedFile('bench/org-3000-1.csv')], nsw);
		expect(files[0]?.reconciliation).toMatchObject({ loaded: 3_000, setAside: 0 });
		const counts = [1, 2, 3, 4, 5].map(
			(order) => roles.levels.filter((level) => level === order).length
		);
		expect(counts).toEqual([8_475, 21_717, 13_968, 4_611, 945]);
	});
});
