import { sql } from '../db/sql';
import { everyFinding, type FindingFilter } from './finding-filter';
import { findingColumns, findingRows } from './finding-rows';
import { driftByUnit, passing } from './finding-sql';
import { defineQuery, type RowOf } from './query';

export type FindingListParameters = {
	readonly filter: FindingFilter;
	/** The finding whose parts are asked for; null for those that stand on their own. */
	readonly under: number | null;
	/** Whether the drifts of a unit are parts of the first of them; otherwise each stands on its own. */
	readonly driftTogether?: boolean;
	readonly limit: number;
	readonly offset: number;
};

/** One row a finding that passes the filter, in the order of the queue. Without `under`, only those that are not a part of another that passes; with it, the parts of that one. */
export const findingList = defineQuery({
	name: 'finding-list',
	about:
		'One row a finding that passes the filter, in the order of the queue. Without `under`, only those that are not a part of another that passes; with it, the parts of that one.',
	columns: findingColumns,
	example: { filter: everyFinding('2026-02-01'), under: null, limit: 50, offset: 0 },
	statement: ({ filter, under, driftTogether, ...page }: FindingListParameters) =>
		findingRows(
			driftTogether ? driftByUnit(filter) : passing(filter),
			under === null
				? sql`folded_under IS NULL OR folded_under NOT IN (SELECT finding_id FROM met)`
				: sql`folded_under = CAST(${under} AS INTEGER)`,
			page
		)
});

export type FindingListRow = RowOf<typeof findingList>;
