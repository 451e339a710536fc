import type { CountRange, ReferenceRanges } from './framework';

/** Counts that a person expects in place of the observed ones; what is not here stays as observed. */
export interface RangeEdits {
	/** By grade id, by level order. */
	readonly levels: Readonly<Record<string, Readonly<Record<string, CountRange>>>>;
	/** By grade id: focus capabilities of roles that manage people, and of those that do not. */
	readonly focus: Readonly<
		Record<string, { readonly manager?: CountRange; readonly nonManager?: CountRange }>
	>;
}

export const noRangeEdits: RangeEdits = { levels: {}, focus: {} };

export function areRangesEdited({ levels, focus }: RangeEdits): boolean {
	return [...Object.values(levels), ...Object.values(focus)].some(
		(edited) => Object.keys(edited).length > 0
	);
}

/** The ranges with a person's own counts in their place, labelled so; never taken for official ones. */
export function editedRanges(observed: ReferenceRanges, edits: RangeEdits): ReferenceRanges {
	if (!areRangesEdited(edits)) return observed;
	const grades = new Set([
		...Object.keys(observed.coreCountsAtLevel),
		...Object.keys(edits.levels)
	]);
	const focusGrades = new Set([...Object.keys(observed.focusCounts), ...Object.keys(edits.focus)]);
	return {
		...observed,
		label: 'Reference ranges (edited here, not official)',
		coreCountsAtLevel: Object.fromEntries(
			[...grades].map((grade) => [
				grade,
				{ ...observed.coreCountsAtLevel[grade], ...edits.levels[grade] }
			])
		),
		focusCounts: Object.fromEntries(
			[...focusGrades].map((grade) => {
				const own = observed.focusCounts[grade] ?? { nonManager: null, manager: null };
				return [grade, { ...own, ...edits.focus[grade] }];
			})
		)
	};
}

/** The edits that a JSON value holds; null where it is none. */
export function readRangeEdits(json: unknown): RangeEdits | null {
	if (!isRecord(json) || !isRecord(json['levels']) || !isRecord(json['focus'])) return null;
	const levels: Record<string, Record<string, CountRange>> = {};
	for (const [grade, byLevel] of Object.entries(json['levels'])) {
		const own = rangesOf(byLevel, (name) => /^[1-9]\d*$/.test(name));
		if (!own) return null;
		levels[grade] = own;
	}
	const focus: Record<string, { manager?: CountRange; nonManager?: CountRange }> = {};
	for (const [grade, ranges] of Object.entries(json['focus'])) {
		const own = rangesOf(ranges, (name) => name === 'manager' || name === 'nonManager');
		if (!own) return null;
		focus[grade] = own;
	}
	return { levels, focus };
}

/** Whether two numbers are a range of counts: whole, not below 0, the low one first. */
export function isCountRange(low: number, high: number): boolean {
	return Number.isInteger(low) && Number.isInteger(high) && low >= 0 && low <= high;
}

function rangesOf(
	json: unknown,
	isName: (name: string) => boolean
): Record<string, CountRange> | null {
	if (!isRecord(json)) return null;
	const ranges: Record<string, CountRange> = {};
	for (const [name, range] of Object.entries(json)) {
		if (!isName(name) || !Array.isArray(range) || range.length !== 2) return null;
		const [low, high]: unknown[] = range;
		if (typeof low !== 'number' || typeof high !== 'number' || !isCountRange(low, high))
			return null;
		ranges[name] = [low, high];
	}
	return ranges;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
