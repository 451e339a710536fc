import { sql } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

/** The heatmap row a cell stands in. */
export type CellRow =
	{ readonly unitId: number } | { readonly gradeId: string | null } | { readonly roleId: string };

export type CellRolesParameters = {
	readonly filter: Filter;
	readonly row: CellRow;
	readonly capabilityId: string;
	readonly limit: number;
	readonly offset: number;
};

/** One row a role behind a heatmap cell, highest level first. A role without the capability is `absent`; under a kind filter only roles with a requirement of that kind have a row. */
export const cellRoles = defineQuery({
	name: 'cell-roles',
	about:
		'One row a role behind a heatmap cell, highest level first. A role without the capability is `absent`; under a kind filter only roles with a requirement of that kind have a row.',
	columns: {
		role_id: 'text',
		title: 'text',
		cluster: 'text?',
		department: 'text?',
		division: 'text?',
		grade_id: 'text?',
		status: 'text',
		level: 'integer?',
		kind: 'text?',
		total: 'integer'
	},
	example: { filter: noFilter, row: { unitId: 0 }, capabilityId: 'FINA', limit: 100, offset: 0 },
	statement: (_: CellRolesParameters) => sql`SELECT 1`
});

export type CellRolesRow = RowOf<typeof cellRoles>;
