import type { LevelFlag } from '../../analysis/finding';
import type { Judgement } from '../../analysis/judge-role';
import { levelSentence } from '../../analysis/explain-level';
import { findingKey } from '../../analysis/finding-key';
import type { Finding } from '../../analysis/finding';
import { keyedFinding } from '../../analysis/keyed-finding';
import { within } from '../../analysis/level-flags';
import type { Organisation } from '../../analysis/organisation';
import { partOrganisation } from '../../analysis/part-organisation';
import { checkRules } from '../../analysis/rules/check-rules';
import { marksFocus } from '../../analysis/rules/rule-breach';
import { findStraightLines } from '../../analysis/straight-line';
import { straightSentence } from '../../analysis/explain-group';
import type { AnalysisContext } from './context';

/** What a role with other levels would be found to have: in levels, in rules and in its whole. */
export interface JudgedRole {
	readonly judgements: readonly Judgement[];
	/** Role indexes are those of the whole organisation, keys those of the levels tried. */
	readonly findings: readonly Finding[];
}

/** The kinds of finding that judging one role can tell of. */
export const judgedKinds: ReadonlySet<Finding['kind']> = new Set([
	'straight_line',
	'level',
	'rule'
]);

/**
 * Judges a role with the levels given (K, NaN for none), all other roles as they are: its levels as
 * `RoleJudge` does, rules and straight lines exactly. Surest first, then rule by rule.
 */
export function judgedRole(
	context: AnalysisContext,
	role: number,
	levels: Float64Array
): JudgedRole {
	const { analysis, framework, ranges, wording, explaining, judge } = context;
	const { evidence } = analysis;
	const judgements = judge.judge(role, levels);
	const part = partOf(evidence.organisation, role, levels);
	const findings: Finding[] = [];
	const add = (thing: Found, capabilities: readonly number[], sentence: string): void => {
		const keyed = keyedFinding(part, evidence.family, thing, [0], capabilities);
		const key = findingKey(part, framework, keyed);
		findings.push({ ...thing, key, roles: [role], capabilities, sentence, foldedUnder: null });
	};
	const expected = new Float64Array(part.levels.length);
	for (const judgement of judgements) expected[judgement.capability] = judgement.expected;
	for (const straight of findStraightLines(part, expected)) {
		if (straight.role !== 0) continue;
		const found = { ...straight, role };
		add({ kind: 'straight_line', found }, [], straightSentence(explaining, found));
	}
	for (const flag of flagsOf(context, role, judgements)) {
		add({ kind: 'level', found: flag }, [flag.capability], levelSentence(explaining, flag));
	}
	for (const breach of checkRules({ organisation: part, framework, ranges, wording })) {
		if (breach.role !== 0) continue;
		add({ kind: 'rule', found: { ...breach, role } }, breach.capabilities, breach.sentence);
	}
	return { judgements, findings };
}

type Found =
	Extract<Finding, { kind: 'level' | 'rule' | 'straight_line' }> extends infer F
		? F extends { readonly kind: infer Kind; readonly found: infer Thing }
			? { readonly kind: Kind; readonly found: Thing }
			: never
		: never;

/** The role alone; with it a role that marks focus where any does, since rules about focus ask that of a whole file. */
function partOf(organisation: Organisation, role: number, levels: Float64Array): Organisation {
	const width = organisation.capabilityCount;
	const alone = partOrganisation(organisation, [role], levels);
	if (marksFocus(alone)) return alone;
	const marking = organisation.kinds.indexOf(1);
	return marking < 0
		? alone
		: partOrganisation(organisation, [role, Math.floor(marking / width)], levels);
}

function flagsOf(
	{ analysis }: AnalysisContext,
	role: number,
	judgements: readonly Judgement[]
): readonly LevelFlag[] {
	const { organisation, tiers } = analysis.evidence;
	return judgements
		.flatMap(({ capability, level, expected, chance, rate, band }) =>
			band === null || chance >= 1
				? []
				: [
						{
							role,
							capability,
							level,
							expected: within(expected, organisation),
							chance,
							rate,
							band,
							tier: tiers.tier[role] ?? 0,
							peers: tiers.peers[role] ?? 0
						}
					]
		)
		.sort((a, b) => a.chance - b.chance || a.capability - b.capability);
}
