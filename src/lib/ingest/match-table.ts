import type { Framework } from '../framework/framework';
import { findHeader } from './find-header';
import { joinedHeader } from './header-parts';
import {
	matchHeaders,
	type ColumnTarget,
	type GivenColumns,
	type MatchedHeader,
	type StatedKind
} from './match-headers';
import { headerKey } from './header-index';
import { withLevelColumns } from './level-columns';
import { levelless } from './levels-required';
import { packedShare } from './packed-entries';
import type { Recipe } from './recipe';
import { withTwins } from './twin-columns';
import { fitTable, givenColumns, type FittedTable } from './recipe-columns';

/** One record at the top of a file. */
export interface HeadRecord {
	readonly cells: readonly string[];
	readonly line: number;
}

/** The header of a table, and what its columns are. */
export interface TableMatch {
	/** Which record of the head it is, the lower of two. */
	readonly record: number;
	/** The header's cells; a header over two rows is joined into one. */
	readonly cells: readonly string[];
	readonly header: MatchedHeader;
	/** The table of the recipe that fits, or null. */
	readonly recipeTable: number | null;
}

interface RecipeFit {
	readonly record: number;
	readonly cells: readonly string[];
	readonly table: number;
	readonly fitted: FittedTable;
}

/**
 * Finds the header among the first records of a table that are not blank and says what each column
 * is taken for: by the table of the recipe that fits with most columns, else by what the headers
 * name; and what no header tells by the cells below. Null where no record names anything known.
 */
export function matchTable(
	head: readonly HeadRecord[],
	framework: Framework,
	recipe: Recipe | null
): TableMatch | null {
	const fit = recipe && fitRecipe(head, framework, recipe);
	const records = head.map(({ cells }) => cells);
	const found = fit ? null : findHeader(records, framework);
	const record = fit ? fit.record : found?.index;
	const cells = fit ? fit.cells : found?.cells;
	if (record === undefined || !cells) return null;
	const table = fit && recipe ? recipe.tables[fit.table] : undefined;
	const below = records.slice(record + 1);
	const given = fit && table ? givenColumns(table, fit.fitted, framework) : undefined;
	return {
		record,
		cells,
		header: withLevelColumns(
			withTwins(withPacked(cells, below, framework, given), below, framework),
			below,
			framework
		),
		recipeTable: fit ? fit.table : null
	};
}

/** Whether a table names a role and a level, without which nothing can be read. */
export function isReadable({ layout, columns }: MatchedHeader): boolean {
	const has = (test: (target: ColumnTarget) => boolean): boolean =>
		columns.some(({ target }) => test(target));
	const canonical = (name: string): boolean =>
		has((target) => target.kind === 'canonical' && target.column === name);
	if (!canonical('title') && !canonical('role_id')) return false;
	if (layout === 'long') return canonical('capability') && canonical('level');
	return has(({ kind }) => kind === 'capability' || kind === 'packed');
}

function fitRecipe(
	head: readonly HeadRecord[],
	framework: Framework,
	{ tables }: Recipe
): RecipeFit | null {
	let best: RecipeFit | null = null;
	for (const [table, { headerLine }] of tables.entries()) {
		const rule = tables[table];
		if (!rule || rule.columns.length === 0) continue;
		const consider = (record: number, cells: readonly string[]): void => {
			const fitted = fitTable(cells, rule);
			if (fitted.missing.length > 0 || fitted.columns.size === 0) return;
			if (best && best.table === table) return;
			if (!best || fitted.found > best.fitted.found) best = { record, cells, table, fitted };
		};
		const order = head
			.map((_, record) => record)
			.toSorted((a, b) => away(head[a], headerLine) - away(head[b], headerLine) || a - b);
		for (const record of order) {
			const cells = head[record]?.cells ?? [];
			consider(record, cells);
			const above = head[record - 1]?.cells;
			if (above) consider(record, joinedHeader(above, cells, framework));
		}
	}
	return best;
}

function away(record: HeadRecord | undefined, headerLine: number | null): number {
	return record?.line === headerLine ? 0 : 1;
}

/** Matches headers, and takes columns whose cells below are packed with capabilities for what they are. */
function withPacked(
	cells: readonly string[],
	below: readonly (readonly string[])[],
	framework: Framework,
	settled: GivenColumns = { layout: 'auto', targets: new Map() }
): MatchedHeader {
	const given = { ...settled, kept: levelless(cells, below, framework) };
	const header = matchHeaders(cells, framework, given);
	if (header.layout === 'long') return header;
	const targets = new Map(given.targets);
	for (const { index, target } of header.columns) {
		if (targets.has(index) || !mayBePacked(target)) continue;
		const sample = below.map((row) => row[index] ?? '');
		const name = cells[index] ?? '';
		const share = packedShare(sample, framework);
		if (share === 'none' || (share === 'most' && !namesCapabilities(name))) continue;
		const stated = statedKind(name);
		targets.set(index, { target: { kind: 'packed', stated }, how: 'cells' });
	}
	if (targets.size === given.targets.size) return header;
	return matchHeaders(cells, framework, { ...given, targets });
}

function mayBePacked(target: ColumnTarget): boolean {
	if (target.kind === 'canonical') return target.column === 'focus_capabilities';
	return target.kind === 'attribute';
}

/** Whether a header says itself that capabilities stand below it; then a few cells in doubt do not cost all others. */
function namesCapabilities(header: string): boolean {
	return headerKey(header).includes('capabilit');
}

function statedKind(header: string): StatedKind {
	const [first] = headerKey(header).split(' ');
	return first === 'focus' || first === 'complementary' ? first : null;
}
