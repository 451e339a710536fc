import { and, sql } from '../db/sql';
import { rolePredicates } from './filter-sql';
import { everyFinding, type FindingFilter } from './finding-filter';
import { isSettled, passing } from './finding-sql';
import { defineQuery, type RowOf } from './query';

export type FindingByAttributeParameters = {
	readonly filter: FindingFilter;
	readonly attribute: string;
};

/** One row a value of an attribute × capability that findings name roles of; under null those about whole roles, and roles that state no value. Findings about units have no row. */
export const findingByAttribute = defineQuery({
	name: 'finding-by-attribute',
	about:
		'One row a value of an attribute × capability that findings name roles of; under null those about whole roles, and roles that state no value. Findings about units have no row.',
	columns: {
		value: 'text?',
		capability_id: 'text?',
		findings: 'integer',
		unsettled: 'integer'
	},
	example: { filter: everyFinding('2026-02-01'), attribute: 'job_family' },
	statement: ({ filter, attribute }: FindingByAttributeParameters) => sql`
SELECT
	value, capability_id,
	count(DISTINCT finding_id)::INTEGER AS findings,
	count(DISTINCT finding_id) FILTER (NOT ${isSettled})::INTEGER AS unsettled
FROM (${passing(filter)}
)
JOIN (SELECT finding_id FROM finding WHERE kind <> 'division_drift') USING (finding_id)
LEFT JOIN finding_capability USING (finding_id)
JOIN finding_role USING (finding_id)
JOIN (
	SELECT role_key FROM role
	WHERE ${and(rolePredicates({ ...filter.roles, text: '' }))}
) AS role USING (role_key)
LEFT JOIN (SELECT role_key, value FROM role_trait WHERE name = ${attribute}) AS trait USING (role_key)
GROUP BY value, capability_id
ORDER BY value NULLS LAST, capability_id NULLS LAST`
});

export type FindingByAttributeRow = RowOf<typeof findingByAttribute>;
