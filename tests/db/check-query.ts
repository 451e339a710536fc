import { decodeRows } from '../../src/lib/db/decode';
import type { Statement, Statements } from '../../src/lib/db/database';
import type { Columns } from '../../src/lib/queries/query';

interface Checked {
	readonly name: string;
	readonly columns: Columns;
	readonly exampleStatement: () => Statement;
}

/** Asks the query its example and returns how many rows came; throws for anything that is not as declared. */
export async function checkQuery(database: Statements, query: Checked): Promise<number> {
	const statement = query.exampleStatement();
	if (!/ORDER BY/.test(statement.text)) throw new RangeError(`${query.name} has no ORDER BY.`);
	return decodeRows(query, await database.query(statement)).length;
}
