import { and, sql, type Statement } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { cellPredicates, gradeValue, hasAttribute, placeOf, rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';

/** The heatmap row a cell stands in. */
export type CellRow =
	| { readonly unitId: number }
	| { readonly gradeId: string | null }
	| { readonly roleId: string }
	/** The value is '' for roles that state none. */
	| { readonly attribute: string; readonly value: string };

export type CellRolesParameters = {
	readonly filter: Filter;
	readonly row: CellRow;
	readonly capabilityId: string;
	readonly limit: number;
	readonly offset: number;
};

/** What a heatmap row asks of a role. */
export function inRow(row: CellRow): Statement {
	if ('roleId' in row) return sql`role_id = ${row.roleId}`;
	if ('gradeId' in row) {
		return row.gradeId === null
			? sql`grade_id IS NULL`
			: sql`grade_id = ${gradeValue(row.gradeId)}`;
	}
	if ('attribute' in row) return hasAttribute({ name: row.attribute, values: [row.value] });
	const { unitId } = row;
	return sql`unit_id IN (SELECT unit_id FROM unit_ancestor WHERE ancestor_id = CAST(${unitId} AS INTEGER))`;
}

/** One row a role behind a heatmap cell, highest level first. A role without the capability is `absent`; under a kind filter only roles with a requirement of that kind have a row. */
export const cellRoles = defineQuery({
	name: 'cell-roles',
	about:
		'One row a role behind a heatmap cell, highest level first. A role without the capability is `absent`; under a kind filter only roles with a requirement of that kind have a row.',
	columns: {
		role_id: 'text',
		title: 'text',
		cluster: 'text?',
		department: 'text?',
		division: 'text?',
		grade_id: 'text?',
		status: 'text',
		level: 'integer?',
		kind: 'text?',
		total: 'integer'
	},
	example: { filter: noFilter, row: { unitId: 0 }, capabilityId: 'FINA', limit: 100, offset: 0 },
	statement: ({ filter, row, capabilityId, limit, offset }: CellRolesParameters) => sql`
WITH met AS (
	SELECT
		role_id, title, cluster, department, division, grade_id,
		coalesce(levels[${placeOf(capabilityId)}], 0) AS code,
		coalesce(kinds[${placeOf(capabilityId)}], 0) AS kind_code
	FROM role
	WHERE ${and([...rolePredicates(filter), inRow(row)])}
),
behind AS (
	FROM met
	WHERE ${and(filter.kind === null ? [] : [sql`code > 0`, ...cellPredicates(filter)])}
)
SELECT
	role_id, title, cluster, department, division, grade_id,
	coalesce(CAST(status_of(code) AS VARCHAR), 'absent') AS status,
	level_of(code) AS level,
	CASE WHEN code > 0 THEN kind_of(kind_code) END AS kind,
	(SELECT count(*) FROM behind)::INTEGER AS total
FROM behind
ORDER BY level DESC NULLS LAST, status_of(code) NULLS LAST, lower(title), title, role_id
LIMIT CAST(${limit} AS INTEGER) OFFSET CAST(${offset} AS INTEGER)`
});

export type CellRolesRow = RowOf<typeof cellRoles>;
