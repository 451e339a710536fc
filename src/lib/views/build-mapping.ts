import type { Framework } from '../framework/framework';
import type { ColumnPreview, TablePreview } from '../ingest/preview';
import type { ColumnRecipe, RecipeTarget } from '../ingest/recipe';
import { isKeptTarget, targetText } from './column-words';
import { countOf, formatCount } from './format';
import type { Certainty, MappedColumn, MappedTable } from './mapping-model';
import { mappedValues, type Renames } from './mapped-values';

/** What the mapping of one table is shown from. */
export interface MappingInput {
	readonly table: TablePreview;
	readonly index: number;
	/** What a person has chosen so far, by column. */
	readonly chosen: readonly ColumnRecipe[];
	/** Columns that are taken for the same, of which there can be but one. */
	readonly conflicts: readonly {
		readonly target: RecipeTarget;
		readonly headers: readonly string[];
	}[];
	/** Why the names of kept columns cannot stand, by column. */
	readonly nameTroubles: ReadonlyMap<number, string>;
	readonly renames: Renames;
	readonly framework: Framework;
}

const rowsShown = 5;

/** One table on the mapping screen: its columns with why and how sure, its first rows, and its values. */
export function buildMapping(input: MappingInput): MappedTable {
	const { table, index } = input;
	const rows = table.rows.slice(0, rowsShown);
	return {
		index,
		name: table.file,
		about: aboutOf(table),
		trouble: table.unusable ?? '',
		fixed: table.fixed,
		columns: table.columns.map((column) => mappedColumn(column, input)),
		lines: rows.map(({ line }) => line),
		values: mappedValues(input),
		headerLines: table.top.map(({ line, cells }) => ({
			value: String(line),
			label:
				`Line ${formatCount(line)}: ${cells.filter((cell) => cell.trim() !== '').join(', ') || '(blank)'}`.slice(
					0,
					90
				)
		})),
		headerLine: String(table.headerLine)
	};
}

function aboutOf({ rowCount, layout, headerLine, fixed }: TablePreview): string {
	if (fixed) return 'A role description: what it says was read from its text.';
	const by = layout === 'long' ? 'one row a role and capability' : 'one row a role';
	return `${countOf(rowCount, 'row')}, ${by}; the header is on line ${formatCount(headerLine)}.`;
}

function mappedColumn(column: ColumnPreview, input: MappingInput): MappedColumn {
	const { table, chosen, conflicts, nameTroubles, framework } = input;
	const target = chosen[column.index]?.target ?? column.target;
	const name = chosen[column.index]?.name ?? null;
	const header = column.header || `Column ${String(column.index + 1)}`;
	const kept = isKeptTarget(target);
	const named = kept && name !== null && name !== column.name;
	const changed = target !== column.target || named;
	const certainty = changed ? 'chosen' : certaintyOf(column);
	const rival = conflicts.find((conflict) => conflict.target === target);
	return {
		index: column.index,
		name: column.header || `Column ${String(column.index + 1)}, without a name`,
		target,
		keptAs: kept ? (name ?? header) : null,
		reason: changed || column.how === 'recipe' ? 'You or a recipe said so.' : column.reason,
		certainty,
		certaintyText: certaintyWords[certainty],
		cells: table.rows.slice(0, rowsShown).map(({ cells }) => cells[column.index] ?? ''),
		conflict: rival
			? `${rival.headers.map((header) => `“${header}”`).join(' and ')} are both taken for ${targetText(target, framework)}; choose something else for one of them.`
			: (nameTroubles.get(column.index) ?? '')
	};
}

const certaintyWords: Readonly<Record<Certainty, string>> = {
	sure: 'Sure',
	check: 'Check this',
	kept: 'Kept as it is',
	left_out: 'Left out',
	chosen: 'Your choice'
};

/** Below this a person should look. */
const sureFrom = 0.9;

function certaintyOf({ how, target, confidence }: ColumnPreview): Certainty {
	if (how === 'recipe') return 'chosen';
	if (confidence < sureFrom) return 'check';
	if (isKeptTarget(target)) return 'kept';
	return target === 'left_out' ? 'left_out' : 'sure';
}
