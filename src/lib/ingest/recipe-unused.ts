import { quoted } from './cell-notes';
import type { IssueCause, IssueEffect } from './issue';
import { isKept, type Recipe, type TableRecipe } from './recipe';
import type { FileReport } from './result';

interface UnusedNote {
	readonly file: string;
	readonly cause: IssueCause;
	readonly effect: IssueEffect;
	readonly value: string;
	readonly message: string;
}

/** What of a recipe came to nothing: tables that no table read has the columns of, and corrections in files that were not read. */
export function unusedNotes(
	{ tables, cells, excluded }: Recipe,
	reports: readonly FileReport[]
): readonly UnusedNote[] {
	const used = new Set(reports.map(({ changes }) => changes?.table ?? null));
	const read = new Set(reports.map(({ file }) => file));
	const first = reports[0]?.file ?? '';
	const ofTables = tables.flatMap((table, place): readonly UnusedNote[] => {
		if (used.has(place) || table.columns.length === 0) return [];
		const value = headersOf(table);
		const message = `No table has all the columns that the recipe knows (${quoted(value)}), so columns were told by their headers; check that the right files were chosen.`;
		return [{ file: first, cause: 'recipe_unused', effect: 'assumed', value, message }];
	});
	const elsewhere = new Map<string, number>();
	for (const { file } of [...cells, ...excluded]) {
		if (!read.has(file)) elsewhere.set(file, (elsewhere.get(file) ?? 0) + 1);
	}
	const ofFiles = [...elsewhere].map(([file, count]): UnusedNote => {
		const changes = `${count.toLocaleString('en-AU')} ${count === 1 ? 'change' : 'changes'}`;
		const message = `The recipe has ${changes} of single cells or rows in ${quoted(file)}, which was not read.`;
		return { file, cause: 'recipe_stale', effect: 'assumed', value: '', message };
	});
	return [...ofTables, ...ofFiles];
}

function headersOf({ columns }: TableRecipe): string {
	return columns
		.filter(({ target }) => !isKept(target) && target !== 'left_out')
		.map(({ header }) => header)
		.join(', ');
}
