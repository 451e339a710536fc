import { sql } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type RoleListParameters = {
	readonly filter: Filter;
	readonly capabilityIds: readonly string[];
	readonly directlyIn: number | null;
	readonly limit: number;
	readonly offset: number;
};

/** One row a role that passes the filter, by title, then id. `levels` and `kinds` hold one code a capability asked for, in that order. */
export const roleList = defineQuery({
	name: 'role-list',
	about:
		'One row a role that passes the filter, by title, then id. `levels` and `kinds` hold one code a capability asked for, in that order.',
	columns: {
		role_id: 'text',
		title: 'text',
		unit_id: 'integer',
		cluster: 'text?',
		department: 'text?',
		division: 'text?',
		grade_id: 'text?',
		grade_text: 'text?',
		manages_people: 'boolean?',
		levels: 'integers',
		kinds: 'integers',
		total: 'integer'
	},
	example: {
		filter: noFilter,
		capabilityIds: ['FINA', 'TECH'],
		directlyIn: null,
		limit: 100,
		offset: 0
	},
	statement: (_: RoleListParameters) => sql`SELECT 1`
});

export type RoleListRow = RowOf<typeof roleList>;
