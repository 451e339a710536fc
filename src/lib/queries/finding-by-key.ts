import { sql } from '../db/sql';
import { findingColumns, findingRows } from './finding-rows';
import { standings } from './finding-sql';
import { defineQuery, type RowOf } from './query';

export type FindingByKeyParameters = { readonly key: string; readonly today: string };

/** One row: the finding of this key, whatever the filter; no such finding, no row. */
export const findingByKey = defineQuery({
	name: 'finding-by-key',
	about: 'One row: the finding of this key, whatever the filter; no such finding, no row.',
	columns: findingColumns,
	example: { key: 'level:R2:FINA:b1', today: '2026-02-01' },
	statement: ({ key, today }: FindingByKeyParameters) =>
		findingRows(
			sql`
	SELECT finding_id, folded_under, standing, decision_key
	FROM finding JOIN (${standings(today)}
	) USING (finding_id)`,
			sql`finding_id IN (SELECT finding_id FROM finding WHERE finding_key = ${key})`,
			{ limit: 1, offset: 0 }
		)
});

export type FindingByKeyRow = RowOf<typeof findingByKey>;
