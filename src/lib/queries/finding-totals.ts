import { sql } from '../db/sql';
import { everyFinding, type FindingFilter } from './finding-filter';
import { driftByUnit, isSettled, passing } from './finding-sql';
import { defineQuery, type RowOf } from './query';

export type FindingTotalsParameters = {
	readonly filter: FindingFilter;
	/** Whether the drifts of a unit are parts of the first of them; otherwise each stands on its own. */
	readonly driftTogether?: boolean;
};

/** One row about the findings that pass the filter. `top`: not a part of another that passes. `roles`: that are named by one of them; those of units and grades are not counted. */
export const findingTotals = defineQuery({
	name: 'finding-totals',
	about:
		'One row about the findings that pass the filter. `top`: not a part of another that passes. `roles`: that are named by one of them; those of units and grades are not counted.',
	columns: {
		findings: 'integer',
		top: 'integer',
		settled: 'integer',
		noted: 'integer',
		changed: 'integer',
		expired: 'integer',
		roles: 'integer'
	},
	example: { filter: everyFinding('2026-02-01') },
	statement: ({ filter, driftTogether }: FindingTotalsParameters) => sql`
WITH met AS MATERIALIZED (${driftTogether ? driftByUnit(filter) : passing(filter)}
)
SELECT
	count(*)::INTEGER AS findings,
	(SELECT count(*) FROM met
		WHERE folded_under IS NULL OR folded_under NOT IN (SELECT finding_id FROM met))::INTEGER AS top,
	count(*) FILTER (${isSettled})::INTEGER AS settled,
	count(*) FILTER (standing = 'noted')::INTEGER AS noted,
	count(*) FILTER (standing = 'changed')::INTEGER AS changed,
	count(*) FILTER (standing = 'expired')::INTEGER AS expired,
	(SELECT count(DISTINCT finding_role.role_key)
		FROM met JOIN finding USING (finding_id) JOIN finding_role USING (finding_id)
		WHERE finding.role_key IS NOT NULL)::INTEGER AS roles
FROM met
ORDER BY findings`
});

export type FindingTotalsRow = RowOf<typeof findingTotals>;
