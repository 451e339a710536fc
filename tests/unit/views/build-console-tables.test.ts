import { expect, test } from 'vitest';
import { buildConsoleTables } from '../../../src/lib/views/build-console-tables';

const column = (table_name: string, column_name: string, type = 'VARCHAR') => ({
	table_name,
	column_name,
	type
});

test('documented tables come first in their order, others by name, and what is not there is left out', () => {
	const tables = buildConsoleTables(
		[
			{ name: 'role', about: 'A role.', columns: { title: 'As in the file.' } },
			{ name: 'gone', about: 'Not there.' },
			{ name: 'grade', about: 'A grade.' }
		],
		[
			column('another', 'x'),
			column('grade', 'grade_id', 'ENUM'),
			column('role', 'role_id'),
			column('role', 'title')
		]
	);
	expect(tables).toEqual([
		{
			name: 'role',
			about: 'A role.',
			columns: [
				{ name: 'role_id', type: 'varchar', about: '' },
				{ name: 'title', type: 'varchar', about: 'As in the file.' }
			]
		},
		{ name: 'grade', about: 'A grade.', columns: [{ name: 'grade_id', type: 'enum', about: '' }] },
		{ name: 'another', about: '', columns: [{ name: 'x', type: 'varchar', about: '' }] }
	]);
});
