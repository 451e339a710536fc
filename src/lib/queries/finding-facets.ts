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

/** What a facet's values are listed as: a part of another finding of the same value is not, and the drifts of a unit are one. */
function counted(facet: FindingFacet, found: Statement): Statement {
	return sql`
	SELECT facet, value, findings FROM (
		WITH found AS MATERIALIZED (${found}
		)
		SELECT ${facet} AS facet, value, count(*)::INTEGER AS findings
		FROM (
			SELECT
				found.value,
				cause.finding_id IS NULL AND (
					found.drift_unit IS NULL
					OR found.finding_id = min(found.finding_id) OVER (PARTITION BY found.drift_unit, found.value)
				) AS is_listed
			FROM found
			LEFT JOIN found AS cause
				ON cause.finding_id = found.folded_under AND cause.value = found.value
		)
		WHERE is_listed
		GROUP BY value
	)`;
}

const driftUnit = sql`CASE WHEN kind = 'division_drift' THEN finding.unit_id END AS drift_unit`;

function countedBy(filter: FindingFilter, facet: keyof typeof columns): Statement {
	return counted(
		facet,
		sql`
		SELECT
			passed.finding_id, passed.folded_under, ${driftUnit},
			CAST(${columns[facet]} AS VARCHAR) AS value
		FROM (${passing(filter, facet)}
		) AS passed JOIN finding ON finding.finding_id = passed.finding_id
		WHERE ${columns[facet]} IS NOT NULL`
	);
}

function countedByCapability(filter: FindingFilter): Statement {
	return counted(
		'capability',
		sql`
		SELECT
			passed.finding_id, passed.folded_under, ${driftUnit},
			CAST(capability_id AS VARCHAR) AS value
		FROM (${passing(filter, 'capability')}
		) AS passed
		JOIN finding ON finding.finding_id = passed.finding_id
		JOIN finding_capability ON finding_capability.finding_id = passed.finding_id`
	);
}

/** One row a value of a facet (kind, seriousness, band, rule, family, capability, standing) that some finding has, with how many the queue would list if the filter asked this facet for that value alone: a part of another that passes is not listed, and the drifts of a unit are one. Values without findings have no row. */
export const findingFacets = defineQuery({
	name: 'finding-facets',
	about:
		'One row a value of a facet (kind, seriousness, band, rule, family, capability, standing) that some finding has, with how many the queue would list if the filter asked this facet for that value alone: a part of another that passes is not listed, and the drifts of a unit are one. Values without findings have no row.',
	columns: { facet: 'text', value: 'text', findings: 'integer' },
	example: { filter: everyFinding('2026-02-01') },
	statement: ({ filter }: FindingFacetsParameters) => sql`
SELECT facet, value, findings FROM (${join(
		[
			countedBy(filter, 'kind'),
			countedBy(filter, 'seriousness'),
			countedBy(filter, 'band'),
			countedBy(filter, 'rule'),
			countedBy(filter, 'family'),
			countedBy(filter, 'standing'),
			countedByCapability(filter)
		],
		'\nUNION ALL\n'
	)})
ORDER BY facet, findings DESC, value`
});

export type FindingFacetsRow = RowOf<typeof findingFacets>;
