import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

export type IssuesAlikeParameters = {
	readonly cause: string;
	readonly value: string;
	/** Null for every column. */
	readonly column: string | null;
	readonly limit: number;
	readonly offset: number;
};

/** One row an issue of one cause and one value, by file, line and column. */
export const issuesAlike = defineQuery({
	name: 'issues-alike',
	about: 'One row an issue of one cause and one value, by file, line and column.',
	columns: {
		issue_id: 'integer',
		file: 'text',
		line: 'integer',
		column_name: 'text',
		value: 'text',
		effect: 'text',
		message: 'text',
		role_id: 'text?',
		title: 'text?'
	},
	example: { cause: 'unreadable_level', value: 'adde', column: null, limit: 20, offset: 0 },
	statement: ({ cause, value, column, limit, offset }: IssuesAlikeParameters) => sql`
SELECT issue_id, file, line, column_name, value, effect, message, issue.role_id, title
FROM issue LEFT JOIN role ON role.role_id = issue.role_id
WHERE cause = TRY_CAST(${cause} AS issue_cause) AND value = ${value}
	AND ${column === null ? sql`true` : sql`column_name = ${column}`}
ORDER BY file, line, column_name, issue_id
LIMIT CAST(${limit} AS INTEGER) OFFSET CAST(${offset} AS INTEGER)`
});

export type IssuesAlikeRow = RowOf<typeof issuesAlike>;
