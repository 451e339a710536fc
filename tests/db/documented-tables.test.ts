import { expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import { loadRoles } from '../../src/lib/db/load-roles';
import { openNativeDatabase } from '../../src/lib/db/native-database';
import { documentedTables } from '../../src/lib/queries/documented-tables';
import { tableColumns } from '../../src/lib/queries/table-columns';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

test('every table and view of the schema is documented, and no other; columns spoken of are there', async () => {
	const database = await openNativeDatabase();
	await loadRoles(database, tinyFramework, tinyLoad);
	const { rows } = await ask(database, tableColumns, {});
	await database.close();
	expect(documentedTables.map(({ name }) => name).sort()).toEqual(
		[...new Set(rows.map((row) => row.table_name))].sort()
	);
	const there = new Set(rows.map((row) => `${row.table_name}.${row.column_name}`));
	const spoken = documentedTables.flatMap(({ name, columns = {} }) =>
		Object.keys(columns).map((column) => `${name}.${column}`)
	);
	expect(spoken.filter((column) => !there.has(column))).toEqual([]);
});
