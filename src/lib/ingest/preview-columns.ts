import type { Framework } from '../framework/framework';
import { lookupOf } from '../framework/lookup';
import { levelReader } from '../framework/read-level';
import { quoted } from './cell-notes';
import type { ColumnPlan } from './column-plan';
import { headerKey } from './header-index';
import type { MatchedColumn, MatchedHeader } from './match-headers';
import { recipeTarget } from './parse-recipe';
import type { ColumnPreview } from './preview';
import { valueSort, type ValueCounts } from './preview-values';
import type { RecipeTarget, ValueRename } from './recipe';
import { columnRenames } from './replace-value';
import { formOf } from './row-edits';

const sureBy = { exact: 1, recipe: 1, alias: 0.95, edition: 0.95, cells: 0.9, fuzzy: 0.6 } as const;
const doubtful = 0.4;
const fewestLevels = 3;

interface ColumnsInput {
	readonly header: MatchedHeader;
	readonly plan: ColumnPlan;
	/** By column; null where values are not counted. */
	readonly counts: readonly (ValueCounts | null)[];
	/** Some rows, to look for levels in columns that name no capability. */
	readonly rows: readonly (readonly string[])[];
	readonly renames: readonly ValueRename[];
	readonly framework: Framework;
}

/** The columns of a table as they would be read, and why. */
export function previewColumns(input: ColumnsInput): readonly ColumnPreview[] {
	const { header, plan, counts, rows, renames, framework } = input;
	const seen = new Map<string, number>();
	return header.columns.map((column, index): ColumnPreview => {
		const key = headerKey(column.header);
		const occurrence = (seen.get(key) ?? 0) + 1;
		seen.set(key, occurrence);
		const match = plan.matches[index];
		const target = recipeTarget(match?.target ?? 'left_out') ?? 'left_out';
		const how = match?.how ?? 'left_out';
		const likely =
			target === 'attribute' &&
			how === 'kept' &&
			(column.holdsLevels === true || looksLikeLevels(rows, index, framework));
		const sort = valueSort(target);
		const form = formOf(column.target);
		const own = columnRenames(renames, (name) => headerKey(name) === key, form);
		return {
			index,
			header: column.header,
			occurrence,
			target,
			name: match?.name ?? null,
			how,
			reason: likely
				? 'Its cells look like levels, but its header names no capability.'
				: reasonOf(column, target, how, framework),
			confidence: likely ? doubtful : confidenceOf(column, how),
			values:
				sort === null
					? []
					: (counts[index]?.values(sort, placeIn(target, framework), form, own, framework) ?? []),
			otherValues: sort === null ? 0 : (counts[index]?.others ?? 0)
		};
	});
}

function placeIn(target: RecipeTarget, framework: Framework): number | null {
	const id = target.startsWith('capability:') ? target.slice('capability:'.length) : '';
	return lookupOf(framework).capabilityIndex.get(id) ?? null;
}

/** Whether a column was understood without a guess, and all its values too. */
export function isExact({ confidence, how, values }: ColumnPreview): boolean {
	if (confidence < 1 && how !== 'alias' && how !== 'edition') return false;
	return values.every(({ reading }) => reading.status !== 'unreadable' && reading.how !== 'fuzzy');
}

/** What a target is called in a sentence. */
export function targetWords(target: RecipeTarget, framework: Framework): string {
	const [kind, id = ''] = target.split(':');
	const name = lookupOf(framework).capabilityById.get(id)?.name ?? id;
	if (kind === 'capability' && id !== '') return name;
	if (kind === 'kind' && id !== '') return `whether ${name} is focus or complementary`;
	if (kind === 'packed') return 'several capabilities with their levels';
	return target.replaceAll('_', ' ');
}

function reasonOf(
	{ header, lostTo }: MatchedColumn,
	target: RecipeTarget,
	how: ColumnPreview['how'],
	framework: Framework
): string {
	const what = targetWords(target, framework);
	const said = quoted(header);
	switch (how) {
		case 'exact':
			return target.includes(':')
				? 'The header is the name of the capability.'
				: `The header says ${what}.`;
		case 'alias':
			return `${said} is another name for ${what}.`;
		case 'edition':
			return `${said} is what an earlier edition calls ${what}.`;
		case 'fuzzy':
			return `${said} is only a slip or two from ${what}.`;
		case 'cells':
			return 'Its cells hold capabilities with their levels.';
		case 'recipe':
			return 'The recipe says so.';
		case 'left_out':
			return target === 'left_out' && headerKey(header).includes('group')
				? 'The group follows from the capability.'
				: 'It is left out.';
		case 'kept':
			return lostTo === null
				? 'Its header names nothing that is known; it is kept with each role.'
				: `It means the same as ${quoted(lostTo)}, which is read; this one is kept as it is.`;
	}
}

function confidenceOf({ lostTo }: MatchedColumn, how: ColumnPreview['how']): number {
	if (how === 'kept') return lostTo === null ? 1 : doubtful;
	return how === 'left_out' ? 1 : sureBy[how];
}

function looksLikeLevels(
	rows: readonly (readonly string[])[],
	index: number,
	framework: Framework
): boolean {
	const read = levelReader(framework);
	const stated = rows.map((cells) => cells[index] ?? '').filter((cell) => cell.trim() !== '');
	if (stated.length < fewestLevels) return false;
	return stated.every((cell) => {
		const reading = read(cell);
		return reading.status === 'read' && /\p{L}{4}/u.test(cell);
	});
}
