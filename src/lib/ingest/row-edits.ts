import type { Framework } from '../framework/framework';
import { lookupOf } from '../framework/lookup';
import { capabilityReader } from '../framework/read-capability';
import { quoted } from './cell-notes';
import { headerKey } from './header-index';
import type { IssueLog } from './issue-log';
import type { MatchedHeader } from './match-headers';
import type { CellCorrection, ExcludedRow, Recipe } from './recipe';
import {
	columnRenames,
	renamedCell,
	valueKey,
	type CellForm,
	type ColumnRenames
} from './replace-value';
import type { RecipeChanges } from './result';

interface EditInput {
	readonly recipe: Recipe;
	readonly file: string;
	readonly framework: Framework;
	readonly log: IssueLog;
	readonly header: MatchedHeader;
	readonly recipeTable: number | null;
}

interface LineEdits {
	readonly corrections: { readonly correction: CellCorrection; done: boolean }[];
	readonly exclusions: { readonly excluded: ExcludedRow; done: boolean }[];
}

/** A row as it is to be read, or why it is not. */
export type EditedRow = { readonly cells: readonly string[] } | { readonly excluded: ExcludedRow };

const longestFrom = 200;

/** What a recipe mends in one table: single cells first, then values; each change is counted. */
export class RowEdits {
	/** By column of the file; null where nothing is renamed. */
	readonly #renames: readonly (ColumnRenames | null)[];
	readonly #forms: readonly CellForm[];
	readonly #lines = new Map<number, LineEdits>();
	readonly #columns = new Map<string, number>();
	readonly #capability: number;
	readonly #roleId: number;
	/** By line, of the rows that stand where something was to be changed. */
	readonly #ids = new Map<number, string>();
	readonly #counts: number[];
	#renamed = 0;
	#corrected = 0;
	#excluded = 0;
	#stale = 0;

