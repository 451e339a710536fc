import type { Unit } from './capability-units';
import type { LevelToken, NameToken } from './token';
import { filledCells } from './document-text';
import type { Pair } from './pairing';

/**
 * Pairs within one table row: one name with one level; or as many names as levels, where they
 * alternate or stand in two cells as lists. Null where the row does not tell.
 */
export function pairRow(unit: Unit): readonly Pair[] | null {
	const names = unit.tokens.filter((token) => token.type === 'name');
	const levels = unit.tokens.filter((token) => token.type === 'level');
	if (names.length === 0 || names.length !== levels.length) return null;
	if (names.length > 1 && !alternate(unit) && !areLists(names, levels)) return null;
	if (names.length > 1 && !names.every((name) => name.anchored)) return null;
	return names.map((name, at) => ({
		name,
		level: levels[at] ?? null,
		method: 'row',
		doubt: name.anchored ? '' : 'The name stands among other words',
		others: []
	}));
}

/** The filled cells between the name and the level of a row with one of each: its description or indicators. */
export function cellsBetween(pair: Pair): number {
	const { name, level } = pair;
	if (!level || level.line !== name.line) return 0;
	const [from, to] = [name.cell, level.cell].sort((a, b) => a - b);
	return filledCells(name.line).filter((cell) => {
		const at = name.line.cells.indexOf(cell);
		return at > (from ?? 0) && at < (to ?? 0);
	}).length;
}

function alternate({ tokens }: Unit): boolean {
	return tokens.every((token, at) => token.type === (at % 2 === 0 ? 'name' : 'level'));
}

/** Whether all names stand in one cell, each in a paragraph of its own, and all levels in another. */
function areLists(names: readonly NameToken[], levels: readonly LevelToken[]): boolean {
	const nameCells = new Set(names.map(({ cell }) => cell));
	const levelCells = new Set(levels.map(({ cell }) => cell));
	return nameCells.size === 1 && levelCells.size === 1 && levels.every(({ whole }) => whole);
}
