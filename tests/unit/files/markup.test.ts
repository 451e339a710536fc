import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UnusableFileError } from '../../../src/lib/ingest/result';
import { plainRoles } from '../ingest/read-roles';
import { ingestNamed, madeSheet, madeWorkbook } from './made-workbook';

const page = (rows: string): string =>
	`<html><head><meta charset="utf-8"></head><body><table border="1">${rows}</table></body></html>`;
const header =
	'<tr><th>Position No</th><th>Title</th><th>Department</th><th>Finance</th><th>Grade</th></tr>';

test('a web page that is called XLS is read as the table in it, cells as they are written', async () => {
	const { roles, files } = await ingestNamed({
		'export.xls': page(
			`<tr><td colspan="5"><b>Roles &amp; levels</b></td></tr>${header}` +
				'<tr><td>00123</td><td>Officer &ndash; Caf&eacute;</td><td rowspan="2">Kelp</td><td>Adept</td><td>&frac12;</td></tr>' +
				'<tr><td>7.10</td><td>Clerk<br>Junior</td><td>3</td><td>5/6</td></tr>'
		)
	});
	expect(files).toMatchObject([{ encoding: 'HTML', reconciliation: { rows: 2, loaded: 2 } }]);
	expect(plainRoles(roles)).toMatchObject([
		{ role_id: '00123', title: 'Officer – Café', department: 'Kelp', grade_id: '1/2' },
		{ role_id: '7.10', title: 'Clerk Junior', department: 'Kelp', levels: { FINA: 'A' } }
	]);
});

test('Excel’s own XML is read as a workbook', async () => {
	const rows = [
		['role_id', 'title', 'Finance'],
		['R1', 'Officer', 'Adept']
	];
	const { roles, files } = await ingestNamed({
		'export.xls': madeWorkbook({ Roles: madeSheet(rows) }, 'xlml')
	});
	expect(files[0]).toMatchObject({ file: 'export.xls, sheet Roles', encoding: 'XML' });
	expect(plainRoles(roles)).toMatchObject([{ role_id: 'R1', levels: { FINA: 'A' } }]);
});

test('a page without a table of roles is refused in one sentence', async () => {
	const refused = ingestNamed({ 'error.csv': page('<tr><td>Not found</td></tr>') });
	await expect(refused).rejects.toThrow(/^error\.csv /);
});

test('no page, however broken, does anything but be read or be refused', async () => {
	const part = fc.oneof(
		fc.constantFrom(
			'<table>',
			'<tr>',
			'<td>',
			'</td>',
			'</table>',
			'<!--',
			'<td colspan="9999999">'
		),
		fc.constantFrom('<td rowspan="65536">', 'Finance', 'role_id', '&eacute', '<br', '"', '>'),
		fc.string()
	);
	await fc.assert(
		fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
			const reading = ingestNamed({ 'a.xls': `<html>${parts.join('')}` });
			await reading.catch((error: unknown) => expect(error).toBeInstanceOf(UnusableFileError));
		}),
		{ numRuns: 200 }
	);
});
