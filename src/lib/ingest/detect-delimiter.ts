import type { Framework } from '../framework/framework';
import { betterHeader, findHeader, type HeaderScore } from './find-header';
import { isBlankRecord } from './blank-record';
import type { Limits } from './limits';
import { matchTable } from './match-table';
import type { Recipe } from './recipe';
import { RecordSplitter } from './split-records';

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * The delimiter by which the beginning of a file makes the best header: one by which a table of the
 * recipe fits; else the one by which most columns are recognised; where that does not tell, the one by which most lines have equally many
 * cells. A comma where nothing tells.
 */
export function detectDelimiter(
	sample: string,
	framework: Framework,
	limits: Pick<Limits, 'lineCharacters' | 'recordCharacters' | 'headerRecords'>,
	recipe: Recipe | null = null
): string {
	let best = ',';
	let bestScore: HeaderScore = { usable: false, recognised: 0 };
	let bestAlike = 0;
	for (const delimiter of delimiters) {
		const records = firstRecords(sample, delimiter, limits);
		if (recipe && fits(records, framework, recipe)) return delimiter;
		const score = findHeader(records, framework)?.score ?? { usable: false, recognised: 0 };
		const alike = alikeCells(records);
		if (betterHeader(bestScore, score)) continue;
		if (betterHeader(score, bestScore) || alike > bestAlike) {
			best = delimiter;
			bestScore = score;
			bestAlike = alike;
		}
	}
	return best;
}

function fits(
	records: readonly (readonly string[])[],
	framework: Framework,
	recipe: Recipe
): boolean {
	const head = records.map((cells, index) => ({ cells, line: index + 1 }));
	return (matchTable(head, framework, recipe)?.recipeTable ?? null) !== null;
}

function firstRecords(
	sample: string,
	delimiter: string,
	limits: Pick<Limits, 'lineCharacters' | 'recordCharacters' | 'headerRecords'>
): readonly (readonly string[])[] {
	const records: (readonly string[])[] = [];
	new RecordSplitter(delimiter, limits).push(sample, true, (cells) => {
		if (records.length < limits.headerRecords && !isBlankRecord(cells)) records.push(cells);
	});
	return records;
}

/** The cells in the records of the commonest width; 0 where that is one. */
function alikeCells(records: readonly (readonly string[])[]): number {
	const byWidth = new Map<number, number>();
	for (const { length } of records) byWidth.set(length, (byWidth.get(length) ?? 0) + 1);
	let most = 0;
	for (const [width, count] of byWidth) if (width > 1) most = Math.max(most, width * count);
	return most;
}
