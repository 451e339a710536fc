import { join, sql, type Statement } from '../db/sql';
import { everyFinding, type FindingFilter } from './finding-filter';
import { passing, type FindingFacet } from './finding-sql';
import { defineQuery, type RowOf } from './query';

export type FindingFacetsParameters = { readonly filter: FindingFilter };

const columns: Readonly<Record<Exclude<FindingFacet, 'capability'>, Statement>> = {
	kind: sql`kind`,
	seriousness: sql`seriousness`,
	band: sql`band`,
	rule: sql`rule_id`,
	family: sql`family`,
	standing: sql`standing`
};

function counted(filter: FindingFilter, facet: keyof typeof columns): Statement {
	return sql`
	SELECT ${facet} AS facet, CAST(${columns[facet]} AS VARCHAR) AS value, count(*)::INTEGER AS findings
	FROM (${passing(filter, facet)}
	) JOIN finding USING (finding_id)
	WHERE ${columns[facet]} IS NOT NULL
	GROUP BY ${columns[facet]}`;
}

function countedByCapability(filter: FindingFilter): Statement {
	return sql`
	SELECT 'capability' AS facet, CAST(capability_id AS VARCHAR) AS value, count(*)::INTEGER AS findings
	FROM (${passing(filter, 'capability')}
	) JOIN finding_capability USING (finding_id)
	GROUP BY capability_id`;
}

/** One row a value of a facet (kind, seriousness, band, rule, family, capability, standing) that some finding has, with how many there are if the filter asked this facet for nothing. Values without findings have no row. */
export const findingFacets = defineQuery({
	name: 'finding-facets',
	about:
		'One row a value of a facet (kind, seriousness, band, rule, family, capability, standing) that some finding has, with how many there are if the filter asked this facet for nothing. Values without findings have no row.',
	columns: { facet: 'text', value: 'text', findings: 'integer' },
	example: { filter: everyFinding('2026-02-01') },
	statement: ({ filter }: FindingFacetsParameters) => sql`
SELECT facet, value, findings FROM (${join(
		[
			counted(filter, 'kind'),
			counted(filter, 'seriousness'),
			counted(filter, 'band'),
			counted(filter, 'rule'),
			counted(filter, 'family'),
			counted(filter, 'standing'),
			countedByCapability(filter)
		],
		'\nUNION ALL\n'
	)})
ORDER BY facet, findings DESC, value`
});

export type FindingFacetsRow = RowOf<typeof findingFacets>;
