import type { Framework } from '../../framework/framework';
import { capabilityReader } from '../../framework/read-capability';
import { levelReader } from '../../framework/read-level';
import type { CanonicalColumn } from '../canonical-columns';
import { scoreHeader } from '../find-header';
import { headerKey, knownHeaders } from '../header-index';
import { levelName } from '../level-name';
import { isEntry, packedReader } from '../packed-entries';

/** One column of a tick table. */
export interface TickColumn {
	readonly index: number;
	/** The level that a tick in it stands for, as a level cell says it. */
	readonly level: string;
}

/** A column that stays as it is. */
export interface PlainColumn {
	readonly header: string;
	readonly index: number;
}

/** Columns of ticks that are read as one column of levels. */
export interface TickRun {
	readonly header: string;
	readonly ticks: readonly TickColumn[];
}

/** The columns that a tick table is read as, from the left. */
export type ShapedColumn = PlainColumn | TickRun;

type Cells = readonly string[];

const fewestLevels = 2;
/** Numbers alone are levels where they are a scale. */
const fewestNumbers = 3;
const longestHeader = 120;
/** What a column for it is called, and what a level cell says. */
const notEssential = 'Not essential';
const notAsked = /^(?:not required|none)$/i;

/**
 * The columns of a header over two rows, capabilities (or the word level) above and levels below.
 * Null where the lower row is anything else: a row of data, say.
 */
export function ticksBelow(
	above: Cells,
	below: Cells,
	framework: Framework
): readonly ShapedColumn[] | null {
	if (!namesRole(above, framework) && !namesRole(below, framework)) return null;
	const known = knownHeaders(framework);
	const columns: ShapedColumn[] = [];
	const width = Math.max(above.length, below.length);
	let over = '';
	for (let index = 0; index < width; index++) {
		const [upper, lower] = [short(above[index]), short(below[index])];
		if (upper !== '') over = upper;
		const ticks = isOverLevels(upper, framework) ? runFrom(index, above, below, framework) : [];
		if (ticks.length >= fewestLevels) {
			columns.push({ header: upper, ticks });
			index += ticks.length - 1;
			continue;
		}
		const meaning = known.get(headerKey(lower));
		const isData = lower !== '' && lower !== upper && !meaning;
		if (isData && known.has(headerKey(upper))) return null;
		// Of a capability that is not known: kept apart, by its levels.
		const isLevel = isData && levelIn(lower, framework) !== null;
		columns.push({ header: lower === '' ? upper : isLevel ? `${over} ${lower}` : lower, index });
	}
	return usable(columns, framework);
}

/**
 * The columns of a header over two rows, levels above and the capabilities below each. Null where it
 * is none: where no capability stands below two levels.
 */
export function ticksUnderLevels(
	above: Cells,
	below: Cells,
	framework: Framework
): readonly ShapedColumn[] | null {
	if (!namesRole(above, framework) && !namesRole(below, framework)) return null;
	const runs = new Map<string, { header: string; ticks: TickColumn[] }>();
	const columns: (PlainColumn | { header: string; ticks: TickColumn[] })[] = [];
	let level: string | null = null;
	for (let index = 0; index < Math.max(above.length, below.length); index++) {
		const [upper, lower] = [short(above[index]), short(below[index])];
		if (upper !== '') level = /\p{L}/u.test(upper) ? levelIn(upper, framework) : null;
		const reading = capabilityReader(framework)(lower);
		if (level === null || reading.status !== 'read' || reading.how === 'fuzzy') {
			columns.push({ header: lower === '' ? upper : lower, index });
			continue;
		}
		const run = runs.get(reading.value);
		if (run) run.ticks.push({ index, level });
		else {
			const begun = { header: lower, ticks: [{ index, level }] };
			runs.set(reading.value, begun);
			columns.push(begun);
		}
	}
	const all = columns.every((column) => !('ticks' in column) || areDistinct(column.ticks));
	return all ? usable(columns, framework) : null;
}

/** The columns of a header that names a capability with each of its levels (`Finance: Adept`). Null where it is none. */
export function ticksBeside(cells: Cells, framework: Framework): readonly ShapedColumn[] | null {
	// Beside a column of capabilities such columns say something else.
	if (!namesRole(cells, framework) || columnsIn(cells, framework).has('capability')) return null;
	const runs = new Map<number, { header: string; ticks: TickColumn[] }>();
	const columns: (PlainColumn | { header: string; ticks: TickColumn[] })[] = [];
	// A column of the capability's own says its level; what is ticked beside it stays as it is.
	const own = new Set(
		cells.flatMap((cell) => {
			const meaning = knownHeaders(framework).get(headerKey(short(cell)));
			return meaning && 'capabilityId' in meaning ? [meaning.capabilityId] : [];
		})
	);
	for (const [index, cell] of cells.entries()) {
		const found = capabilityWithLevel(cell, framework);
		if (!found || own.has(framework.capabilities[found.place]?.id ?? '')) {
			columns.push({ header: cell, index });
			continue;
		}
		const run = runs.get(found.place);
		if (run) run.ticks.push({ index, level: found.level });
		else {
			const header = framework.capabilities[found.place]?.name ?? '';
			const begun = { header, ticks: [{ index, level: found.level }] };
			runs.set(found.place, begun);
			columns.push(begun);
		}
	}
	const all = columns.every((column) => !('ticks' in column) || areDistinct(column.ticks));
	return all ? usable(columns, framework) : null;
}

