/** The tables that hold the framework itself: levels 1 to `levelCount`, capabilities, groups and grades. */
export function frameworkSchema(levelCount: number): string {
	return `
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
		level UTINYINT PRIMARY KEY CHECK (level BETWEEN 1 AND ${levelCount}),
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
`;
}
