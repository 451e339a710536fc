import type { Framework } from '../framework/framework';
import type { Filter } from '../queries/filter';
import type { CellTally } from './cell-tally';
import {
	amountCellText,
	formatAmount,
	formatPercent,
	percentDigits,
	signedCellText,
	tenths
} from './format';
import type { CellStatus, HeatmapCell, HeatmapRowKind, Measure } from './heatmap-model';
import { differenceStep, shareStep, spreadStep } from './heatmap-steps';
import { medianLevel, shareAtOrAbove, spreadOf, totalOf } from './level-counts';
import { levelName, levelShort, levelStep } from './level-names';

/** Fewer roles than this are few. */
export const fewRoles = 5;

/** What a cell is measured with. */
export interface Measuring {
	readonly framework: Framework;
	readonly measure: Measure;
	readonly threshold: number;
	readonly kind: Filter['kind'];
}

/** The row a cell stands in. */
export interface MeasuredRow {
	readonly kind: HeatmapRowKind;
	readonly roles: number;
}

interface Reading {
	readonly value: number;
	readonly text: string;
	readonly step: number;
	readonly words: string;
	readonly basis: number;
}

/** A difference in words: `0.3 levels more than its grades`. */
export function differenceWords(difference: number, grades: string): string {
	const amount = tenths(difference);
	if (amount === 0) return `about the same as ${grades}`;
	return `${formatAmount(difference)} levels ${amount > 0 ? 'more' : 'less'} than ${grades}`;
}

function readDifference(tally: CellTally, single: boolean): Reading | string {
	if (tally.expectedCount === 0)
		return single ? 'no other role of its grade to compare with' : 'no grade to compare with';
	const value = (tally.comparedLevels - tally.expectedSum) / tally.expectedCount;
	return {
		value,
		text: signedCellText(value),
		step: differenceStep(value),
		words: differenceWords(value, single ? 'its grade' : 'its grades'),
		basis: single ? tally.comparedWith : tally.expectedCount
	};
}

function readMedian(tally: CellTally, framework: Framework): Reading | null {
	const value = medianLevel(tally.levelCounts);
	if (value === null) return null;
	return {
		value,
		text: levelShort(framework, value),
		step: levelStep(framework, value),
		words: levelName(framework, value),
		basis: totalOf(tally.levelCounts)
	};
}

function readShareAtOrAbove(
	tally: CellTally,
	framework: Framework,
	threshold: number,
	single: boolean
): Reading | null {
	const value = shareAtOrAbove(tally.levelCounts, threshold);
	if (value === null) return null;
	const at = `at or above ${levelName(framework, threshold)}`;
	const level = medianLevel(tally.levelCounts) ?? threshold;
	const reading = { value, step: shareStep(value), basis: totalOf(tally.levelCounts) };
	return single
		? {
				...reading,
				text: levelShort(framework, level),
				words: `${levelName(framework, level)}, ${value === 1 ? '' : 'not '}${at}`
			}
		: { ...reading, text: percentDigits(value), words: `${formatPercent(value)} ${at}` };
}

function readSpread(tally: CellTally, single: boolean): Reading | string | null {
	const value = spreadOf(tally.levelCounts);
	if (value === null) return null;
	if (single) return 'a single role has no spread';
	return {
		value,
		text: amountCellText(value),
		step: spreadStep(value),
		words: `${formatAmount(value)} levels from the median on average`,
		basis: totalOf(tally.levelCounts)
	};
}

function readShareFocus(tally: CellTally, kind: Filter['kind'], single: boolean): Reading | string {
	if (kind !== null) return `only ${kind} requirements are left in`;
	if (tally.kindStated === 0) return 'focus or complementary not stated';
	const value = tally.focus / tally.kindStated;
	const reading = { value, step: shareStep(value), basis: tally.kindStated };
	return single
		? {
				...reading,
				text: value === 1 ? '●' : '',
				words: value === 1 ? 'focus' : 'complementary'
			}
		: { ...reading, text: percentDigits(value), words: `${formatPercent(value)} focus` };
}

function read(tally: CellTally, measuring: Measuring, single: boolean): Reading | string | null {
	const { framework, threshold } = measuring;
	switch (measuring.measure) {
		case 'difference':
			return readDifference(tally, single);
		case 'median':
			return readMedian(tally, framework);
		case 'share_at_or_above':
			return readShareAtOrAbove(tally, framework, threshold, single);
		case 'spread':
			return readSpread(tally, single);
		case 'share_focus':
			return readShareFocus(tally, measuring.kind, single);
	}
}

const absentWords = {
	all: 'absent',
	focus: 'not a focus here',
	complementary: 'not complementary here'
};

/** In the order of precedence where no role of the row has a level. */
function missing(
	tally: CellTally,
	kind: Filter['kind']
): Pick<HeatmapCell, 'status' | 'words' | 'text'> {
	if (tally.unknown > 0) return { status: 'unknown', words: 'unknown', text: '?' };
	if (tally.notEssential > 0) return { status: 'not_essential', words: 'not essential', text: '–' };
	return { status: 'absent', words: absentWords[kind ?? 'all'], text: '' };
}

/** One cell: what its row's tally comes to by the chosen measure, in number, colour and words. */
export function measureCell(
	capabilityId: string,
	tally: CellTally,
	row: MeasuredRow,
	measuring: Measuring
): HeatmapCell {
	const single = row.kind === 'role';
	const { levelCounts, notEssential, unknown, focus } = tally;
	const roles = totalOf(levelCounts);
	const stated = roles + notEssential + unknown;
	const counts = {
		capabilityId,
		roles,
		levelCounts,
		notEssential,
		unknown,
		absent: measuring.kind === null ? Math.max(0, row.roles - stated) : 0,
		focus
	};
	const without = { value: null, step: null, basis: 0, few: false };
	const reading = roles === 0 ? null : read(tally, measuring, single);
	if (reading === null) return { ...counts, ...without, ...missing(tally, measuring.kind) };
	const status: CellStatus = typeof reading === 'string' ? 'no_basis' : 'value';
	if (typeof reading === 'string')
		return { ...counts, ...without, status, words: reading, text: '' };
	return { ...counts, ...reading, status, few: !single && reading.basis < fewRoles };
}
