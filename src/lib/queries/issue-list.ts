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
	statement: (_: IssueListParameters) => sql`SELECT 1`
});

export type IssueListRow = RowOf<typeof issueList>;