	constructor(readonly input: EditInput) {
		const { recipe, file, header } = input;
		for (const { index, header: text } of header.columns) {
			const key = headerKey(text);
			if (!this.#columns.has(key)) this.#columns.set(key, index);
		}
		const { columns, layout } = header;
		this.#forms = columns.map(({ target }) => formOf(target));
		this.#renames = columns.map((column, index) => {
			const own = headerKey(column.header);
			const form = this.#forms[index] ?? 'plain';
			const renames = columnRenames(recipe.renames, (name) => headerKey(name) === own, form);
			return renames.size > 0 ? renames : null;
		});
		this.#counts = recipe.renames.map(() => 0);
		this.#capability =
			layout === 'long'
				? columns.findIndex(
						({ target }) => target.kind === 'canonical' && target.column === 'capability'
					)
				: -1;
		this.#roleId = columns.findIndex(
			({ target }) => target.kind === 'canonical' && target.column === 'role_id'
		);
		for (const correction of recipe.cells) {
			if (correction.file !== file) continue;
			this.#at(correction.line).corrections.push({ correction, done: false });
		}
		for (const excluded of recipe.excluded) {
			if (excluded.file !== file) continue;
			this.#at(excluded.line).exclusions.push({ excluded, done: false });
		}
	}

	/** Whether a cell is read as it stands, whatever its line. */
	leaves(cell: string, column: number): boolean {
		const renames = this.#renames[column];
		if (!renames) return true;
		const { framework } = this.input;
		return renamedCell(cell, this.#forms[column] ?? 'plain', renames, framework, ignore) === null;
	}

	/** Whether something is to be changed on this line by its number. */
	touches(line: number): boolean {
		return this.#lines.size > 0 && this.#lines.has(line);
	}

	/** The row as it is to be read. */
	apply(record: readonly string[], line: number): EditedRow {
		const edits = this.#lines.get(line);
		if (edits) this.#ids.set(line, valueKey(record[this.#roleId] ?? '').slice(0, longestFrom));
		const excluded = edits && this.#exclusion(edits, record);
		if (excluded) {
			this.#excluded++;
			return { excluded };
		}
		let cells = record;
		const fixed = new Set<number>();
		const change = (column: number, text: string): void => {
			const changed = [...cells];
			while (changed.length < column) changed.push('');
			changed[column] = text;
			cells = changed;
		};
		for (const entry of edits?.corrections ?? []) {
			const { correction } = entry;
			const column = this.#columns.get(headerKey(correction.column));
			if (entry.done || column === undefined || !this.#isRowOf(correction, record)) continue;
			const cell = record[column] ?? '';
			if (valueKey(cell) === valueKey(correction.to)) {
				entry.done = true;
				continue;
			}
			if (!says(cell, correction.from)) continue;
			entry.done = true;
			fixed.add(column);
			this.#corrected++;
			change(column, correction.to);
		}
		for (const [column, renames] of this.#renames.entries()) {
			if (!renames || fixed.has(column)) continue;
			const cell = cells[column] ?? '';
			const used = (place: number): void => {
				this.#counts[place] = (this.#counts[place] ?? 0) + 1;
			};
			const { framework } = this.input;
			const text = renamedCell(cell, this.#forms[column] ?? 'plain', renames, framework, used);
			if (text === null) continue;
			this.#renamed++;
			change(column, text);
		}
		return { cells };
	}

	/** Notes what did not fit, and gives back what was changed. */
	finish(): RecipeChanges {
		for (const [line, { corrections, exclusions }] of this.#lines) {
			for (const { correction, done } of corrections) {
				if (!done) this.#noteStale(line, correction);
			}
			for (const { excluded, done } of exclusions) {
				if (!done) this.#noteOtherRow(line, excluded);
			}
		}
		return {
			table: this.input.recipeTable,
			renames: this.#counts,
			renamed: this.#renamed,
			corrected: this.#corrected,
			excluded: this.#excluded,
			stale: this.#stale
		};
	}

	#at(line: number): LineEdits {
		const known = this.#lines.get(line);
		if (known) return known;
		const edits: LineEdits = { corrections: [], exclusions: [] };
		this.#lines.set(line, edits);
		return edits;
	}

	#exclusion({ exclusions }: LineEdits, record: readonly string[]): ExcludedRow | null {
		for (const entry of exclusions) {
			const held = Object.entries(entry.excluded.holds).every(([header, text]) => {
				const column = this.#columns.get(headerKey(header));
				return column !== undefined && says(record[column] ?? '', text);
			});
			if (!held || entry.done) continue;
			entry.done = true;
			return entry.excluded;
		}
		return null;
	}

	#isRowOf({ capability }: CellCorrection, record: readonly string[]): boolean {
		if (capability === null) return true;
		const reading = capabilityReader(this.input.framework)(record[this.#capability] ?? '');
		return reading.status === 'read' && reading.value === capability;
	}

	#noteStale(line: number, { column, from, to, capability }: CellCorrection): void {
		this.#stale++;
		const { framework, log } = this.input;
		const name = lookupOf(framework).capabilityById.get(capability ?? '')?.name;
		const where = name === undefined ? '' : ` for ${name}`;
		const message = `The recipe reads ${quoted(from)} here as ${quoted(to)}${where}, but that does not stand here any more, so nothing was changed.`;
		const note = { line, column, value: from, cause: 'recipe_stale', effect: 'assumed' } as const;
		log.add({ ...note, message }, this.#ids.get(line));
	}

	#noteOtherRow(line: number, { holds }: ExcludedRow): void {
		this.#stale++;
		const [text = ''] = Object.values(holds);
		const message = `The recipe leaves a row with ${quoted(text)} aside here, but another row stands here now, so it was read.`;
		const note = { line, column: '', value: text, message } as const;
		this.input.log.add({ ...note, cause: 'recipe_stale', effect: 'assumed' }, this.#ids.get(line));
	}
}

/** How the cells of a column are searched for values. */
export function formOf(target: MatchedHeader['columns'][number]['target']): CellForm {
	if (target.kind === 'capability') return 'levels';
	if (target.kind === 'packed') return 'packed';
	if (target.kind !== 'canonical') return 'plain';
	if (target.column === 'level') return 'levels';
	return target.column === 'focus_capabilities' ? 'list' : 'plain';
}

/** Whether a cell says a text, of which 200 characters are known at least. */
function says(cell: string, text: string): boolean {
	if (valueKey(cell) === valueKey(text)) return true;
	return text.length >= longestFrom - 1 && cell.startsWith(text);
}

function ignore(): void {
	return;
}
