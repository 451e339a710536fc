import type { Framework } from '../framework/framework';
import { analysisSchema, dropAnalysis } from './analysis-schema';
import { frameworkSchema } from './framework-schema';
import { groupLevelView, groupSchema } from './group-schema';
import { decisionSchema, reportSchema } from './report-schema';
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

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** DuckDB cannot answer with an ENUM of no names, so one without any holds an empty name that no row has. */
const enumOf = (name: string, values: readonly string[]) =>
	`CREATE TYPE ${name} AS ENUM (${(values.length > 0 ? values : ['']).map(text).join(', ')})`;

/** Whatever a load replaces, dependants first. Decisions are not in it: they outlive the data. */
export const dropSchema = `
	DROP VIEW IF EXISTS level_count;
	DROP VIEW IF EXISTS group_level;
	DROP VIEW IF EXISTS requirement;
	DROP VIEW IF EXISTS cell;
	DROP VIEW IF EXISTS role_trait;
	DROP VIEW IF EXISTS role;
	DROP MACRO IF EXISTS status_of;
	DROP MACRO IF EXISTS level_of;
	DROP MACRO IF EXISTS kind_of;
	DROP MACRO IF EXISTS capability_at;
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
	DROP TABLE IF EXISTS level;
	DROP TABLE IF EXISTS capability;
	DROP TABLE IF EXISTS capability_group;
	${['capability_id', 'grade_id', 'status', 'kind', 'cluster_name', 'department_name', 'division_name', 'issue_cause', 'issue_effect'].map((name) => `DROP TYPE IF EXISTS ${name};`).join('\n\t')}
`;

/**
 * The types and tables of one data set. A grade, capability, status or kind is an ENUM, so that it
 * sorts in its own order and groups as a small integer.
 */
export function createSchema({ capabilities, levels }: Framework, names: SchemaNames): string {
	const types = `
	${enumOf(
		'capability_id',
		capabilities.map(({ id }) => id)
	)};
	${enumOf('grade_id', names.grades)};
	${enumOf('status', ['required', 'not_essential', 'unknown'])};
	${enumOf('kind', ['focus', 'complementary'])};
	${enumOf('cluster_name', names.clusters)};
	${enumOf('department_name', names.departments)};
	${enumOf('division_name', names.divisions)};
	${enumOf('issue_cause', names.causes)};
	${enumOf('issue_effect', names.effects)};
	`;
	return [
		types,
		frameworkSchema(levels.length),
		roleSchema(capabilities.length, levels.length),
		groupSchema(levels.length),
		groupLevelView(levels.length),
		roleViews,
		reportSchema,
		decisionSchema,
		analysisSchema,
		strataSchema,
		roleSetSchema
	].join('\n');
}
