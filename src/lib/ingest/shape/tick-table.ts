import type { Framework } from '../../framework/framework';
import { levelReader } from '../../framework/read-level';
import {
	ticksBelow,
	ticksBeside,
	ticksOfLong,
	ticksUnderLevels,
	type ShapedColumn,
	type TickColumn
} from './tick-columns';
import { namesTotal } from '../unlike-role';
import { readMark, type Mark } from './tick-marks';

type Cells = readonly string[];

/** How a table with a column for each level is read as one with a column of levels. */
export interface TickTable {
	/** Which record is its header, of two the lower, from 0. */
	readonly record: number;
	/** Whether its header is over two rows. */
	readonly over: boolean;
	readonly columns: readonly ShapedColumn[];
	/** A cell of the ticks that is no mark, where so many are none that the table cannot be read. */
	readonly strange: string | null;
	/** Whether a cross alone is a tick: not beside ticks, where it may mean no. */
	readonly crossed: boolean;
	/** Whether F and C say focus and complementary. */
	readonly kinds: boolean;
}

const mostStrange = 0.2;
const longestShown = 30;

/** The tick table that the first records of a table begin; null where it is none. */
export function tickTable(head: readonly Cells[], framework: Framework): TickTable | null {
	for (const [record, cells] of head.entries()) {
		const above = head[record - 1];
		const below =
			above && (ticksBelow(above, cells, framework) ?? ticksUnderLevels(above, cells, framework));
		const columns = below ?? ticksBeside(cells, framework) ?? ticksOfLong(cells, framework);
		if (!columns) continue;
		const found = judged(
			{ record, over: Boolean(below), columns },
			head.slice(record + 1),
			framework
		);
		// Levels in words below are those of another kind of table.
		if (found.inWords) continue;
		// Two header rows tell by themselves; of one, the cells below have to.
		if (below || (found.marks > 0 && found.table.strange === null)) return found.table;
	}
	return null;
}

function judged(
	header: Pick<TickTable, 'record' | 'over' | 'columns'>,
	rows: readonly Cells[],
	framework: Framework
): { readonly table: TickTable; readonly marks: number; readonly inWords: boolean } {
	const all = header.columns.flatMap((column) => ('ticks' in column ? column.ticks : []));
	const marks: Mark[] = [];
	const strange: string[] = [];
	const kinds: string[] = [];
	let initials = false;
	const plain = header.columns.flatMap((column) => ('ticks' in column ? [] : column.index));
	for (const cells of rows) {
		// What sums the ticks of the rows above up is no tick.
		if (plain.some((index) => namesTotal(cells[index] ?? ''))) continue;
		for (const tick of all) {
			const cell = cells[tick.index] ?? '';
			const mark = readMark(cell);
			const own = isOwn(cell, tick, framework);
			if (mark === 'blank') continue;
			marks.push(mark);
			if (mark === 'other' && !own) strange.push(cell);
			if (mark === 'other' && own) initials = true;
			if ((mark === 'focus' || mark === 'complementary') && !own) kinds.push(cell);
		}
	}
	// Among the initials of levels, an F below another level is a slip.
	if (initials) strange.push(...kinds);
	const [first = ''] = strange;
	const table = {
		...header,
		kinds: kinds.length > 0 && !initials,
		strange: strange.length > marks.length * mostStrange ? first.slice(0, longestShown) : null,
		crossed: !marks.includes('tick')
	};
	const read = levelReader(framework);
	const levels = strange.filter(
		(cell) => /\p{L}/u.test(cell) && cell.length <= longestShown && read(cell).status === 'read'
	);
	const inWords = table.strange !== null && levels.length * 2 > strange.length;
	return { table, marks: marks.length, inWords };
}

/** A row of a tick table as the row that it is read as; what lies beyond the header stays at its end. */
export function untickedRow(
	cells: Cells,
	table: TickTable,
	headerWidth: number,
	framework: Framework
): Cells {
	const all = table.columns.flatMap((column) => ('ticks' in column ? column.ticks : []));
	// A cross beside ticks may mean no, whichever rows show it first.
	const crossed =
		table.crossed && !all.some(({ index }) => readMark(cells[index] ?? '') === 'tick');
	const row = table.columns.map((column) =>
		'ticks' in column
			? levelText(cells, column.ticks, { ...table, crossed }, framework)
			: (cells[column.index] ?? '')
	);
	const beyond = cells.slice(headerWidth);
	if (beyond.length > 0) return [...row, ...beyond];
	// A row that ends early ends early as it is read, too.
	const starts = (column: ShapedColumn): number =>
		'ticks' in column ? Math.min(...column.ticks.map(({ index }) => index)) : column.index;
	return row.slice(0, table.columns.findLastIndex((column) => starts(column) < cells.length) + 1);
}

/** The level of the one column that is ticked, with its kind where that is the mark; marks that leave it open as they stand. */
function levelText(
	cells: Cells,
	ticks: readonly TickColumn[],
	table: TickTable,
	framework: Framework
): string {
	const marked = ticks
		.map((tick) => ({ ...tick, cell: (cells[tick.index] ?? '').trim() }))
		.map((tick) => ({ ...tick, mark: markOf(tick.cell, tick, table, framework) }))
		.filter(({ mark }) => mark !== 'blank');
	if (marked.length === 0) return '';
	const chosen = marked.filter(({ mark }) => mark !== 'cross' && mark !== 'other');
	const crosses = marked.filter(({ mark }) => mark === 'cross');
	const isSure = chosen.length + crosses.length === marked.length;
	// Beside one tick, a cross in every other column says no.
	const others = crosses.length === 0 || crosses.length === ticks.length - 1;
	const [only] = chosen.length > 0 ? chosen : crosses;
	const one =
		chosen.length > 0 ? chosen.length === 1 && others : table.crossed && crosses.length === 1;
	if (only && isSure && one) {
		const { level, mark } = only;
		return mark === 'focus' || mark === 'complementary' ? `${level} (${mark})` : level;
	}
	return marked.map(({ cell, level }) => `${cell} under ${level}`).join(', ');
}

function markOf(cell: string, tick: TickColumn, { kinds }: TickTable, framework: Framework): Mark {
	const mark = readMark(cell);
	if (mark === 'blank' || mark === 'tick' || mark === 'one' || mark === 'cross') return mark;
	if (mark !== 'other' && kinds) return mark;
	return isOwn(cell, tick, framework) ? 'tick' : 'other';
}

/** Whether a cell names the level of its own column: `A` below Adept. */
function isOwn(cell: string, { level }: TickColumn, framework: Framework): boolean {
	if (cell.length > longestShown || cell.trim() === '') return false;
	const read = levelReader(framework);
	const [said, own] = [read(cell), read(level)];
	if (said.status === 'read' && own.status === 'read')
		return said.how !== 'fuzzy' && said.value === own.value;
	return said.status === 'not_essential' && own.status === 'not_essential';
}
