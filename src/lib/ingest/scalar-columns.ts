import type { ColumnPlan } from './column-plan';
import type { FileContext } from './file-context';
import { scalarReader, type ScalarReader } from './scalar-readers';

/** Reads into the draft all that a row says of the role itself: its canonical columns and attributes. */
export class ScalarColumns {
	readonly #readers: readonly { readonly index: number; readonly read: ScalarReader }[];

	constructor(
		readonly plan: ColumnPlan,
		readonly context: FileContext
	) {
		this.#readers = [...plan.canonical].flatMap(([name, column]) => {
			const read = scalarReader(name, column, context);
			return read ? [{ index: column.index, read }] : [];
		});
	}

	read(cells: readonly string[], line: number): void {
		for (const { index, read } of this.#readers) read(cells[index] ?? '', line);
		const { attributes } = this.plan;
		for (let place = 0; place < attributes.length; place++) {
			const attribute = attributes[place];
			if (!attribute) continue;
			const cell = cells[attribute.column.index] ?? '';
			this.context.draft.attributes[place] = attribute.store.interner.code(cell);
		}
	}
}
