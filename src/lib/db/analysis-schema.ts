/** A table of the analysis: what its columns are, in order. */
const columns = {
	role_evidence: `
		role_key INTEGER NOT NULL,
		tier UTINYINT NOT NULL,
		peers INTEGER NOT NULL,
		expected DOUBLE[] NOT NULL,
		chance DOUBLE[] NOT NULL,
		q DOUBLE[] NOT NULL`,
	finding: `
		finding_id INTEGER NOT NULL,
		finding_key VARCHAR NOT NULL,
		subject VARCHAR NOT NULL,
		kind VARCHAR NOT NULL,
		seriousness VARCHAR NOT NULL,
		band VARCHAR,
		chance DOUBLE,
		q DOUBLE,
		rule_id VARCHAR,
		sentence VARCHAR NOT NULL,
		suggestion VARCHAR,
		folded_under INTEGER,
		unit_id INTEGER,
		role_key INTEGER,
		grade_id grade_id,
		family VARCHAR,
		roles INTEGER NOT NULL,
		difference DOUBLE`,
	finding_role: `
		finding_id INTEGER NOT NULL,
		role_key INTEGER NOT NULL`,
	finding_capability: `
		finding_id INTEGER NOT NULL,
		capability_id capability_id NOT NULL`,
	finding_unit: `
		finding_id INTEGER NOT NULL,
		unit_id INTEGER NOT NULL,
		roles INTEGER NOT NULL`
} as const;

export type AnalysisTable = keyof typeof columns;

/** Tables that a stored analysis fills, in the order in which they are filled. */
export const analysisTables: readonly AnalysisTable[] = [
	'role_evidence',
	'finding',
	'finding_role',
	'finding_capability',
	'finding_unit'
];

/** Where the rows of a table are gathered until all are there. */
export function incomingTable(table: AnalysisTable): string {
	return `incoming_${table}`;
}

const create = (name: string, table: AnalysisTable) => `CREATE TABLE ${name} (${columns[table]});`;

/** Empty tables for the rows of an analysis that are still coming in. */
export const createIncoming = analysisTables
	.map((table) => create(incomingTable(table), table))
	.join('\n');

export const dropIncoming = analysisTables
	.map((table) => `DROP TABLE IF EXISTS ${incomingTable(table)};`)
	.join('\n');

/** Puts what has come in into the place of what was stored before. */
export const takeIncoming = analysisTables
	.map(
		(table) =>
			`DROP TABLE ${table};
	ALTER TABLE ${incomingTable(table)} RENAME TO ${table};`
	)
	.join('\n');

/**
 * What is found in the roles: empty after a load, filled by `storeFamilies` and `storeAnalysis`.
 * `finding_id` ascends in the order of the queue. `finding_role`, `finding_capability` and
 * `finding_unit` (a role's own, lowest unit) say what a finding concerns. Nothing here has a key:
 * rows come a batch at a time beside other questions, and `storeAnalysis` checks them once.
 * `evidence` is the long view of the levels that were judged; its bands are METHOD.md §2.7's.
 */
export const analysisSchema = `
	CREATE TABLE role_family (
		role_key INTEGER NOT NULL,
		family VARCHAR
	);
	${analysisTables.map((table) => create(table, table)).join('\n')}
	CREATE VIEW evidence AS
		SELECT
			role_key, role_id, capability_id, level_of(code) AS level, expected, chance, q, peers, tier,
			CASE
				WHEN chance >= 1 THEN NULL
				WHEN q <= 0.01 THEN 'strong'
				WHEN q <= 0.05 THEN 'likely'
				WHEN q <= 0.2 THEN 'worth_a_look'
			END AS band
		FROM (
			SELECT
				role_key, role_id, tier, peers,
				unnest(enum_range(NULL::capability_id))::capability_id AS capability_id,
				unnest(levels) AS code,
				unnest(expected) AS expected,
				unnest(chance) AS chance,
				unnest(q) AS q
			FROM role_evidence JOIN role USING (role_key)
		)
		WHERE q IS NOT NULL;
`;

export const dropAnalysis = `
	DROP VIEW IF EXISTS evidence;
	${dropIncoming}
	${analysisTables.map((table) => `DROP TABLE IF EXISTS ${table};`).join('\n')}
	DROP TABLE IF EXISTS role_family;
`;