/** The columns of a header with a column of capabilities and one for each level. Null where it is none. */
export function ticksOfLong(cells: Cells, framework: Framework): readonly ShapedColumn[] | null {
	const names = columnsIn(cells, framework);
	if (!names.has('capability') || names.has('level')) return null;
	const numbered = cells.filter((cell) => /^\s*\d\s*$/.test(cell)).length >= fewestNumbers;
	const isLevelHeader = (cell: string): boolean =>
		/\p{L}{3}/u.test(cell) || (numbered && /^\s*\d\s*$/.test(cell));
	const ticks: TickColumn[] = [];
	const columns: ShapedColumn[] = [];
	const run: TickRun = { header: 'level', ticks };
	for (const [index, cell] of cells.entries()) {
		const level = isLevelHeader(cell) ? levelIn(cell, framework) : null;
		if (level === null) columns.push({ header: cell, index });
		else if (ticks.push({ index, level }) === 1) columns.push(run);
	}
	return areDistinct(ticks) ? usable(columns, framework) : null;
}

function usable(
	columns: readonly ShapedColumn[],
	framework: Framework
): readonly ShapedColumn[] | null {
	if (!columns.some((column) => 'ticks' in column)) return null;
	const headers = columns.map(({ header }) => header);
	return scoreHeader(headers, framework).usable ? columns : null;
}

function areDistinct(ticks: readonly TickColumn[]): boolean {
	return (
		ticks.length >= fewestLevels && new Set(ticks.map(({ level }) => level)).size === ticks.length
	);
}

/** The levels below one capability, up to the next, each once. */
function runFrom(
	start: number,
	above: Cells,
	below: Cells,
	framework: Framework
): readonly TickColumn[] {
	const key = headerKey(short(above[start]));
	const ticks: TickColumn[] = [];
	const seen = new Set<string>();
	for (let index = start; index < below.length; index++) {
		const upper = headerKey(short(above[index]));
		const level = levelIn(below[index] ?? '', framework);
		if ((upper !== '' && upper !== key) || level === null || seen.has(level)) break;
		seen.add(level);
		ticks.push({ index, level });
	}
	return ticks;
}

function isOverLevels(upper: string, framework: Framework): boolean {
	if (upper === '') return false;
	const meaning = knownHeaders(framework).get(headerKey(upper));
	if (meaning) return 'capabilityId' in meaning || meaning.column === 'level';
	const reading = capabilityReader(framework)(upper);
	return reading.status === 'read' && reading.how !== 'fuzzy';
}

function capabilityWithLevel(
	cell: string,
	framework: Framework
): { readonly place: number; readonly level: string } | null {
	if (cell.length > longestHeader || !/[\s:(_-]/.test(cell)) return null;
	const [piece, ...others] = packedReader(framework)(cell).pieces;
	if (!piece || others.length > 0 || !isEntry(piece) || piece.fuzzy) return null;
	// A number may count columns of one name.
	const level = /\p{L}/u.test(piece.levelText) ? levelIn(piece.levelText, framework) : null;
	return level === null ? null : { place: piece.place, level };
}

/** The level that a header names without a slip, as a level cell says it; else null. */
function levelIn(text: string, framework: Framework): string | null {
	const said = short(text);
	if (notAsked.test(said)) return notEssential;
	const reading = levelReader(framework)(said);
	if (reading.status === 'read' && reading.how !== 'fuzzy')
		return levelName(reading.value, framework);
	return reading.status === 'not_essential' ? notEssential : null;
}

function namesRole(cells: Cells, framework: Framework): boolean {
	const names = columnsIn(cells, framework);
	return names.has('title') || names.has('role_id');
}

/** The columns that a header names without a slip. */
function columnsIn(cells: Cells, framework: Framework): ReadonlySet<CanonicalColumn> {
	const known = knownHeaders(framework);
	return new Set(
		cells.flatMap((cell) => {
			const meaning = known.get(headerKey(short(cell)));
			return meaning && 'column' in meaning ? [meaning.column] : [];
		})
	);
}

/** A header's text; what is too long to be one is blank. */
function short(cell: string | undefined): string {
	return cell === undefined || cell.length > longestHeader ? '' : cell.trim();
}
