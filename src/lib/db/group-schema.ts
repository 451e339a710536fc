/**
 * The roles in groups, so that the heatmap and the grades need not read the requirements. The roles
 * of a `role_group` are alike in unit, grade and managing people, and each is one bit, counted from
 * the lowest by its `place_in_group`: `members` has the bits of all. A `group_level` says which of
 * them have one level code of one capability, and which of these as focus or complementary: a
 * filter leaves some of the bits, and counting them counts the roles. `expected` is the mean level
 * of the grade. Neither has a key: an index on them costs more than the rest of the load.
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
	CREATE TABLE group_level (
		group_id INTEGER NOT NULL,
		place USMALLINT NOT NULL,
		code UTINYINT NOT NULL,
		roles BIGINT NOT NULL,
		focus BIGINT NOT NULL,
		complementary BIGINT NOT NULL,
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
