import type { Framework } from '../framework/framework';
import { notEssentialCode, unknownCode } from './role-columns';

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
	DROP VIEW IF EXISTS requirement;
	DROP VIEW IF EXISTS cell;
	DROP MACRO IF EXISTS status_of;
	DROP MACRO IF EXISTS level_of;
	DROP MACRO IF EXISTS kind_of;
	DROP TABLE IF EXISTS finding;
	DROP TABLE IF EXISTS evidence;
	DROP TABLE IF EXISTS level_count;
	DROP TABLE IF EXISTS role_count;
	DROP TABLE IF EXISTS grade_profile;
	DROP TABLE IF EXISTS grade_expectation;
	DROP TABLE IF EXISTS issue;
	DROP TABLE IF EXISTS import_file;
	DROP TABLE IF EXISTS role_attribute;
	DROP TABLE IF EXISTS role;
	DROP TABLE IF EXISTS unit_ancestor;
	DROP TABLE IF EXISTS unit;
	DROP TABLE IF EXISTS grade;
	DROP TABLE IF EXISTS level;
	DROP TABLE IF EXISTS capability;
	DROP TABLE IF EXISTS capability_group;
	${['capability_id', 'grade_id', 'status', 'kind', 'cluster_name', 'department_name', 'division_name', 'issue_cause', 'issue_effect'].map((name) => `DROP TYPE IF EXISTS ${name};`).join('\n\t')}
