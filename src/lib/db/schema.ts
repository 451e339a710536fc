import type { Framework } from '../framework/framework';
import { analysisSchema, dropAnalysis } from './analysis-schema';
import { enumOf } from './enum-type';
import { groupLevelView, groupSchema } from './group-schema';
import { decisionSchema, reportSchema } from './report-schema';
import type { OwnText } from './role-columns';
import { roleSchema, roleViews } from './role-schema';
import { roleSetSchema } from './role-set-schema';
import { dropStrata, strataSchema } from './strata-schema';

/** The names that the ENUMs of one data set hold, each in its order. */
export interface SchemaNames {
	readonly grades: readonly string[];
	readonly clusters: readonly string[];
	readonly departments: readonly string[];
	readonly divisions: readonly string[];
	readonly causes: readonly string[];
	readonly effects: readonly string[];
}

/** Whatever each load replaces, dependants first. Decisions are not in it: they outlive the data. */
export const dropSchema = `
	DROP VIEW IF EXISTS level_count;
	DROP VIEW IF EXISTS group_level;
	DROP VIEW IF EXISTS requirement;
	DROP VIEW IF EXISTS cell;
	DROP VIEW IF EXISTS role_trait;
	DROP VIEW IF EXISTS role;
	${dropStrata}
	${dropAnalysis}
	DROP TABLE IF EXISTS role_set;
	DROP TABLE IF EXISTS grade_expectation;
	DROP TABLE IF EXISTS group_cell;
	DROP TABLE IF EXISTS role_group;
	DROP TABLE IF EXISTS issue;
	DROP TABLE IF EXISTS import_file;
	DROP TABLE IF EXISTS role_attribute;
	DROP TABLE IF EXISTS role_row;
	DROP TABLE IF EXISTS title;
	DROP TABLE IF EXISTS unit_ancestor;
	DROP TABLE IF EXISTS unit;
	DROP TABLE IF EXISTS grade;
	${['grade_id', 'cluster_name', 'department_name', 'division_name', 'issue_cause', 'issue_effect'].map((name) => `DROP TYPE IF EXISTS ${name};`).join('\n\t')}
`;

/**
 * The types and tables of one data set, once the framework's are there. A grade or a unit's name is
 * an ENUM, so that it sorts in its own order and groups as a small integer. `texts` are those that
 * any role states.
 */
export function createSchema(
	{ capabilities, levels }: Framework,
	names: SchemaNames,
	texts: readonly OwnText[]
): string {
	const types = [
		enumOf('grade_id', names.grades),
		enumOf('cluster_name', names.clusters),
		enumOf('department_name', names.departments),
		enumOf('division_name', names.divisions),
		enumOf('issue_cause', names.causes),
		enumOf('issue_effect', names.effects)
	];
	return [
		...types,
		roleSchema(capabilities.length, texts),
		groupSchema(levels.length),
		groupLevelView(levels.length),
		roleViews(texts),
		reportSchema,
		decisionSchema,
		analysisSchema,
		strataSchema,
		roleSetSchema
	].join('\n');
}
