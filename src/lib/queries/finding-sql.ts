import { and, join, list, or, sql, type Statement } from '../db/sql';
import { noFilter } from './filter';
import { capabilityList, rolePredicates } from './filter-sql';
import type { DecisionFilter, FindingFilter, FindingStanding } from './finding-filter';

/** What findings can be counted by. */
export type FindingFacet =
	'kind' | 'seriousness' | 'band' | 'rule' | 'family' | 'capability' | 'standing';

const standingsOf: Partial<Record<DecisionFilter, readonly FindingStanding[]>> = {
	settled: ['accepted', 'waived'],
	unsettled: ['open', 'noted', 'expired', 'changed']
};

/** The last decision about each subject: what stands where the facts have changed since. */
const latestDecisions = sql`
	SELECT subject, arg_max(finding_key, CAST(decided_on AS VARCHAR) || ' ' || finding_key) AS finding_key
	FROM decision
	GROUP BY subject`;

/** Every finding with how it stands on a day (ISO date): finding_id and standing. */
export function standings(today: string): Statement {
	return sql`
	SELECT
		finding_id,
		CASE
			WHEN own.state IS NULL AND earlier.subject IS NULL THEN 'open'
			WHEN own.state IS NULL THEN 'changed'
			WHEN own.state = 'waived' AND own.expires_on < CAST(${today} AS DATE) THEN 'expired'
			ELSE own.state
		END AS standing,
		coalesce(own.finding_key, earlier.finding_key) AS decision_key
	FROM finding
	LEFT JOIN decision AS own ON own.finding_key = finding.finding_key
	LEFT JOIN (${latestDecisions}
	) AS earlier ON earlier.subject = finding.subject`;
}

/** True of a standing with which there is nothing left to decide. */
export const isSettled = sql`standing IN ('accepted', 'waived')`;

function anyOf(column: Statement, values: readonly string[]): Statement[] {
	return values.length === 0 ? [] : [sql`${column} IN ${list(values)}`];
}

function ofRoles({ roles }: FindingFilter): Statement[] {
	const asked = rolePredicates({ ...roles, text: '' });
	const texts = rolePredicates({ ...noFilter, text: roles.text });
	const within = (predicates: readonly Statement[]) =>
		sql`finding_id IN (SELECT finding_id FROM finding_role JOIN role USING (role_key) WHERE ${and(predicates)})`;
	return [
		...(asked.length === 0 ? [] : [within(asked)]),
		...(texts.length === 0
			? []
			: [
					or([
						sql`contains(lower(sentence), lower(${roles.text}))`,
						sql`role_key IS NOT NULL AND ${within(texts)}`
					])
				])
	];
}

function predicates(filter: FindingFilter, leftOut: FindingFacet | null): Statement[] {
	const { list: asked, capabilityIds, decision } = filter;
	const unless = (facet: FindingFacet, found: readonly Statement[]) =>
		facet === leftOut ? [] : found;
	return [
		asked === 'similar' ? sql`kind = 'similar_roles'` : sql`kind <> 'similar_roles'`,
		...unless('kind', anyOf(sql`kind`, filter.kinds)),
		...unless('seriousness', anyOf(sql`seriousness`, filter.seriousness)),
		...unless('band', anyOf(sql`band`, filter.bands)),
		...unless('rule', anyOf(sql`rule_id`, filter.rules)),
		...unless('family', anyOf(sql`family`, filter.families)),
		...unless(
			'capability',
			capabilityIds.length === 0
				? []
				: [
						sql`finding_id IN (SELECT finding_id FROM finding_capability WHERE capability_id IN ${capabilityList(capabilityIds)})`
					]
		),
		...unless(
			'standing',
			decision === null ? [] : anyOf(sql`standing`, standingsOf[decision] ?? [decision])
		),
		...ofRoles(filter)
	];
}

/**
 * The findings that pass a filter: finding_id, folded_under, standing and decision_key. One facet's
 * condition can be left out, for counting what that facet could be set to.
 */
export function passing(filter: FindingFilter, leftOut: FindingFacet | null = null): Statement {
	return sql`
	SELECT finding_id, folded_under, standing, decision_key
	FROM finding JOIN (${standings(filter.today)}
	) USING (finding_id)
	WHERE ${and(predicates(filter, leftOut))}`;
}

/**
 * What `passing` gives, with one drift a unit: of those that pass, the first in the queue stands for
 * its unit, and the others of that unit, and what they explain, are folded under it.
 */
export function driftByUnit(filter: FindingFilter): Statement {
	return sql`
	WITH found AS MATERIALIZED (${passing(filter)}
	),
	drift AS (
		SELECT finding_id, min(finding_id) OVER (PARTITION BY unit_id) AS first_id
		FROM found JOIN finding USING (finding_id)
		WHERE kind = 'division_drift' AND unit_id IS NOT NULL
	)
	SELECT
		found.finding_id,
		CASE
			WHEN own.first_id < found.finding_id THEN own.first_id
			ELSE coalesce(cause.first_id, folded_under)
		END AS folded_under,
		standing, decision_key
	FROM found
	LEFT JOIN drift AS own ON own.finding_id = found.finding_id
	LEFT JOIN drift AS cause ON cause.finding_id = folded_under`;
}

/** The units of `finding_unit` that a filter leaves in: those within the units it names. */
export function inUnits({ roles }: FindingFilter): Statement {
	const asked = rolePredicates({ ...noFilter, units: roles.units });
	return asked.length === 0 ? sql`true` : join(asked, ' AND ');
}
