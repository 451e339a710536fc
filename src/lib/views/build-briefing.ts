import type { Framework } from '../framework/framework';
import type { ComparedLevelsRow } from '../queries/compared-levels';
import type { ComparedStandingRow } from '../queries/compared-standing';
import type { FindingListRow } from '../queries/finding-list';
import type { UnitTreeRow } from '../queries/unit-tree';
import type { BriefingAnalysis, BriefingLine, BriefingModel } from './briefing-model';
import {
	askSentences,
	differenceSentences,
	findingSentences,
	todoSentences
} from './briefing-sentences';
import type { ComparisonModel } from './comparison-model';
import { countOf, formatDate, formatSigned } from './format';
import { medianLevel } from './level-counts';
import { levelName } from './level-names';

/** What a unit's page is built from. */
export interface BriefingInput {
	readonly framework: Framework;
	readonly unit: UnitTreeRow;
	/** The unit alone against all other roles. */
	readonly comparison: ComparisonModel;
	readonly standing: readonly ComparedStandingRow[];
	readonly levels: readonly ComparedLevelsRow[];
	/** Unsettled findings to check, in the order of the queue; all of them counted in `total`. */
	readonly findings: readonly FindingListRow[];
	readonly analysis: BriefingAnalysis;
	readonly dataset: string;
	readonly roles: number;
	readonly fingerprint: string;
	/** ISO date. */
	readonly today: string;
}

type RankedLine = BriefingLine & { readonly order: number };

function lineOf(
	{ framework, levels, comparison }: BriefingInput,
	capabilityId: string,
	name: string
): RankedLine | null {
	const own = levels.filter((row) => row.is_own && row.capability_id === capabilityId);
	const counts = framework.levels.map(({ order }) =>
		own.reduce((sum, row) => sum + (row.level === order ? row.requirements : 0), 0)
	);
	const order = medianLevel(counts);
	if (order === null) return null;
	const mark = comparison.lines.find((line) => line.capabilityId === capabilityId)?.marks[0];
	const verdict = mark?.verdict ?? 'not_enough';
	const { difference = null, low = null, high = null } = mark ?? {};
	const told = verdict !== 'not_enough' && difference !== null && low !== null && high !== null;
	return {
		...{ capabilityId, name, order, verdict, wide: mark?.wide ?? false },
		median: levelName(framework, order),
		roles: counts.reduce((sum, count) => sum + count, 0),
		difference: told
			? `${formatSigned(difference, 2)} (${formatSigned(low, 2)} to ${formatSigned(high, 2)})`
			: ''
	};
}

/** One page about a unit; null where none of the unit's roles is loaded. */
export function buildBriefing(input: BriefingInput): BriefingModel | null {
	const { framework, unit, comparison, standing, findings } = input;
	const own = standing.find(({ is_own }) => is_own);
	if (!own) return null;
	const lines = framework.capabilities.flatMap(({ id, name }) => lineOf(input, id, name) ?? []);
	const core = new Set(
		framework.capabilities.filter((one) => !one.peopleManagement).map(({ id }) => id)
	);
	const differing = comparison.lines
		.filter(({ marks }) => marks[0]?.verdict === 'more' || marks[0]?.verdict === 'less')
		.sort((a, b) => Math.abs(b.marks[0]?.difference ?? 0) - Math.abs(a.marks[0]?.difference ?? 0));
	const findingsTotal = findings[0]?.total ?? 0;
	const [side] = comparison.sides;
	return {
		kind: 'briefing',
		analysis: input.analysis,
		title: unit.name,
		path: [unit.cluster, unit.department, unit.division]
			.filter((name) => name !== null && name !== unit.name)
			.join(' › '),
		parts: [
			{
				key: 'asks',
				title: 'What it asks of people',
				sentences: askSentences(
					own,
					lines.filter(({ capabilityId }) => core.has(capabilityId))
				)
			},
			{
				key: 'differs',
				title: 'Where it differs, and how surely',
				sentences: differenceSentences(comparison)
			},
			{
				key: 'findings',
				title: 'The findings that come first',
				sentences: findingSentences(findings, input.analysis, input.roles)
			},
			{
				key: 'todo',
				title: 'What to do',
				sentences: todoSentences({ framework, own, findingsTotal, differing })
			}
		],
		lines,
		method: `Differences are between the mean levels of roles matched by ${side?.matchedOn ?? 'grade'}, each kind weighed by how many comparisons it holds, so that the mix of jobs and grades does not count. A difference is called only where it is more than a tenth of a level beyond chance, with at most about 1 in 20 such calls expected to be wrong.`,
		source: `${input.dataset} · ${countOf(input.roles, 'role')} · data fingerprint ${input.fingerprint} · ${formatDate(input.today)}`
	};
}
