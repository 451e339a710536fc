import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';
import { isComplete } from './standing-sql';

export type DatasetSummaryParameters = {
	readonly coreIds: readonly string[];
	readonly managerIds: readonly string[];
};

/** One row about everything that is loaded, whatever the filter. `complete_roles`: every core capability, and for roles that manage people every people-management capability, has a level or is not essential. `kind_not_stated`: of the requirements with a level. */
export const datasetSummary = defineQuery({
	name: 'dataset-summary',
	about:
		'One row about everything that is loaded, whatever the filter. `complete_roles`: every core capability, and for roles that manage people every people-management capability, has a level or is not essential. `kind_not_stated`: of the requirements with a level.',
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
	statement: ({ coreIds, managerIds }: DatasetSummaryParameters) => sql`
WITH told AS (
	SELECT
		count(*) AS roles,
		count(*) FILTER (ladder_order IS NOT NULL) AS on_ladder,
		count(*) FILTER (role.grade_id IS NOT NULL AND ladder_order IS NULL) AS off_ladder,
		count(*) FILTER (role.grade_id IS NULL) AS no_grade,
		count(*) FILTER (manages_people) AS manages_yes,
		count(*) FILTER (NOT manages_people) AS manages_no,
		count(*) FILTER (manages_people IS NULL) AS manages_not_stated,
		count(*) FILTER (${isComplete(coreIds)}
			AND (manages_people IS DISTINCT FROM true OR ${isComplete(managerIds)})) AS complete_roles,
		count(*) FILTER (NOT list_bool_or(list_transform(
			generate_series(1, len(kinds)), lambda place: kinds[place] = 1 AND levels[place] > 0
		))) AS no_focus_roles,
		count(approved_on) AS dated_roles
	FROM role LEFT JOIN grade ON grade.grade_id = role.grade_id
),
counted AS (
	SELECT
		sum(bit_count(roles)) AS requirements,
		sum(bit_count(roles)) FILTER (status_of(code) = 'not_essential') AS not_essential,
		sum(bit_count(roles)) FILTER (status_of(code) = 'unknown') AS unknown,
		sum(bit_count(focus)) AS focus,
		sum(bit_count(roles) - bit_count(focus) - bit_count(complementary))
			FILTER (status_of(code) = 'required') AS kind_not_stated
	FROM group_level
)
SELECT
	roles::INTEGER AS roles,
	(SELECT count(*) FROM unit WHERE depth = 1)::INTEGER AS clusters,
	(SELECT count(*) FROM unit WHERE depth = 2)::INTEGER AS departments,
	(SELECT count(*) FROM unit WHERE depth = 3)::INTEGER AS divisions,
	(SELECT count(*) FROM import_file)::INTEGER AS files,
	coalesce(requirements, 0)::INTEGER AS requirements,
	coalesce(not_essential, 0)::INTEGER AS not_essential,
	coalesce(unknown, 0)::INTEGER AS unknown,
	coalesce(focus, 0)::INTEGER AS focus,
	coalesce(kind_not_stated, 0)::INTEGER AS kind_not_stated,
	on_ladder::INTEGER AS on_ladder,
	off_ladder::INTEGER AS off_ladder,
	no_grade::INTEGER AS no_grade,
	manages_yes::INTEGER AS manages_yes,
	manages_no::INTEGER AS manages_no,
	manages_not_stated::INTEGER AS manages_not_stated,
	complete_roles::INTEGER AS complete_roles,
	no_focus_roles::INTEGER AS no_focus_roles,
	dated_roles::INTEGER AS dated_roles,
	(SELECT count(*) FROM issue)::INTEGER AS issues
FROM told CROSS JOIN counted
ORDER BY roles`
});

export type DatasetSummaryRow = RowOf<typeof datasetSummary>;
