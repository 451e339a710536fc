import { sql } from '../db/sql';
import { defineQuery } from './query';
import { firstTablePage, type TablePage } from './table-page';

/** One row a finding with what was decided about it, for export; nothing before the analysis has run. A page holds the finding ids from `from` up to `to`. */
export const tableFinding = defineQuery({
	name: 'table-finding',
	about:
		'One row a finding with what was decided about it, for export; nothing before the analysis has run. A page holds the finding ids from `from` up to `to`.',
	columns: {
		finding_id: 'integer',
		finding_key: 'text',
		kind: 'text',
		seriousness: 'text',
		band: 'text?',
		chance: 'number?',
		q: 'number?',
		rule_id: 'text?',
		sentence: 'text',
		suggestion: 'text?',
		folded_under: 'integer?',
		unit_id: 'integer?',
		role_id: 'text?',
		grade_id: 'text?',
		family: 'text?',
		roles: 'integer',
		decision: 'text?',
		reason: 'text?',
		decided_by: 'text?',
		decided_on: 'text?',
		expires_on: 'text?'
	},
	example: firstTablePage,
	statement: ({ from, to }: TablePage) => sql`
SELECT
	finding_id, finding_key, kind, seriousness, band, chance, q, rule_id, sentence, suggestion,
	folded_under, finding.unit_id, role_id, finding.grade_id, family, roles, state AS decision, reason,
	decided_by, strftime(decided_on, '%Y-%m-%d') AS decided_on,
	strftime(expires_on, '%Y-%m-%d') AS expires_on
FROM finding LEFT JOIN role USING (role_key) LEFT JOIN decision USING (finding_key)
WHERE finding_id >= CAST(${from} AS INTEGER) AND finding_id < CAST(${to} AS INTEGER)
ORDER BY finding_id`
});
