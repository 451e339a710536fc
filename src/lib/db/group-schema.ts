import { notEssentialCode, unknownCode } from './role-columns';

const levelColumns = (levelCount: number): readonly string[] =>
	Array.from({ length: levelCount }, (_, index) => `level_${index + 1}`);

/**
 * The roles in groups, so that the heatmap and the grades need not read the requirements. The roles
 * of a `role_group` are alike in unit, grade and managing people, and each is one bit, counted from
 * the lowest by its `place_in_group`: `members` has the bits of all. A `group_cell` is a group and a
 * capability: which of the roles have each level, which have any, and for which it is a focus or
 * complementary. A filter leaves some of the bits, and counting them counts the roles. `expected` is
 * the mean level of the grade. Neither has a key: an index on them costs more than the rest of the load.
 */
export function groupSchema(levelCount: number): string {
	return `
	CREATE TABLE role_group (
		group_id INTEGER NOT NULL,
		unit_id INTEGER NOT NULL,
		cluster cluster_name,
		department department_name,
		division division_name,
		grade_id grade_id,
		manages_people BOOLEAN,
		roles INTEGER NOT NULL,
		members BIGINT NOT NULL,
		CHECK (roles = bit_count(members))
	);
	CREATE TABLE group_cell (
		group_id INTEGER NOT NULL,
		place USMALLINT NOT NULL,
		${[...levelColumns(levelCount), 'not_essential', 'unknown', 'required', 'focus', 'complementary']
			.map((name) => `${name} BIGINT NOT NULL`)
			.join(',\n\t\t')},
		expected DOUBLE
	);
	CREATE TABLE grade_expectation (
		grade_id grade_id NOT NULL,
		capability_id capability_id NOT NULL,
		mean_level DOUBLE NOT NULL CHECK (mean_level BETWEEN 1 AND ${levelCount}),
		roles INTEGER NOT NULL CHECK (roles > 0),
		PRIMARY KEY (grade_id, capability_id)
	);
`;
}

/** The cells of the groups at length: a row a group × capability × level code that occurs. */
export function groupLevelView(levelCount: number): string {
	const levels = levelColumns(levelCount);
	const codes = [...levels.map((_, index) => index + 1), notEssentialCode, unknownCode];
	return `
	CREATE VIEW group_level AS
		SELECT
			group_id, place, code, roles, focus & roles AS focus, complementary & roles AS complementary,
			CASE WHEN code <= ${levelCount} THEN expected END AS expected
		FROM (
			SELECT
				group_id, place, unnest([${codes.join(', ')}]::UTINYINT[]) AS code,
				unnest([${[...levels, 'not_essential', 'unknown'].join(', ')}]) AS roles,
				focus, complementary, expected
			FROM group_cell
		)
		WHERE roles <> 0;
`;
}
