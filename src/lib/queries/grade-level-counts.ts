import { sql } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type GradeLevelCountsParameters = {
	readonly filter: Filter;
	readonly coreIds: readonly string[];
};

/** One row a grade × level × number of core capabilities at that level, with the roles that have that number; zero is a number too. */
export const gradeLevelCounts = defineQuery({
	name: 'grade-level-counts',
	about:
		'One row a grade × level × number of core capabilities at that level, with the roles that have that number; zero is a number too.',
	columns: { grade_id: 'text', level: 'integer', capabilities: 'integer', roles: 'integer' },
	example: { filter: noFilter, coreIds: ['FINA', 'TECH'] },
	statement: (_: GradeLevelCountsParameters) => sql`SELECT 1`
});

export type GradeLevelCountsRow = RowOf<typeof gradeLevelCounts>;
