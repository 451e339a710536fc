import { max } from 'd3';
import type { Framework } from '../framework/framework';
import type { UnitTreeRow } from '../queries/unit-tree';
import type {
	ComparisonLine,
	ComparisonMark,
	ComparisonModel,
	ComparisonOrder,
	ComparisonSide,
	JudgedDifference,
	Verdict
} from './comparison-model';
import {
	markWords,
	matchingWords,
	oneSideSummary,
	rawWords,
	severalSidesSummary,
	sidesWord
} from './comparison-words';
import { differenceStep } from './heatmap-steps';
import { plain, type EmptyModel } from './summary-part';

/** What a comparison is built from. */
export interface ComparisonInput {
	readonly framework: Framework;
	/** What may have marks: units by their id, sets of roles by their number with a minus before it. */
	readonly tree: readonly Pick<UnitTreeRow, 'unit_id' | 'name' | 'roles'>[];
	/** Those that have marks, by id, first the one that the page is about. */
	readonly shown: readonly number[];
	/** What they are held against, in words. */
	readonly against: string;
	/** Of the shown units at least. */
	readonly judged: readonly JudgedDifference[];
	readonly order: ComparisonOrder;
	/** Whether the scale has to hold the raw differences too. */
	readonly raw: boolean;
	/** Sentences that end the summary: what else a reader has to know of the sides. */
	readonly notes?: readonly string[];
}

/** Half the width of a 95 % interval, in standard errors. */
const intervalErrors = 1.96;
const middleStep = 3;

/** An interval that reaches further than this from zero, in levels, leaves room for a difference that matters. */
const mattering = 0.3;

/** The widest scale that is drawn; what lies beyond is cut at the edge. */
const widestExtent = 2;
const narrowestExtent = 0.5;

function verdictOf({ enough, different, difference }: JudgedDifference): Verdict {
	if (!enough) return 'not_enough';
	if (!different || difference === null) return 'same';
	return difference > 0 ? 'more' : 'less';
}

function markOf(side: number, row: JudgedDifference | undefined): ComparisonMark {
	const difference = row?.difference ?? null;
	const reach = row?.error === null || row?.error === undefined ? null : intervalErrors * row.error;
	const interval = difference === null || reach === null ? null : { difference, reach };
	const raw = !row || row.rest_mean === null ? null : row.own_mean - row.rest_mean;
	const verdict = row ? verdictOf(row) : 'not_enough';
	const called = verdict === 'more' || verdict === 'less';
	const mark = {
		side,
		verdict,
		wide:
			verdict === 'same' &&
			interval !== null &&
			Math.abs(interval.difference) + interval.reach > mattering,
		difference,
		low: interval && interval.difference - interval.reach,
		high: interval && interval.difference + interval.reach,
		matched: row?.matched ?? 0,
		roles: row?.roles ?? 0,
		restRoles: row?.rest_roles ?? 0,
		rate: row?.rate ?? NaN,
		raw,
		step: called ? differenceStep(difference ?? 0) : middleStep
	};
	return {
		...mark,
		words: markWords(mark),
		rawWords: verdict === 'not_enough' ? '' : rawWords(raw, difference)
	};
}

const told = ({ marks }: ComparisonLine) => marks.filter(({ verdict }) => verdict !== 'not_enough');

function sizeOf(line: ComparisonLine): number {
	return max(told(line), ({ difference }) => Math.abs(difference ?? 0)) ?? -1;
}

/** How far beyond chance: a rate can be 0 for several, so errors decide between them. */
function certaintyOf(line: ComparisonLine): number {
	return (
		max(told(line), ({ difference, low, high }) => {
			if (difference === null || low === null || high === null) return -1;
			return (Math.abs(difference) - 0.1) / Math.max(high - low, 1e-9);
		}) ?? -Infinity
	);
}

function ordered(
	lines: readonly ComparisonLine[],
	order: ComparisonOrder
): readonly ComparisonLine[] {
	if (order === 'framework') return lines;
	const key = order === 'size' ? sizeOf : certaintyOf;
	return [...lines].sort((a, b) => key(b) - key(a));
}

function extentOf(lines: readonly ComparisonLine[], withRaw: boolean): number {
	const ends = lines.flatMap((line) =>
		told(line).flatMap(({ low, high, raw }) =>
			[low, high, withRaw ? raw : 0].map((end) => Math.abs(end ?? 0))
		)
	);
	const widest = Math.ceil((max(ends) ?? 0) * 4) / 4;
	return Math.min(widestExtent, Math.max(narrowestExtent, widest));
}

function sideOf(unitId: number, { tree, judged }: ComparisonInput): ComparisonSide | null {
	const unit = tree.find(({ unit_id }) => unit_id === unitId);
	if (!unit) return null;
	const own = judged.filter(({ side }) => side === unitId);
	const tendency = own.find(({ capability_id }) => capability_id === null);
	const strata = tendency?.strata ?? 3;
	return {
		...{ unitId, name: unit.name, strata, matchedOn: matchingWords(strata) },
		roles: tendency?.roles ?? unit.roles
	};
}

/** The comparison of one unit with others, or of several with each other; or why there is none. */
export function buildComparison(input: ComparisonInput): ComparisonModel | EmptyModel {
	const { framework, shown, judged, against, order } = input;
	const sides = shown.flatMap((unitId) => sideOf(unitId, input) ?? []);
	const [first] = sides;
	if (!first)
		return { kind: 'empty', reason: 'These data name no organisational unit to compare.' };
	const rows = new Map(judged.map((row) => [`${row.side} ${row.capability_id ?? ''}`, row]));
	const marksOf = (capabilityId: string) =>
		sides.map(({ unitId }, side) => markOf(side, rows.get(`${unitId} ${capabilityId}`)));
	const groups = new Map(framework.groups.map(({ id, name }) => [id, name]));
	const present = new Set(judged.map(({ capability_id }) => capability_id));
	const lines = framework.capabilities
		.filter(({ id }) => present.has(id))
		.map(({ id, name, groupId }) => ({
			...{ capabilityId: id, name, groupName: groups.get(groupId) ?? '' },
			marks: marksOf(id)
		}));
	if (lines.length === 0)
		return {
			kind: 'empty',
			reason: [
				...(input.notes ?? []),
				'No role that passes the filter has a level to compare.'
			].join(' ')
		};
	return {
		kind: 'comparison',
		title:
			sides.length === 1
				? `What ${first.name} asks of like roles, against ${against}`
				: `What ${sides.length} ${sidesWord(sides)} ask of like roles, each against the others`,
		summary: [
			...(sides.length === 1
				? oneSideSummary(first, against, lines)
				: severalSidesSummary(sides, lines)),
			...(input.notes ?? []).map((note) => plain(` ${note}`))
		],
		...{ sides, against, order },
		lines: ordered(lines, order),
		tendency: {
			...{ capabilityId: null, name: 'Overall tendency' },
			groupName: 'All capabilities together',
			marks: marksOf('')
		},
		extent: extentOf(lines, input.raw)
	};
}
