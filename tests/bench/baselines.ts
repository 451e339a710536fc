import { none, type Organisation } from '../../src/lib/analysis/organisation';
import type { Evidence } from '../../src/lib/analysis/evidence';

/** A simpler way to rank levels, most surprising first by score; NaN where there is no level. */
export type Baseline = (evidence: Evidence) => Float64Array;

/** What the method is measured against: two ways that a spreadsheet would go about it. */
export const baselines = {
	'z-score by grade': zScoresByGrade,
	'difference from the commonest level of title family and grade': offTheCommonest
} as const satisfies Readonly<Record<string, Baseline>>;

/** |level − mean| / sd over the roles of the grade. */
function zScoresByGrade({ organisation }: Evidence): Float64Array {
	const scores = new Float64Array(organisation.levels.length).fill(NaN);
	for (const cells of cellsByGroup(
		organisation,
		(role) => organisation.grade.codes[role] ?? none
	)) {
		const levels = cells.map((cell) => organisation.levels[cell] ?? NaN);
		const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
		const squares = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0);
		const sd = Math.sqrt(squares / levels.length);
		cells.forEach((cell, at) => {
			scores[cell] = sd === 0 ? 0 : Math.abs((levels[at] ?? mean) - mean) / sd;
		});
	}
	return scores;
}

/** |level − the commonest|, the commoner that one the more, over the roles of the title family and grade. */
function offTheCommonest({ organisation, family }: Evidence): Float64Array {
	const scores = new Float64Array(organisation.levels.length).fill(NaN);
	const grades = organisation.grade.values.length + 1;
	const groups = cellsByGroup(
		organisation,
		(role) => (family.codes[role] ?? none) * grades + (organisation.grade.codes[role] ?? none) + 1
	);
	for (const cells of groups) {
		const counts = new Map<number, number>();
		for (const cell of cells) {
			const level = organisation.levels[cell] ?? NaN;
			counts.set(level, (counts.get(level) ?? 0) + 1);
		}
		const [[mode, count] = [NaN, 0]] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
		for (const cell of cells) {
			scores[cell] = (Math.abs((organisation.levels[cell] ?? NaN) - mode) * count) / cells.length;
		}
	}
	return scores;
}

/** The cells with a level, by group of the role and capability. */
function cellsByGroup(
	organisation: Organisation,
	groupOf: (role: number) => number
): Iterable<readonly number[]> {
	const width = organisation.capabilityCount;
	const groups = new Map<number, number[]>();
	organisation.levels.forEach((level, cell) => {
		if (Number.isNaN(level)) return;
		const key = groupOf(Math.floor(cell / width)) * width + (cell % width);
		const cells = groups.get(key);
		if (cells) cells.push(cell);
		else groups.set(key, [cell]);
	});
	return groups.values();
}