`;

/**
 * The tables of one data set. A grade, capability, status or kind is an ENUM, so it sorts in its
 * own order and groups as a small integer; levels are small integers, a list a role, and the long
 * `cell` (absent ones too) and `requirement` are views of them. `level_count` is what the heatmap
 * and the grades are answered from: a row that `is_own` counts the roles whose lowest unit this
 * is, one that `is_total` those at or beneath it; for a division, which has nothing beneath it,
 * one row is both. `role_attribute` and the counts have no key: an index on them costs more than
 * the rest of the load, and the loader makes each row once.
 */
export function createSchema({ capabilities, levels }: Framework, names: SchemaNames): string {
	const width = capabilities.length;
	return `
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

	CREATE TABLE capability_group (
		group_id VARCHAR PRIMARY KEY,
		name VARCHAR NOT NULL,
		group_order SMALLINT NOT NULL,
		people_management BOOLEAN NOT NULL
	);
	CREATE TABLE capability (
		capability_id capability_id PRIMARY KEY,
		name VARCHAR NOT NULL,
		short_name VARCHAR NOT NULL,
		group_id VARCHAR NOT NULL REFERENCES capability_group (group_id),
		capability_order SMALLINT NOT NULL,
		people_management BOOLEAN NOT NULL
	);
	CREATE TABLE level (
		level UTINYINT PRIMARY KEY CHECK (level BETWEEN 1 AND ${levels.length}),
		name VARCHAR NOT NULL,
		short_name VARCHAR NOT NULL
	);
	CREATE TABLE grade (
		grade_id grade_id PRIMARY KEY,
		ladder_order SMALLINT,
		ladder_id VARCHAR,
		name VARCHAR NOT NULL,
		short_name VARCHAR NOT NULL,
		CHECK ((ladder_order IS NULL) = (ladder_id IS NULL))
	);
	CREATE TABLE unit (
		unit_id INTEGER PRIMARY KEY,
		parent_id INTEGER,
		depth UTINYINT NOT NULL CHECK (depth <= 3),
		name VARCHAR NOT NULL,
		cluster VARCHAR,
		department VARCHAR,
		division VARCHAR,
		CHECK ((unit_id = 0) = (parent_id IS NULL)),
		CHECK (parent_id < unit_id)
	);
	CREATE TABLE unit_ancestor (
		unit_id INTEGER NOT NULL REFERENCES unit (unit_id),
		depth UTINYINT NOT NULL,
		ancestor_id INTEGER NOT NULL REFERENCES unit (unit_id),
		PRIMARY KEY (unit_id, depth)
	);
	CREATE TABLE role (
		role_key INTEGER PRIMARY KEY,
		role_id VARCHAR NOT NULL UNIQUE,
		title VARCHAR NOT NULL,
		unit_id INTEGER NOT NULL,
		cluster cluster_name,
		department department_name,
		division division_name,
		location VARCHAR,
		grade_text VARCHAR,
		grade_id grade_id,
		occupation_code VARCHAR,
		position_code VARCHAR,
		approved_text VARCHAR,
		approved_on DATE,
		edition VARCHAR,
		purpose VARCHAR,
		job_family VARCHAR,
		job_function VARCHAR,
		manages_people BOOLEAN,
		headcount DOUBLE CHECK (headcount >= 0),
		source_file VARCHAR NOT NULL,
		source_line INTEGER NOT NULL CHECK (source_line >= 0),
		levels UTINYINT[] NOT NULL CHECK (len(levels) = ${width}),
		kinds UTINYINT[] NOT NULL CHECK (len(kinds) = ${width})
	);
	CREATE TABLE role_attribute (
		role_key INTEGER NOT NULL,
		name VARCHAR NOT NULL,
		value VARCHAR NOT NULL
	);
	CREATE TABLE grade_expectation (
		grade_id grade_id NOT NULL,
		capability_id capability_id NOT NULL,
		mean_level DOUBLE NOT NULL CHECK (mean_level BETWEEN 1 AND ${levels.length}),
		roles INTEGER NOT NULL CHECK (roles > 0),
		PRIMARY KEY (grade_id, capability_id)
	);
	CREATE TABLE grade_profile (
		grade_id grade_id PRIMARY KEY,
		expected DOUBLE[] NOT NULL CHECK (len(expected) = ${width})
	);
	CREATE MACRO status_of(code) AS
		(CASE code WHEN 0 THEN NULL WHEN ${notEssentialCode} THEN 'not_essential' WHEN ${unknownCode} THEN 'unknown' ELSE 'required' END)::status;
	CREATE MACRO level_of(code) AS
		CASE WHEN code BETWEEN 1 AND ${levels.length} THEN code END;
	CREATE MACRO kind_of(kind_code) AS
		(CASE kind_code WHEN 1 THEN 'focus' WHEN 2 THEN 'complementary' END)::kind;
	CREATE VIEW cell AS
		SELECT
			role_key, role_id, title, unit_id, role.grade_id, manages_people,
			unnest(enum_range(NULL::capability_id))::capability_id AS capability_id,
			unnest(levels) AS code,
			unnest(kinds) AS kind_code,
			unnest(grade_profile.expected) AS expected
		FROM role LEFT JOIN grade_profile ON grade_profile.grade_id = role.grade_id;
	CREATE VIEW requirement AS
		SELECT
			role_key, role_id, title, unit_id, grade_id, manages_people, capability_id,
			status_of(code) AS status,
			level_of(code) AS level,
			kind_of(kind_code) AS kind
		FROM cell
		WHERE code > 0;
	CREATE TABLE role_count (
		unit_id INTEGER NOT NULL,
		grade_id grade_id,
		manages_people BOOLEAN,
		roles INTEGER NOT NULL
	);
	CREATE TABLE level_count (
		unit_id INTEGER NOT NULL,
		depth UTINYINT NOT NULL,
		is_own BOOLEAN NOT NULL,
		is_total BOOLEAN NOT NULL,
		grade_id grade_id,
		manages_people BOOLEAN,
		capability_id capability_id NOT NULL,
		status status NOT NULL,
		level UTINYINT,
		requirements INTEGER NOT NULL,
		focus INTEGER NOT NULL,
		complementary INTEGER NOT NULL,
		expected DOUBLE,
		CHECK (is_own OR is_total),
		CHECK (focus + complementary <= requirements),
		CHECK ((status = 'required') = (level IS NOT NULL) AND coalesce(level, 1) BETWEEN 1 AND ${levels.length})
	);
	CREATE TABLE import_file (
		file VARCHAR NOT NULL,
		bytes DOUBLE NOT NULL,
		encoding VARCHAR NOT NULL,
		delimiter VARCHAR NOT NULL,
		layout VARCHAR NOT NULL,
		header_line INTEGER NOT NULL,
		rows INTEGER NOT NULL,
		loaded INTEGER NOT NULL,
		merged INTEGER NOT NULL,
		set_aside INTEGER NOT NULL,
		blank INTEGER NOT NULL,
		CHECK (loaded + merged + set_aside = rows)
	);
	CREATE TABLE issue (
		issue_id INTEGER PRIMARY KEY,
		file VARCHAR NOT NULL,
		line INTEGER NOT NULL,
		column_name VARCHAR NOT NULL,
		value VARCHAR NOT NULL,
		cause issue_cause NOT NULL,
		effect issue_effect NOT NULL,
		message VARCHAR NOT NULL,
		role_id VARCHAR
	);
	CREATE TABLE evidence (
		role_key INTEGER NOT NULL REFERENCES role (role_key),
		capability_id capability_id NOT NULL,
		expected DOUBLE NOT NULL,
		chance DOUBLE NOT NULL CHECK (chance BETWEEN 0 AND 1),
		q DOUBLE NOT NULL CHECK (q BETWEEN 0 AND 1),
		peers INTEGER NOT NULL CHECK (peers >= 0),
		tier VARCHAR NOT NULL,
		band VARCHAR NOT NULL,
		PRIMARY KEY (role_key, capability_id)
	);
	CREATE TABLE finding (
		finding_key VARCHAR PRIMARY KEY,
		role_key INTEGER NOT NULL REFERENCES role (role_key),
		capability_id capability_id,
		rule_id VARCHAR NOT NULL,
		message VARCHAR NOT NULL
	);
	CREATE TABLE IF NOT EXISTS decision (
		finding_key VARCHAR PRIMARY KEY,
		state VARCHAR NOT NULL CHECK (state IN ('accepted', 'waived', 'noted')),
		reason VARCHAR NOT NULL,
		decided_by VARCHAR,
		decided_on DATE NOT NULL,
		expires_on DATE CHECK (expires_on >= decided_on)
	);
	`;
}
