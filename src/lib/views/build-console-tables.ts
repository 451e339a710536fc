import type { DocumentedTable } from '../queries/documented-tables';
import type { TableColumnRow } from '../queries/table-columns';

/** A table or view as the console lists it. */
export interface ConsoleTable {
	readonly name: string;
	/** Empty where nothing is said of it. */
	readonly about: string;
	readonly columns: readonly {
		readonly name: string;
		readonly type: string;
		readonly about: string;
	}[];
}

/** The tables that the database has, documented ones first and in their order, then others by name. */
export function buildConsoleTables(
	documented: readonly DocumentedTable[],
	rows: readonly TableColumnRow[]
): readonly ConsoleTable[] {
	const there = new Map<string, TableColumnRow[]>();
	for (const row of rows) there.set(row.table_name, [...(there.get(row.table_name) ?? []), row]);
	const known = documented.filter(({ name }) => there.has(name));
	const names = new Set(known.map(({ name }) => name));
	const others = [...there.keys()].filter((name) => !names.has(name)).sort();
	return [...known, ...others.map((name) => ({ name, about: '' }))].map(
		(table: DocumentedTable) => ({
			name: table.name,
			about: table.about,
			columns: (there.get(table.name) ?? []).map(({ column_name, type }) => ({
				name: column_name,
				type: type.toLowerCase(),
				about: table.columns?.[column_name] ?? ''
			}))
		})
	);
}
