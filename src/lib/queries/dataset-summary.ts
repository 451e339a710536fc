import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

export type DatasetSummaryParameters = {
	readonly coreIds: readonly string[];
	readonly managerIds: readonly string[];
};

/** One row about everything that is loaded, whatever the filter. `complete_roles`: every core capability, and for roles that manage people every people-management capability, has a level or is not essential. */
export const datasetSummary = defineQuery({
	name: 'dataset-summary',
	about:
		'One row about everything that is loaded, whatever the filter. `complete_roles`: every core capability, and for roles that manage people every people-management capability, has a level or is not essential.',
	columns: {
		roles: 'integer',
		clusters: 'integer',
		departments: 'integer',
		divisions: 'integer',
		files: 'integer',
		requirements: 'integer',
		not_essential: 'integer',
		unknown: 'integer',
		focus: 'integer',
		kind_not_stated: 'integer',
		on_ladder: 'integer',
		off_ladder: 'integer',
		no_grade: 'integer',
		manages_yes: 'integer',
		manages_no: 'integer',
		manages_not_stated: 'integer',
		complete_roles: 'integer',
		no_focus_roles: 'integer',
		dated_roles: 'integer',
		issues: 'integer'
	},
	example: { coreIds: ['FINA', 'TECH'], managerIds: ['MDP'] },
	statement: (_: DatasetSummaryParameters) => sql`SELECT 1`
});

export type DatasetSummaryRow = RowOf<typeof datasetSummary>;
