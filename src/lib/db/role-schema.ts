/**
 * Grades, units and roles. A `role_row` is a role as it is stored: its title by number, since many roles
 * share one, and its unit, grade and whether it manages people by its group. `role` has all of it.
 * Levels are small integers, a list a role, in framework order; `cell` (absent ones too) and
 * `requirement` are long views of them. Roles and attributes have no key: an index costs more than
 * the rest of the load, and the loader numbers each role once and refuses a role_id that stands twice.
 */
export function roleSchema(capabilityCount: number): string {
	return `
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
	CREATE TABLE title (
		title_id INTEGER NOT NULL,
		title VARCHAR NOT NULL
	);
	CREATE TABLE role_row (
		role_key INTEGER NOT NULL,
		role_id VARCHAR NOT NULL,
		title_id INTEGER NOT NULL,
		group_id INTEGER NOT NULL,
		place_in_group UTINYINT NOT NULL,
		location VARCHAR,
		grade_text VARCHAR,
		occupation_code VARCHAR,
		position_code VARCHAR,
		approved_text VARCHAR,
		approved_on DATE,
		edition VARCHAR,
		purpose VARCHAR,
		job_family VARCHAR,
		job_function VARCHAR,
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
`;
}

/** Views of the roles and their groups: once `roleSchema` and `groupSchema` are there. */
export const roleViews = `
	CREATE VIEW role AS
		SELECT
			role_key, role_id, title, unit_id, cluster, department, division, location, grade_text,
			grade_id, occupation_code, position_code, approved_text, approved_on, edition, purpose,
			job_family, job_function, manages_people, headcount, source_file, source_line, levels, kinds
		FROM role_row
		JOIN role_group ON role_group.group_id = role_row.group_id
		JOIN title ON title.title_id = role_row.title_id;
	CREATE VIEW role_trait AS
		SELECT role_key, name, value FROM role_attribute
		UNION ALL
		SELECT role_key, 'job_family', job_family FROM role_row WHERE job_family IS NOT NULL
		UNION ALL
		SELECT role_key, 'job_function', job_function FROM role_row WHERE job_function IS NOT NULL;
	CREATE VIEW cell AS
		SELECT
			role_key, role_id, title, unit_id, grade_id, manages_people,
			unnest(enum_range(NULL::capability_id))::capability_id AS capability_id,
			unnest(levels) AS code,
			unnest(kinds) AS kind_code
		FROM role;
	CREATE VIEW requirement AS
		SELECT
			role_key, role_id, title, unit_id, grade_id, manages_people, capability_id,
			status_of(code) AS status,
			level_of(code) AS level,
			kind_of(kind_code) AS kind
		FROM cell
		WHERE code > 0;
	CREATE VIEW level_count AS
		SELECT
			unit_id, grade_id, manages_people,
			capability_at(place) AS capability_id,
			status_of(code) AS status,
			level_of(code) AS level,
			bit_count(group_level.roles)::INTEGER AS requirements,
			bit_count(focus)::INTEGER AS focus,
			bit_count(complementary)::INTEGER AS complementary,
			expected
		FROM group_level JOIN role_group ON role_group.group_id = group_level.group_id;
`;
