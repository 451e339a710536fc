import type { Columns, ColumnType } from '../queries/query';
import { tableCapability } from '../queries/table-capability';
import { tableCapabilityGroup } from '../queries/table-capability-group';
import { tableDecision } from '../queries/table-decision';
import { tableGrade } from '../queries/table-grade';
import { tableLevel } from '../queries/table-level';
import { tableAttribute } from '../queries/table-attribute';
import { tableEvidence } from '../queries/table-evidence';
import { tableFinding } from '../queries/table-finding';
import { tableIssue } from '../queries/table-issue';
import type { TablePage } from '../queries/table-page';
import { tableRequirement } from '../queries/table-requirement';
import { tableRole } from '../queries/table-role';
import { tableSizes } from '../queries/table-sizes';
import { tableUnit } from '../queries/table-unit';
import type { Dataset } from './dataset.svelte';
import type { Askable } from './engine';

/** A table that can be exported: its name in files, and the query that gives its rows, some keys at a time. */
export interface ExportTable {
	readonly name: string;
	/** For people, with its rows as one. */
	readonly about: string;
	readonly query: Askable<TablePage, Columns>;
}

/** A row of an exported table, by name of column. */
export type TableRow = Readonly<Record<string, string | number | boolean | null>>;

/** The tables that can be exported, in the order of `tableSizes`. */
export const exportTables: readonly ExportTable[] = [
	{ name: 'role', about: 'roles, with all that the files state of them', query: tableRole },
	{
		name: 'role_attribute',
		about: 'further columns of the files, a row each value',
		query: tableAttribute
	},
	{
		name: 'requirement',
		about: 'levels, a row a role and capability',
		query: tableRequirement
	},
	{ name: 'unit', about: 'clusters, departments and divisions', query: tableUnit },
	{ name: 'issue', about: 'what could not be read or was assumed', query: tableIssue },
	{
		name: 'evidence',
		about: 'how unusual each level is among its peers',
		query: tableEvidence
	},
	{ name: 'finding', about: 'findings and decisions about them', query: tableFinding },
	{
		name: 'decision',
		about: 'all decisions, of findings that are gone too',
		query: tableDecision
	},
	{ name: 'capability', about: 'capabilities of the framework', query: tableCapability },
	{ name: 'capability_group', about: 'their groups', query: tableCapabilityGroup },
	{ name: 'level', about: 'the scale of levels', query: tableLevel },
	{ name: 'grade', about: 'grades, with their rank on the ladder', query: tableGrade }
];

/** Columns whose texts are ISO dates. */
const dates: ReadonlySet<string> = new Set(['approved_on', 'decided_on', 'expires_on']);

/** How many keys a page holds: some milliseconds of the page's time. */
const pageKeys = 1_000;

type PlainType = 'text' | 'integer' | 'number' | 'boolean' | 'date';

/** The columns of a table with the types that a file of it has. */
export function exportColumns(query: {
	readonly columns: Columns;
}): readonly { readonly name: string; readonly type: PlainType }[] {
	return Object.entries(query.columns).map(([name, type]) => ({
		name,
		type: dates.has(name) ? 'date' : plainType(type)
	}));
}

function plainType(type: ColumnType): PlainType {
	if (type.startsWith('text')) return 'text';
	if (type === 'integer' || type === 'integer?') return 'integer';
	if (type.startsWith('boolean')) return 'boolean';
	return 'number';
}

/** How many rows each table has, by name. */
export async function exportSizes(
	dataset: Dataset
): Promise<ReadonlyMap<string, { readonly rows: number; readonly keys: number }>> {
	const { rows } = await dataset.ask(tableSizes, {});
	return new Map(rows.map(({ name, rows: count, keys }) => [name, { rows: count, keys }]));
}

/**
 * The rows of a table, a page after another, each asked of the database when it is wanted.
 *
 * @throws where other data are loaded meanwhile: the pages would not be of one table.
 */
export async function* tableRows(
	dataset: Dataset,
	{ query }: ExportTable,
	keys: number
): AsyncGenerator<readonly TableRow[]> {
	const { version } = dataset;
	for (let from = 0; from < keys; from += pageKeys) {
		const { rows } = await dataset.ask(query, { from, to: from + pageKeys });
		if (dataset.version !== version) throw new Error('Other data were opened meanwhile.');
		yield rows.map((row) => Object.fromEntries(Object.entries(row).map(plainCell)));
	}
}

/** A cell of an answer as an exported table holds it. */
export function plainCell([name, cell]: readonly [string, unknown]): readonly [
	string,
	TableRow[string]
] {
	const plain = typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean';
	return [name, plain ? cell : null];
}
