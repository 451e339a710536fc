import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

/** One row a cause × effect among the issues, most frequent first, with the message of the first such issue. */
export const issueCauses = defineQuery({
	name: 'issue-causes',
	about:
		'One row a cause × effect among the issues, most frequent first, with the message of the first such issue.',
	columns: { cause: 'text', effect: 'text', issues: 'integer', message: 'text' },
	example: {},
	statement: () => sql`
SELECT cause, effect, count(*)::INTEGER AS issues, arg_min(message, issue_id) AS message
FROM issue
GROUP BY cause, effect
ORDER BY issues DESC, cause, effect`
});

export type IssueCausesRow = RowOf<typeof issueCauses>;
