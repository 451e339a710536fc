import { and, join, list, sql, type Statement } from '../db/sql';
import type { Filter } from './filter';
import { cellPredicates, rolePredicates } from './filter-sql';

/**
 * Sums of the relations below, under the names that the heatmap's rows have. `expected_sum` adds up,
 * over required levels, the mean level of all roles of the grade; `expected_count` says over how many.
 */
export const sums = sql`
	sum(requirements)::INTEGER AS requirements,
	sum(focus)::INTEGER AS focus,
	sum(kind_stated)::INTEGER AS kind_stated,
	sum(expected_sum) AS expected_sum,
	sum(expected_count)::INTEGER AS expected_count`;

const everyDepth = [sql`0`, sql`1`, sql`2`, sql`3`];

/** Depths for IN, written out as there are but four. Others are left out. */
export function depthList(depths: readonly number[]): Statement {
	const known = everyDepth.filter((_, depth) => depths.includes(depth));
	return known.length === 0 ? list([]) : sql`(${join(known, ', ')})`;
}

/** The columns of a count table, as far as the kind filter leaves them. */
function countColumns({ kind }: Filter): Statement {
	const left =
		kind === null ? sql`requirements` : kind === 'focus' ? sql`focus` : sql`complementary`;
	const focus = kind === 'complementary' ? sql`0` : sql`focus`;
	const stated = kind === null ? sql`focus + complementary` : left;
	return sql`grade_id, capability_id, status, level,
		${left} AS requirements, ${focus} AS focus, ${stated} AS kind_stated,
		${left} * expected AS expected_sum,
		CASE WHEN expected IS NULL THEN 0 ELSE ${left} END AS expected_count`;
}

function countPredicates(filter: Filter): Statement[] {
	const left = { focus: [sql`focus > 0`], complementary: [sql`complementary > 0`] };
	return [...rolePredicates(filter), ...(filter.kind === null ? [] : left[filter.kind])];
}

/** True where the counts by unit can answer: they know neither titles nor parts of a unit. */
export function isCountedByUnit({ units, text }: Filter): boolean {
	return units.length === 0 && text === '';
}

/** Counts by unit of these depths, for a filter that `isCountedByUnit`. */
export function countsByUnit(filter: Filter, depths: readonly number[]): Statement {
	const every = everyDepth.every((_, depth) => depths.includes(depth));
	return sql`
	SELECT unit_id, ${countColumns(filter)}
	FROM level_count
	WHERE ${and([
		sql`is_total`,
		...(every ? [] : [sql`depth IN ${depthList(depths)}`]),
		...countPredicates(filter)
	])}`;
}

/** The sums of what passes the filter, by a role's own, lowest unit × capability × status × level. */
export function sumsByOwnUnit(filter: Filter): Statement {
	if (filter.text !== '') return ownCounts(filter, sql`unit_id`);
	return sql`
	SELECT unit_id, capability_id, status, level, ${sums}
	FROM (${ownCounts(filter, sql`unit_id`)}
	)
	GROUP BY unit_id, capability_id, status, level`;
}

/** What passes the filter, by grade, in the same columns but for unit_id. */
export function countsByGrade(filter: Filter): Statement {
	return isCountedByUnit(filter) ? countsByUnit(filter, [0]) : ownCounts(filter, sql`grade_id`);
}

/** From the counts, or under a text filter from the roles that match, counted anew. */
export function ownCounts(filter: Filter, key: Statement): Statement {
	if (filter.text === '') {
		return sql`
	SELECT unit_id, ${countColumns(filter)}
	FROM level_count
	WHERE ${and([sql`is_own`, ...countPredicates(filter)])}`;
	}
	return sql`
	SELECT
		${key}, capability_id, status_of(code) AS status, level_of(code) AS level,
		count(*) AS requirements,
		sum(CASE WHEN kind_code = 1 THEN 1 ELSE 0 END) AS focus,
		sum(CASE WHEN kind_code = 0 THEN 0 ELSE 1 END) AS kind_stated,
		CASE WHEN level_of(code) IS NOT NULL THEN sum(expected) END AS expected_sum,
		CASE WHEN level_of(code) IS NOT NULL THEN count(expected) ELSE 0 END AS expected_count
	FROM cell
	WHERE ${and([sql`code > 0`, ...rolePredicates(filter), ...cellPredicates(filter)])}
	GROUP BY ${key}, capability_id, code`;
}

/** The roles that pass the filter, counted by own unit and grade: a relation of unit_id, grade_id and roles. */
export function roleCounts(filter: Filter): Statement {
	const where = and(rolePredicates(filter));
	return filter.text === ''
		? sql`SELECT unit_id, grade_id, roles FROM role_count WHERE ${where}`
		: sql`SELECT unit_id, grade_id, 1 AS roles FROM role WHERE ${where}`;
}
