import type { CellReader } from './cell-reader';
import { TextCells } from './cell-reader';
import type { ColumnPlan } from './column-plan';
import type { FileContext } from './file-context';
import { scalarReader } from './scalar-readers';

/** Reads whole rows into the draft, cell by cell, by the reader of each column. */
export class RowReader {
	readonly #codes: Int32Array;

	/** @param readers - by column of the file; null where a column is left out */
	constructor(readonly readers: readonly (CellReader | null)[]) {
		this.#codes = new Int32Array(readers.length);
	}

	/** Reads the cells, missing ones as blank, and holds what is to be said of them. */
	read(cells: readonly string[], line: number): void {
		const { readers } = this;
		for (let index = 0; index < readers.length; index++) {
			this.#codes[index] = readers[index]?.code(cells[index] ?? '') ?? 0;
		}
		this.put(this.#codes);
		for (let index = 0; index < readers.length; index++) {
			const code = this.#codes[index] ?? 0;
			const reader = readers[index];
			if (reader?.noted(code)) reader.note(code, cells[index] ?? '', line);
		}
	}

	/** Puts a row of codes, one a column, into the draft. */
	put(codes: Int32Array): void {
		const { readers } = this;
		for (let index = 0; index < readers.length; index++) readers[index]?.put(codes[index] ?? 0);
	}
}

/** The readers of the columns that speak of the role itself, by column; null elsewhere. */
export function scalarReaders(plan: ColumnPlan, context: FileContext): (CellReader | null)[] {
	const readers = new Array<CellReader | null>(plan.width).fill(null);
	for (const [name, column] of plan.canonical) {
		readers[column.index] = scalarReader(name, column, context);
	}
	for (const [place, { column, store }] of plan.attributes.entries()) {
		readers[column.index] = new TextCells(store.interner, context.draft.attributes, place);
	}
	return readers;
}
