import type { AnalysisTable } from '../../src/lib/db/analysis-schema';
import type { InsertTable } from '../../src/lib/db/database';
import { doubles, integers, texts } from '../../src/lib/db/insert-columns';
import { isAnalysisTable, type AnalysisRows } from '../../src/lib/db/store-analysis';
import type { DecisionRecord } from '../../src/lib/db/store-decisions';

/** The families of the tiny roles: two Budget roles, R7 of none. */
export const tinyFamilies: InsertTable = {
	rowCount: 7,
	columns: {
		role_key: integers([0, 1, 2, 3, 4, 5, 6]),
		family: texts(['Budget', 'Officer', 'Care', 'Budget', 'Transport', 'Museum', null])
	}
};

interface TinyFinding {
	readonly key: string;
	readonly kind: string;
	readonly seriousness: 'check' | 'look' | 'note';
	readonly band?: string;
	readonly chance?: number;
	readonly q?: number;
	readonly rule?: string;
	readonly sentence: string;
	readonly suggestion?: string;
	readonly foldedUnder?: number;
	readonly unit?: number;
	/** The role that it is about, where it is about one. */
	readonly role?: number;
	readonly grade?: string;
	readonly family?: string;
	/** Keys of the roles, R1 being 0. */
	readonly roles: readonly number[];
	readonly capabilities: readonly string[];
}

/**
 * Seven findings as a stored analysis might hold them (the roles are too few for a real one):
 *
 * | id | kind            | roles      | capability | what sets it apart                          |
 * |----|-----------------|------------|------------|---------------------------------------------|
 * | 0  | division_drift  | R2, R3     | FINA       | Division 10 (unit 4), explains 1            |
 * | 1  | level           | R2         | FINA       | strong, folded under 0                      |
 * | 2  | level           | R5         | TECH       | likely, suggestion; Transport (unit 5)      |
 * | 3  | rule            | R3         | –          | focus-groups                                |
 * | 4  | level           | R1         | TEAM       | worth a look                                |
 * | 5  | rule            | R1         | TEAM, FINA | comparison-guide, a note                    |
 * | 6  | similar_roles   | R1, R4     | FINA, TEAM | a pair                                      |
 */
const tinyFindings: readonly TinyFinding[] = [
	{
		key: 'division_drift:Division 10:FINA:a1',
		kind: 'division_drift',
		seriousness: 'check',
		band: 'strong',
		q: 0.001,
		sentence: 'Capability FINA: Division 10 asks 0.50 levels more.',
		unit: 4,
		roles: [1, 2],
		capabilities: ['FINA']
	},
	{
		key: 'level:R2:FINA:b1',
		kind: 'level',
		seriousness: 'check',
		band: 'strong',
		chance: 0.0001,
		q: 0.004,
		sentence: 'Capability FINA: Level 3; 5 of 6 peers are Level 2.',
		suggestion: 'Capability FINA at Level 2 would no longer stand out.',
		foldedUnder: 0,
		unit: 4,
		role: 1,
		grade: '3/4',
		family: 'Officer',
		roles: [1],
		capabilities: ['FINA']
	},
	{
		key: 'level:R5:TECH:c1',
		kind: 'level',
		seriousness: 'check',
		band: 'likely',
		chance: 0.001,
		q: 0.03,
		sentence: 'Capability TECH: Level 3; 5 of 5 peers are Level 1.',
		suggestion: 'Capability TECH at Level 2 would no longer stand out.',
		unit: 5,
		role: 4,
		grade: '1/2',
		family: 'Transport',
		roles: [4],
		capabilities: ['TECH']
	},
	{
		key: 'rule:focus-groups:R3::d1',
		kind: 'rule',
		seriousness: 'check',
		rule: 'focus-groups',
		sentence: 'No focus capability in Core.',
		unit: 4,
		role: 2,
		grade: '11/12',
		family: 'Care',
		roles: [2],
		capabilities: []
	},
	{
		key: 'level:R1:TEAM:e1',
		kind: 'level',
		seriousness: 'look',
		band: 'worth_a_look',
		chance: 0.01,
		q: 0.12,
		sentence: 'Capability TEAM: Level 1; 4 of 6 peers are Level 2.',
		unit: 3,
		role: 0,
		grade: '1/2',
		family: 'Budget',
		roles: [0],
		capabilities: ['TEAM']
	},
	{
		key: 'rule:comparison-guide:R1:TEAM+FINA:f1',
		kind: 'rule',
		seriousness: 'note',
		rule: 'comparison-guide',
		sentence: 'Outside the reference ranges.',
		unit: 3,
		role: 0,
		grade: '1/2',
		family: 'Budget',
		roles: [0],
		capabilities: ['TEAM', 'FINA']
	},
	{
		key: 'similar_roles:R1+R4:TEAM+FINA:g1',
		kind: 'similar_roles',
		seriousness: 'look',
		sentence: 'These two look like the same job one grade apart.',
		role: 0,
		family: 'Budget',
		roles: [0, 3],
		capabilities: ['TEAM', 'FINA']
	}
];

