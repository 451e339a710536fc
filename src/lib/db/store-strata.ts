import { storedDifference } from './adjusted-difference';
import { comparedDepths, sidesAtDepth, type ComparedDepth } from './compared-sides';
import type { Statements } from './database';
import { matchedSums } from './matched-sums';
import { sql, type Statement } from './sql';
import { statementText } from './statement-text';
import { strataTables } from './strata-schema';

/** Strata by the column that groups like work most finely, where there is one. */
function fillStrata(finest: string | null): Statement {
	const isGrouped = finest === null ? sql`false` : sql`true`;
	return sql`
	INSERT INTO role_stratum
	WITH grouped AS (
		SELECT role.role_key, grade_id, family, trait.value AS finest
		FROM role
		LEFT JOIN (SELECT role_key, value FROM role_trait WHERE name = ${finest}) AS trait
			ON trait.role_key = role.role_key
		LEFT JOIN role_family ON role_family.role_key = role.role_key
	),
	stated AS (
		SELECT role_key, unnest(range(1, len(levels) + 1)) AS place, level_of(unnest(levels)) AS level FROM role
	),
	usual AS (SELECT place, avg(level) AS level FROM stated GROUP BY place),
	leaning AS (
		SELECT role_key, avg(stated.level - usual.level) AS tendency
		FROM stated JOIN usual ON usual.place = stated.place
		GROUP BY role_key
	)
	SELECT
		grouped.role_key,
		dense_rank() OVER (ORDER BY family, grade_id),
		CASE WHEN ${isGrouped} THEN dense_rank() OVER (ORDER BY finest, grade_id) END,
		dense_rank() OVER (ORDER BY grade_id),
		finest,
		tendency
	FROM grouped LEFT JOIN leaning ON leaning.role_key = grouped.role_key`;
}

const fillSums = `
	INSERT INTO level_sum
	WITH value AS (
		SELECT role_key, unnest(range(1, len(levels) + 1)) AS place, level_of(unnest(levels))::DOUBLE AS level FROM role
		UNION ALL
		SELECT role_key, 0, tendency FROM role_stratum
	)
	SELECT unit_id, grade_id, manages_people, family_stratum, group_stratum, grade_stratum, place,
		count(*), sum(level), sum(level * level)
	FROM value
	JOIN role ON role.role_key = value.role_key
	JOIN role_stratum ON role_stratum.role_key = value.role_key
	WHERE level IS NOT NULL
	GROUP BY ALL
	ORDER BY unit_id, place;
`;

/** A role counts in its own unit and in each above it; whether it manages people is not told apart. */
const fillUnitSums = `
	INSERT INTO unit_sum
	SELECT ancestor_id, grade_id, family_stratum, group_stratum, grade_stratum, place,
		sum(roles), sum(total), sum(squares)
	FROM level_sum JOIN unit_ancestor ON unit_ancestor.unit_id = level_sum.unit_id
	GROUP BY ALL
	ORDER BY ancestor_id, place;
`;

/** The sums of all roles, each with its side among the units of a depth. */
function partAtDepth(depth: ComparedDepth): Statement {
	return sql`
	SELECT grade_id, side, family_stratum, group_stratum, grade_stratum, place, roles, total, squares
	FROM level_sum LEFT JOIN (${sidesAtDepth(depth)}) AS sides ON sides.unit_id = level_sum.unit_id`;
}

const matchColumns = sql`grade_id, side, strata, place, roles, total, matched, gap`;
const spreadColumns = sql`grade_id, strata, place, roles, total, residual, freedom`;

async function storeDifferences({ run }: Statements): Promise<void> {
	const fill = (text: Statement) => run(statementText(text));
	for (const depth of comparedDepths) {
		const sums = matchedSums(partAtDepth(depth), 'grade');
		await fill(
			sql`INSERT INTO unit_match WITH ${sums} SELECT ${depth}, ${matchColumns} FROM matching`
		);
	}
	const sums = matchedSums(partAtDepth(1), 'grade');
	await fill(sql`INSERT INTO stratum_spread WITH ${sums} SELECT ${spreadColumns} FROM spread`);
	for (const depth of comparedDepths) {
		const differences = storedDifference(
			sql`SELECT * FROM unit_match WHERE depth = ${depth}`,
			sql`SELECT * FROM stratum_spread`
		);
		await fill(sql`INSERT INTO unit_difference SELECT ${depth}, * FROM (${differences})`);
	}
}

/**
 * Fills what comparing units rests on from `role` and `role_family`, in place of what was there:
 * call it inside a transaction, once the families are stored. `finest` names the attribute that
 * groups like work most finely; null where none does. A role without a row in
 * `role_family` is matched with the others of no family.
 */
export async function storeStrata(inside: Statements, finest: string | null): Promise<void> {
	await inside.run(strataTables.map((table) => `DELETE FROM ${table};`).join(' '));
	await inside.run(statementText(fillStrata(finest)));
	await inside.run(fillSums);
	await inside.run(fillUnitSums);
	await storeDifferences(inside);
}
