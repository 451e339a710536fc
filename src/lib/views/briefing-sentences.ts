import type { Framework } from '../framework/framework';
import type { ComparedStandingRow } from '../queries/compared-standing';
import type { FindingListRow } from '../queries/finding-list';
import type { BriefingAnalysis, BriefingLine, BriefingSentence } from './briefing-model';
import type { ComparisonLine, ComparisonModel } from './comparison-model';
import { matchedText, wideWords } from './comparison-words';
import { countOf, formatCount, formatDate, formatPercent, formatSigned } from './format';
import { smallOrganisation } from './findings-heading';
import { fewRoles } from './measure-cell';
import { nameList, plain, strong, type SummaryPart } from './summary-part';

const namedAtMost = 3;

/** What the unit asks of people: how many roles, and where its levels are highest and lowest. */
export function askSentences(
	own: ComparedStandingRow,
	lines: readonly (BriefingLine & { readonly order: number })[]
): readonly BriefingSentence[] {
	const roles = countOf(own.roles, 'role');
	const base = {
		key: 'roles',
		parts: [
			strong(roles),
			plain(
				own.roles < fewRoles
					? ': few, so read every figure below with care.'
					: `; ${formatCount(own.complete)} of them (${formatPercent(own.complete / own.roles)}) state every core capability.`
			)
		],
		target: { page: 'briefing', standing: 'all' },
		figures: ['standing']
	} satisfies BriefingSentence;
	if (lines.length === 0) return [base];
	const orders = lines.map(({ order }) => order);
	const [high, low] = [Math.max(...orders), Math.min(...orders)];
	const named = (order: number): readonly SummaryPart[] => {
		const met = lines.filter((line) => line.order === order);
		const more = met.length - namedAtMost;
		return more > 0
			? [strong(`${formatCount(met.length)} capabilities`)]
			: nameList(met.map(({ name }) => name));
	};
	const median = (order: number) => lines.find((line) => line.order === order)?.median ?? '';
	const spread =
		high === low
			? [plain(`The median level is ${median(high)} in every capability.`)]
			: [
					plain(`The median level is highest, ${median(high)}, in `),
					...named(high),
					plain(`, and lowest, ${median(low)}, in `),
					...named(low),
					plain('.')
				];
	return [base, { key: 'levels', parts: spread, target: { page: 'heatmap' }, figures: ['levels'] }];
}

function differenceSentence({ name, capabilityId, marks }: ComparisonLine): BriefingSentence {
	const [mark] = marks;
	const side = mark?.verdict === 'more' ? 'more' : 'less';
	return {
		key: `differs:${capabilityId ?? 'all'}`,
		parts: [
			strong(name),
			plain(
				`: ${formatSigned(mark?.difference ?? 0, 2)} levels, so asks for ${side} than like roles elsewhere (95 % interval ${formatSigned(mark?.low ?? 0, 2)} to ${formatSigned(mark?.high ?? 0, 2)}; ${matchedText(mark?.matched ?? 0)} matched comparisons).`
			)
		],
		target: { page: 'compare', capabilityId },
		figures: ['comparison']
	};
}

/** Where the unit differs from like roles elsewhere, and how surely: the three largest, and how many more. */
export function differenceSentences(model: ComparisonModel): readonly BriefingSentence[] {
	const behind: Pick<BriefingSentence, 'target' | 'figures'> = {
		target: { page: 'compare', capabilityId: null },
		figures: ['comparison']
	};
	const verdict = ({ marks }: ComparisonLine) => marks[0]?.verdict ?? 'not_enough';
	const told = model.lines.filter((line) => verdict(line) !== 'not_enough');
	if (told.length === 0)
		return [
			{
				key: 'differs:few',
				parts: [
					plain(
						'Not enough comparable roles elsewhere to say whether it differs: at least 8 roles and 3 matched comparisons are needed.'
					)
				],
				...behind
			}
		];
	const size = ({ marks }: ComparisonLine) => Math.abs(marks[0]?.difference ?? 0);
	const differing = told
		.filter((line) => verdict(line) !== 'same')
		.sort((a, b) => size(b) - size(a));
	const same = told.length - differing.length;
	const rest = differing.length - namedAtMost;
	const others = [
		...(rest > 0 ? [`It differs in ${formatCount(rest)} more`] : []),
		...(same > 0
			? [
					`${rest > 0 ? 'is' : 'It is'} about the same in ${differing.length === 0 ? 'all ' : ''}${countOf(same, 'capability', 'capabilities')}${wideWords(told)}`
				]
			: [])
	];
	return [
		...differing.slice(0, namedAtMost).map(differenceSentence),
		...(others.length > 0
			? [{ key: 'differs:rest', parts: [plain(`${others.join(' and ')}.`)], ...behind }]
			: [])
	];
}

