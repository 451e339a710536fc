import type { Framework } from '../framework/framework';
import { levelReader } from '../framework/read-level';
import type { MatchedColumn, MatchedHeader } from './match-headers';

type Rows = readonly (readonly string[])[];

const fewestCells = 3;
/** Initials are levels where several columns hold nothing else. */
const fewestInitials = 3;

/** Marks the columns of a wide table that are kept though their cells are levels, as far as some rows tell. */
export function withLevelColumns(
	header: MatchedHeader,
	below: Rows,
	framework: Framework
): MatchedHeader {
	if (header.layout !== 'wide') return header;
	const held = header.columns.map((column) => heldIn(column, below, framework));
	const initials = held.filter((what) => what === 'initials').length;
	if (!held.includes('names') && initials < fewestInitials) return header;
	const columns = header.columns.map((column, index) =>
		held[index] === 'names' || (held[index] === 'initials' && initials >= fewestInitials)
			? { ...column, holdsLevels: true }
			: column
	);
	return { ...header, columns };
}

function heldIn(
	{ index, target, how, lostTo }: MatchedColumn,
	below: Rows,
	framework: Framework
): 'names' | 'initials' | null {
	if (target.kind !== 'attribute' || how !== 'kept' || lostTo !== null) return null;
	const cells = below.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
	if (cells.length === 0 || cells.length < Math.min(fewestCells, below.length)) return null;
	const read = levelReader(framework);
	const isLevel = (cell: string): boolean => {
		const reading = /\p{L}/u.test(cell) ? read(cell) : null;
		return reading?.status === 'read' && reading.how !== 'fuzzy';
	};
	if (!cells.every(isLevel)) return null;
	return cells.some((cell) => /\p{L}{4}/u.test(cell)) ? 'names' : 'initials';
}
