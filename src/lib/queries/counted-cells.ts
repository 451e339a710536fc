import { id, join, sql, type Statement } from '../db/sql';
import type { Filter } from './filter';

/** What the heatmap's rows say of a cell, after its key and capability; each adds up over roles. */
export const cellColumns = {
	levels: 'integers',
	not_essential: 'integer',
	unknown: 'integer',
	focus: 'integer',
	kind_stated: 'integer',
	compared_sum: 'number',
	expected_sum: 'number?',
	expected_count: 'integer'
} as const;

/** The same in words, for the queries that have them. */
export const aboutCells =
	'`levels` has the roles at each level, from the first; `focus` and `kind_stated` are of those with a level. `compared_sum` adds up the levels of roles whose grade has a mean level, `expected_sum` those means; `expected_count` says over how many.';

/** The columns of the first so many levels. */
function levelColumns(levels: number): readonly Statement[] {
	return Array.from({ length: levels }, (_, index) => id(`level_${index + 1}`));
}

/** The bits of the roles of a cell whose requirement the kind filter leaves. */
function ofKind({ kind }: Filter): Statement {
	if (kind === null) return sql`members`;
	return kind === 'focus' ? sql`members & focus` : sql`members & complementary`;
}

/**
 * Requirements counted by key × capability: a relation of `key`, place and the sums that
 * `summedCells` adds up. `passing` names a relation of group_id, the key and `members`. Counts are
 * DOUBLE, which DuckDB adds up faster than whole numbers.
 */
export function countedCells(
	filter: Filter,
	levels: number,
	passing: Statement,
	key: Statement
): Statement {
	const columns = levelColumns(levels);
	const counts = columns.map((level) => sql`bit_count(${level} & kept)::DOUBLE AS ${level}`);
	const sums = columns.map((level) => sql`sum(${level}) AS ${level}`);
	const total = columns.map((level, index) => sql`${index + 1} * ${level}`);
	return sql`
	SELECT
		${key}, place, ${join(sums, ', ')},
		sum(not_essential) AS not_essential,
		sum(unknown) AS unknown,
		sum(focus) AS focus,
		sum(kind_stated) AS kind_stated,
		sum(CASE WHEN expected IS NULL THEN 0 ELSE ${join(total, ' + ')} END) AS compared_sum,
		sum(CASE WHEN expected IS NULL THEN 0 ELSE required END) AS expected_count,
		sum(expected * required) AS expected_sum
	FROM (
		SELECT
			${key}, place, expected, ${join(counts, ', ')},
			bit_count(not_essential & kept)::DOUBLE AS not_essential,
			bit_count(unknown & kept)::DOUBLE AS unknown,
			bit_count(required & kept)::DOUBLE AS required,
			bit_count(required & kept & focus)::DOUBLE AS focus,
			bit_count(required & kept & (focus | complementary))::DOUBLE AS kind_stated
		FROM (
			SELECT group_cell.*, ${key}, ${ofKind(filter)} AS kept
			FROM group_cell JOIN ${passing} AS passing USING (group_id)
		)
	)
	GROUP BY ${key}, place`;
}

/** The `cellColumns` of counted cells grouped together, as a list of select. */
export function summedCells(levels: number): Statement {
	const sums = levelColumns(levels).map((level) => sql`sum(${level})::INTEGER`);
	return sql`
	[${join(sums, ', ')}] AS levels,
	sum(not_essential)::INTEGER AS not_essential,
	sum(unknown)::INTEGER AS unknown,
	sum(focus)::INTEGER AS focus,
	sum(kind_stated)::INTEGER AS kind_stated,
	sum(compared_sum) AS compared_sum,
	sum(expected_sum) AS expected_sum,
	sum(expected_count)::INTEGER AS expected_count`;
}

/** Whether counted cells grouped together have any role that states the capability. */
export function anyStated(levels: number): Statement {
	const sums = [...levelColumns(levels), sql`not_essential`, sql`unknown`];
	return sql`sum(${join(sums, ' + ')}) > 0`;
}
