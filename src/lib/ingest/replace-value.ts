import type { Framework } from '../framework/framework';
import { withoutGuard } from './formula-guard';
import { tidied } from './clean-text';
import { isEntry, packedReader } from './packed-entries';
import type { Replacement, ValueRename } from './recipe';

/** How a column's cells are searched for values: as a whole, or entry by entry too. */
export type CellForm = 'plain' | 'levels' | 'list' | 'packed';

/** Renames of one column, by value, with their place in the recipe. */
export type ColumnRenames = ReadonlyMap<
	string,
	{ readonly to: Replacement; readonly place: number }
>;

/** The form in which values are compared: white space tidied, without the guard against formulas. */
export function valueKey(cell: string): string {
	return tidied(withoutGuard(cell));
}

/** The text that stands for a replacement in a column: what is accepted is blank where there are no levels. */
export function replacementText(to: Replacement, form: CellForm, framework: Framework): string {
	if ('text' in to) return to.text;
	if (form === 'plain' || form === 'list' || to.accept === 'blank') return '';
	const texts = to.accept === 'unknown' ? framework.unknownTexts : framework.notEssentialTexts;
	return texts.find((text) => /\p{L}{3}/u.test(text)) ?? texts[0] ?? '';
}

/**
 * A cell with its values renamed, or null where none is. `used` is told the place of each rename.
 * In lists and packed cells an entry is renamed where the whole cell is not; in packed cells also
 * the level in an entry.
 */
export function renamedCell(
	cell: string,
	form: CellForm,
	renames: ColumnRenames,
	framework: Framework,
	used: (place: number) => void
): string | null {
	const whole = renames.get(cell) ?? renames.get(valueKey(cell));
	if (whole && (form !== 'packed' || 'text' in whole.to)) {
		used(whole.place);
		return replacementText(whole.to, form, framework);
	}
	if (form === 'plain' || form === 'levels' || cell === '') return null;
	if (form === 'list') return renamedList(cell, renames, used);
	const entries = renamedEntries(cell, renames, framework, used);
	if (entries !== null || !whole) return entries;
	used(whole.place);
	return '';
}

function renamedEntries(
	cell: string,
	renames: ColumnRenames,
	framework: Framework,
	used: (place: number) => void
): string | null {
	const { pieces, between } = packedReader(framework)(withoutGuard(cell));
	let any = false;
	const texts = pieces.map((piece) => {
		const found = renames.get(valueKey(piece.text));
		if (found && 'text' in found.to) {
			any = true;
			used(found.place);
			return found.to.text;
		}
		if (!isEntry(piece)) {
			if (!found) return piece.text;
			any = true;
			used(found.place);
			return '';
		}
		const level = found ?? renames.get(valueKey(piece.levelText));
		if (!level) return piece.text;
		any = true;
		used(level.place);
		const said = replacementText(level.to, 'packed', framework);
		const kind = piece.kind === null ? '' : ` (${piece.kind})`;
		const name = framework.capabilities[piece.place]?.name ?? '';
		return said === '' ? '' : `${name}: ${said}${kind}`;
	});
	if (!any) return null;
	return texts.reduce(
		(all, text, index) => all + text + (between[index + 1] ?? ''),
		between[0] ?? ''
	);
}

function renamedList(
	cell: string,
	renames: ColumnRenames,
	used: (place: number) => void
): string | null {
	const pieces = cell.split(/([;|\n,])/);
	let any = false;
	const texts = pieces.map((piece, index) => {
		const found = index % 2 === 0 ? renames.get(valueKey(piece)) : undefined;
		if (!found) return piece;
		any = true;
		used(found.place);
		return 'text' in found.to ? found.to.text : '';
	});
	return any ? texts.join('') : null;
}

/** The renames of one column: those for its header, then those for all level columns where it holds levels. */
export function columnRenames(
	renames: readonly ValueRename[],
	isColumn: (header: string) => boolean,
	form: CellForm
): ColumnRenames {
	const found = new Map<string, { to: Replacement; place: number }>();
	for (const own of [true, false]) {
		for (const [place, { column, from, to }] of renames.entries()) {
			const fits = column === null ? !own && holdsLevels(form) : own && isColumn(column);
			const key = valueKey(from);
			if (fits && !found.has(key)) found.set(key, { to, place });
		}
	}
	return found;
}

function holdsLevels(form: CellForm): boolean {
	return form === 'levels' || form === 'packed';
}
