import { ownTexts, type OwnText } from './role-columns';

const typeOf = (field: OwnText): string => (field === 'approved_on' ? 'DATE' : 'VARCHAR');

/**
 * Grades, units and roles. A `role_row` is a role as it is stored: its title by number, since many
 * roles share one, its unit, grade and whether it manages people by its group, and of the optional
 * texts those that any role of the data states; `role` has all of it. Levels are small integers, a
 * list a role, in framework order; `cell` (absent ones too) and `requirement` are long views of
 * them. Roles and attributes have no key: an index costs more than the rest of the load, and the
 * loader numbers each role once and refuses a role_id that stands twice.
 */
export function roleSchema(capabilityCount: number, texts: readonly OwnText[]): string {
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
		${texts.map((field) => `${field} ${typeOf(field)},`).join('\n\t\t')}
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

/** Views of the roles and their groups: once `roleSchema`, of the same texts, and `groupSchema` are there. */
export function roleViews(texts: readonly OwnText[]): string {
	const own = ownTexts.map((field) =>
		texts.includes(field) ? field : `NULL::${typeOf(field)} AS ${field}`
	);
	const traits = texts
		.filter((field) => field === 'job_family' || field === 'job_function')
		.map(
			(field) => `SELECT role_key, '${field}', ${field} FROM role_row WHERE ${field} IS NOT NULL`
		);
	return `
	CREATE VIEW role AS
		SELECT
			role_key, role_id, title, unit_id, cluster, department, division, grade_id, manages_people,
			${own.join(', ')},
			headcount, source_file, source_line, levels, kinds
		FROM role_row
		JOIN role_group ON role_group.group_id = role_row.group_id
		JOIN title ON title.title_id = role_row.title_id;
	CREATE VIEW role_trait AS
		${['SELECT role_key, name, value FROM role_attribute', ...traits].join('\n\t\tUNION ALL\n\t\t')};
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
}
