/**
 * What is counted at load, so that the heatmap and the grades need not read the requirements.
 * A `level_count` that `is_own` counts the roles whose lowest unit this is, one that `is_total`
 * those at or beneath it; for a division, which has nothing beneath it, one row is both. The
 * counts have no key: an index on them costs more than the rest of the load.
 */
export function countSchema(levelCount: number): string {
	return `
	CREATE TABLE grade_expectation (
		grade_id grade_id NOT NULL,
		capability_id capability_id NOT NULL,
		mean_level DOUBLE NOT NULL CHECK (mean_level BETWEEN 1 AND ${levelCount}),
		roles INTEGER NOT NULL CHECK (roles > 0),
		PRIMARY KEY (grade_id, capability_id)
	);
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
		CHECK ((status = 'required'::status) = (level IS NOT NULL)),
		CHECK (level BETWEEN 1::UTINYINT AND ${levelCount}::UTINYINT)
	);
`;
}
