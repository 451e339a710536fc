import { sql } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type BaseByUnitParameters = { readonly filter: Filter; readonly depths: readonly number[] };

/** One row a unit × grade with the roles that pass the filter; a unit without such a role has no row. The kind filter does not apply. */
export const baseByUnit = defineQuery({
	name: 'base-by-unit',
	about:
		'One row a unit × grade with the roles that pass the filter; a unit without such a role has no row. The kind filter does not apply.',
	columns: { unit_id: 'integer', grade_id: 'text?', roles: 'integer' },
	example: { filter: noFilter, depths: [0, 1, 2, 3] },
	statement: (_: BaseByUnitParameters) => sql`SELECT 1`
});

export type BaseByUnitRow = RowOf<typeof baseByUnit>;