const notAnalysed = {
	running: 'The roles are still being analysed, so findings are not on this page yet.',
	none: 'The roles are not analysed, so findings are not on this page.'
};

/** The findings that come first, as they are worded; or why there are none, of how many roles in all. */
export function findingSentences(
	findings: readonly FindingListRow[],
	analysis: BriefingAnalysis,
	roles: number
): readonly BriefingSentence[] {
	const target = { page: 'findings' as const };
	const only = (
		key: string,
		text: string,
		figures: BriefingSentence['figures']
	): readonly BriefingSentence[] => [
		{ key: `findings:${key}`, parts: [plain(text)], target, figures }
	];
	if (analysis !== 'done') return only('wait', notAnalysed[analysis], ['standing']);
	if (findings.length === 0 && roles < smallOrganisation)
		return only(
			'few',
			`Nothing is found, but little could be: with ${countOf(roles, 'role')} in all, hardly any level has enough peers to be judged.`,
			['findings', 'fingerprint']
		);
	if (findings.length === 0)
		return only('none', 'No level or role here stands out from its peers enough to be checked.', [
			'findings'
		]);
	return findings.slice(0, namedAtMost).map(({ finding_key, sentence, title }) => ({
		key: finding_key,
		parts: [...(title ? [strong(title), plain(': ')] : []), plain(sentence)],
		target: { ...target, findingKey: finding_key },
		figures: ['findings']
	}));
}

/** What to do: each point only where a figure asks for it. */
export function todoSentences(of: {
	readonly framework: Framework;
	readonly own: ComparedStandingRow;
	readonly findingsTotal: number;
	readonly differing: readonly ComparisonLine[];
}): readonly BriefingSentence[] {
	const { framework, own, findingsTotal, differing } = of;
	const edition = framework.editions.at(-1);
	const incomplete = own.roles - own.complete;
	const [first] = differing;
	const todo: BriefingSentence[] = [];
	if (findingsTotal > 0)
		todo.push({
			key: 'todo:findings',
			parts: [plain(`Check ${countOf(findingsTotal, 'finding')}, the most surprising first.`)],
			target: { page: 'findings' },
			figures: ['findings']
		});
	if (first)
		todo.push({
			key: 'todo:differs',
			parts: [
				plain('Ask whether the work explains the difference in '),
				strong(first.name),
				plain('; if not, bring its levels in line with like roles.')
			],
			target: { page: 'compare', capabilityId: first.capabilityId },
			figures: ['comparison']
		});
	if (own.on_older > 0 && edition)
		todo.push({
			key: 'todo:edition',
			parts: [
				plain(
					`Bring ${countOf(own.on_older, 'description')} to the ${edition.id} edition${edition.deadline ? ` by ${formatDate(edition.deadline)}` : ''}.`
				)
			],
			target: { page: 'briefing', standing: 'older' },
			figures: ['standing']
		});
	if (own.stale > 0)
		todo.push({
			key: 'todo:stale',
			parts: [
				plain(`Review ${countOf(own.stale, 'description')} approved more than three years ago.`)
			],
			target: { page: 'briefing', standing: 'stale' },
			figures: ['standing']
		});
	if (incomplete > 0)
		todo.push({
			key: 'todo:complete',
			parts: [plain(`State the missing core capabilities of ${countOf(incomplete, 'role')}.`)],
			target: { page: 'briefing', standing: 'incomplete' },
			figures: ['standing']
		});
	if (todo.length === 0)
		todo.push({
			key: 'todo:none',
			parts: [plain('Nothing in these figures asks for action.')],
			target: { page: 'briefing', standing: 'all' },
			figures: ['standing', 'comparison', 'findings']
		});
	return todo;
}
