import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

export type IssueListParameters = {
	readonly cause: string | null;
	readonly limit: number;
	readonly offset: number;
};

/** One row an issue, by file, line and column; `cause` null leaves all in. */
export const issueList = defineQuery({
	name: 'issue-list',
	about: 'One row an issue, by file, line and column; `cause` null leaves all in.',
	columns: {
		issue_id: 'integer',
		file: 'text',
		line: 'integer',
		column_name: 'text',
		value: 'text',
		cause: 'text',
		effect: 'text',
		message: 'text',
		role_id: 'text?',
		total: 'integer'
	},
	example: { cause: 'unreadable_level', limit: 100, offset: 0 },
	statement: ({ cause, limit, offset }: IssueListParameters) => sql`
WITH wanted AS (
	FROM issue
	WHERE ${cause === null ? sql`true` : sql`cause = TRY_CAST(${cause} AS issue_cause)`}
)
SELECT
	issue_id, file, line, column_name, value, cause, effect, message, role_id,
	(SELECT count(*) FROM wanted)::INTEGER AS total
FROM wanted
ORDER BY file, line, column_name, issue_id
LIMIT CAST(${limit} AS INTEGER) OFFSET CAST(${offset} AS INTEGER)`
});

export type IssueListRow = RowOf<typeof issueList>;
