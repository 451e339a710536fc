import { notEssentialCode, unknownCode } from './role-columns';

/**
 * Run once the roles are in: makes their key, which takes less time at once than row by row, and
 * fails unless each role_id stands once.
 */
export const roleKeys = `
	ALTER TABLE role ADD PRIMARY KEY (role_key);
	SELECT CASE WHEN count(DISTINCT role_id) < count(*) THEN error('Two roles have the same role_id.') END FROM role;
`;

/**
 * Units and roles. Levels are small integers, a list a role, in framework order; `cell` (absent
 * ones too) and `requirement` are long views of them. `role_attribute` has no key: an index on it
 * costs more than the rest of the load, and the loader makes each row once. That each role_id is one
 * role is checked after a load, by `roleKeys`, which costs a fifth of an index of texts.
 */
export function roleSchema(capabilityCount: number, levelCount: number): string {
	return `
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
		role_key INTEGER NOT NULL,
		role_id VARCHAR NOT NULL,
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
		levels UTINYINT[] NOT NULL CHECK (len(levels) = ${capabilityCount}),
		kinds UTINYINT[] NOT NULL CHECK (len(kinds) = ${capabilityCount})
	);
	CREATE TABLE role_attribute (
		role_key INTEGER NOT NULL,
		name VARCHAR NOT NULL,
		value VARCHAR NOT NULL
	);
	CREATE TABLE grade_profile (
		grade_id grade_id PRIMARY KEY,
		expected DOUBLE[] NOT NULL CHECK (len(expected) = ${capabilityCount})
	);
	CREATE MACRO status_of(code) AS
		(CASE code WHEN 0 THEN NULL WHEN ${notEssentialCode} THEN 'not_essential' WHEN ${unknownCode} THEN 'unknown' ELSE 'required' END)::status;
	CREATE MACRO level_of(code) AS
		CASE WHEN code BETWEEN 1 AND ${levelCount} THEN code END;
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
`;
}
