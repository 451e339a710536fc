import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

export type IssueValuesParameters = {
	readonly cause: string;
	readonly limit: number;
};

/** One row a distinct value × column among the issues of one cause, most frequent first, with the place and the message of the first such issue. `total` counts all such rows, listed or not. */
export const issueValues = defineQuery({
	name: 'issue-values',
	about:
		'One row a distinct value × column among the issues of one cause, most frequent first, with the place and the message of the first such issue. `total` counts all such rows, listed or not.',
	columns: {
		column_name: 'text',
		value: 'text',
		effect: 'text',
		issues: 'integer',
		file: 'text',
		line: 'integer',
		role_id: 'text?',
		message: 'text',
		total: 'integer'
	},
	example: { cause: 'unreadable_level', limit: 200 },
	statement: ({ cause, limit }: IssueValuesParameters) => sql`
SELECT
	column_name, value, effect,
	count(*)::INTEGER AS issues,
	arg_min(file, issue_id) AS file,
	arg_min(line, issue_id) AS line,
	arg_min(role_id, issue_id) AS role_id,
	arg_min(message, issue_id) AS message,
	(count(*) OVER ())::INTEGER AS total
FROM issue
WHERE cause = TRY_CAST(${cause} AS issue_cause)
GROUP BY column_name, value, effect
ORDER BY issues DESC, column_name, value, effect
LIMIT CAST(${limit} AS INTEGER)`
});

export type IssueValuesRow = RowOf<typeof issueValues>;