/** Own units of the tiny roles by role key. */
const unitOf = [3, 4, 4, 2, 5, 6, 0];

function findingTable(): InsertTable {
	const of = <Value>(value: (finding: TinyFinding) => Value) => tinyFindings.map(value);
	return {
		rowCount: tinyFindings.length,
		columns: {
			finding_id: integers(tinyFindings.map((_, id) => id)),
			finding_key: texts(of(({ key }) => key)),
			subject: texts(of(({ key }) => key.slice(0, key.lastIndexOf(':')))),
			kind: texts(of(({ kind }) => kind)),
			seriousness: texts(of(({ seriousness }) => seriousness)),
			band: texts(of(({ band }) => band ?? null)),
			chance: doubles(of(({ chance }) => chance ?? null)),
			q: doubles(of(({ q }) => q ?? null)),
			rule_id: texts(of(({ rule }) => rule ?? null)),
			sentence: texts(of(({ sentence }) => sentence)),
			suggestion: texts(of(({ suggestion }) => suggestion ?? null)),
			folded_under: integers(of(({ foldedUnder }) => foldedUnder ?? null)),
			unit_id: integers(of(({ unit }) => unit ?? null)),
			role_key: integers(of(({ role }) => role ?? null)),
			grade_id: texts(of(({ grade }) => grade ?? null)),
			family: texts(of(({ family }) => family ?? null)),
			roles: integers(of(({ roles }) => roles.length)),
			difference: doubles(of(({ kind }) => (kind === 'division_drift' ? 0.5 : null)))
		}
	};
}

function links(): Record<'finding_role' | 'finding_capability' | 'finding_unit', InsertTable> {
	const roles = tinyFindings.flatMap((finding, id) => finding.roles.map((role) => ({ id, role })));
	const capabilities = tinyFindings.flatMap((finding, id) =>
		finding.capabilities.map((capability) => ({ id, capability }))
	);
	const units = tinyFindings.flatMap((finding, id) => {
		const own = finding.roles.map((role) => unitOf[role] ?? 0);
		return [...new Set(own)].map((unit) => ({
			id,
			unit,
			roles: own.filter((other) => other === unit).length
		}));
	});
	const ids = (rows: readonly { readonly id: number }[]) => integers(rows.map(({ id }) => id));
	return {
		finding_role: {
			rowCount: roles.length,
			columns: { finding_id: ids(roles), role_key: integers(roles.map(({ role }) => role)) }
		},
		finding_capability: {
			rowCount: capabilities.length,
			columns: {
				finding_id: ids(capabilities),
				capability_id: texts(capabilities.map(({ capability }) => capability))
			}
		},
		finding_unit: {
			rowCount: units.length,
			columns: {
				finding_id: ids(units),
				unit_id: integers(units.map(({ unit }) => unit)),
				roles: integers(units.map(({ roles }) => roles))
			}
		}
	};
}

/** Evidence of R2 (FINA 3: strong; TEAM 2: nothing) and R5 (TECH 3: likely; TEAM 1 as all). */
const evidenceTable: InsertTable = {
	rowCount: 2,
	columns: {
		role_key: integers([1, 4]),
		tier: integers([1, 3]),
		peers: integers([6, 5]),
		expected: {
			type: 'lists',
			width: 4,
			values: Float64Array.of(2.1, 1.8, NaN, NaN, 1, NaN, 1.2, NaN)
		},
		chance: {
			type: 'lists',
			width: 4,
			values: Float64Array.of(0.9, 0.0001, NaN, NaN, 1, NaN, 0.001, NaN)
		},
		q: { type: 'lists', width: 4, values: Float64Array.of(1, 0.004, NaN, NaN, 1, NaN, 0.03, NaN) }
	}
};

const tables: Record<AnalysisTable, InsertTable> = {
	role_evidence: evidenceTable,
	finding: findingTable(),
	...links()
};

/** The rows of the tiny analysis, table by table. */
export async function* tinyAnalysis(): AsyncGenerator<AnalysisRows> {
	for (const [table, rows] of Object.entries(tables)) {
		if (isAnalysisTable(table)) yield { table, rows };
	}
}

/** Finding 2 is waived until the end of 2026, finding 3 was decided when its facts were others. */
export const tinyDecisions: readonly DecisionRecord[] = [
	{
		key: 'level:R5:TECH:c1',
		state: 'waived',
		reason: 'Runs the depot system',
		by: 'Ann',
		on: '2026-01-05',
		expires: '2026-12-31',
		facts: 'Capability TECH: Level 3; 5 of 5 peers are Level 1.'
	},
	{
		key: 'rule:focus-groups:R3::older',
		state: 'accepted',
		reason: '',
		by: '',
		on: '2026-01-06',
		expires: null,
		facts: 'No focus capability in Core or People.'
	}
];
