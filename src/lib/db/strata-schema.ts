/** Levels added up by stratum and capability. */
const sums = `family_stratum INTEGER NOT NULL,
		group_stratum INTEGER,
		grade_stratum INTEGER NOT NULL,
		place INTEGER NOT NULL,
		roles DOUBLE NOT NULL CHECK (roles > 0),
		total DOUBLE NOT NULL,
		squares DOUBLE NOT NULL CHECK (squares >= 0)`;

/**
 * What comparing units rests on. Filled after a load, once each role has its family: `role_stratum`
 * says with which others a role is matched and how its levels run as a whole, `level_sum` adds up
 * levels by own unit × stratum × capability (place 0 is the overall tendency), `unit_sum` by any
 * unit, with all that is below it. `unit_match` and `stratum_spread` are what `matchedSums` makes of
 * each unit and all others, grade by grade, and `unit_difference` what follows for all grades.
 * Without keys: nothing refers to them, and an index costs more than the rows.
 */
export const strataSchema = `
	CREATE TABLE role_stratum (
		role_key INTEGER NOT NULL,
		family_stratum INTEGER NOT NULL,
		group_stratum INTEGER,
		grade_stratum INTEGER NOT NULL,
		group_name VARCHAR,
		tendency DOUBLE
	);
	CREATE TABLE level_sum (
		unit_id INTEGER NOT NULL,
		grade_id grade_id,
		manages_people BOOLEAN,
		${sums}
	);
	CREATE TABLE unit_sum (
		unit_id INTEGER NOT NULL,
		grade_id grade_id,
		${sums}
	);
	CREATE TABLE unit_match (
		depth INTEGER NOT NULL CHECK (depth BETWEEN 1 AND 3),
		grade_id grade_id,
		side INTEGER NOT NULL,
		strata INTEGER NOT NULL,
		place INTEGER NOT NULL,
		roles DOUBLE NOT NULL CHECK (roles > 0),
		total DOUBLE NOT NULL,
		matched DOUBLE NOT NULL CHECK (matched >= 0),
		gap DOUBLE NOT NULL
	);
	CREATE TABLE stratum_spread (
		grade_id grade_id,
		strata INTEGER NOT NULL,
		place INTEGER NOT NULL,
		roles DOUBLE NOT NULL CHECK (roles > 0),
		total DOUBLE NOT NULL,
		residual DOUBLE NOT NULL CHECK (residual >= 0),
		freedom DOUBLE NOT NULL CHECK (freedom >= 0)
	);
	CREATE TABLE unit_difference (
		depth INTEGER NOT NULL CHECK (depth BETWEEN 1 AND 3),
		side INTEGER NOT NULL,
		place INTEGER NOT NULL,
		roles INTEGER NOT NULL,
		rest_roles INTEGER NOT NULL,
		matched DOUBLE NOT NULL,
		difference DOUBLE,
		error DOUBLE,
		own_mean DOUBLE NOT NULL,
		rest_mean DOUBLE,
		strata INTEGER NOT NULL
	);
`;

/** The tables of `strataSchema`. */
export const strataTables = [
	'unit_difference',
	'stratum_spread',
	'unit_match',
	'unit_sum',
	'level_sum',
	'role_stratum'
];

/** Takes the tables of `strataSchema` away, where they are there. */
export const dropStrata = strataTables
	.map((table) => `DROP TABLE IF EXISTS ${table};`)
	.join('\n\t');
