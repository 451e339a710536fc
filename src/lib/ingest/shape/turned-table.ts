import type { Framework } from '../../framework/framework';
import { gradeReader } from '../../framework/read-grade';
import { capabilityReader } from '../../framework/read-capability';
import { levelReader } from '../../framework/read-level';
import { longColumns } from '../canonical-columns';
import { scoreHeader } from '../find-header';
import { headerKey, knownHeaders } from '../header-index';
import { levelWithKindReader } from '../level-with-kind';

type Cells = readonly string[];

/** How a table with capabilities down and roles across is read: turned, a row a role. */
export interface TurnedTable {
	/** The column of the capabilities' names, from 0; roles stand to its right. */
	readonly labels: number;
	/** Which record names the roles without a label that says so; `labelled` where one has one, `missing` where none names them. */
	readonly titles: number | 'labelled' | 'missing';
}

const mostLabels = 3;
const fewestCapabilities = 3;
const fewestLevels = 4;
const fewestRoles = 2;
const levelShare = 0.8;
const longestLabel = 120;
/** What stands above several columns that are all of one role, or of none: times, bounds, remarks. */
const noRole =
	/^(?:(?:fy ?)?\d{2,4}(?:\s*[-–/]\s*\d{2,4})?|(?:current|existing|actual|target|future|required|expected|desired|proposed|previous|old|new|before|after|self|min(?:imum)?|max(?:imum)?|low(?:er|est)?|upper|high(?:er|est)?|from|to|average|mean|median|mode|most common|gap|change|difference|total|score|rating|result|focus|kind|type|comments?|notes?|remarks?)(?:[ -](?:level|state|role|capability|rating|score|assessment|bound|limit))*)$/i;

/** The turned table that the first records of a table begin; null where it is none, or not surely one. */
export function turnedTable(head: readonly Cells[], framework: Framework): TurnedTable | null {
	if (head.some((cells) => scoreHeader(cells, framework).usable)) return null;
	for (let labels = 0; labels < mostLabels; labels++) {
		const rows = head.flatMap((cells, record) =>
			isCapability(cells[labels], framework) ? [record] : []
		);
		const names = new Set(rows.map((record) => head[record]?.[labels] ?? ''));
		const [first] = rows;
		if (names.size < fewestCapabilities || names.size < rows.length || first === undefined)
			continue;
		if (!head.every((cells) => isLeft(cells.slice(0, labels), framework))) continue;
		const capabilities = rows.map((record) => head[record] ?? []);
		const roles = filledAfter(labels, capabilities);
		if (!areLevels(capabilities, roles, framework)) continue;
		const labelled = head.filter((cells) => namesRole(cells[labels], framework));
		if (labelled.length > 0) {
			// Levels of nobody may be of the role beside them, of another time.
			const unnamed = roles.filter((column) =>
				labelled.every((cells) => short(cells[column]) === '')
			);
			const open = unnamed.some((column) => statesLevel(column, capabilities, framework));
			return { labels, titles: open ? 'missing' : 'labelled' };
		}
		// Of figures alone nothing tells levels of roles from counts of anything.
		const inWords = capabilities.some((row) =>
			roles.some((column) => /\p{L}/u.test(row[column] ?? ''))
		);
		if (roles.length < fewestRoles || !inWords) continue;
		const titles = titlesAbove(head.slice(0, first), labels, roles, framework);
		if (titles !== null) return { labels, titles };
	}
	return null;
}

/** The rows of a turned table, its header first, each with the column (from 1) where it stands. */
export function turnedRows(
	records: readonly Cells[],
	{ labels, titles }: TurnedTable
): readonly { readonly cells: Cells; readonly line: number }[] {
	const rows = records.flatMap((cells, record) => {
		const values = cells.slice(labels + 1);
		if (!values.some((cell) => cell.trim() !== '')) return [];
		return [{ header: record === titles ? 'title' : (cells[labels] ?? ''), cells }];
	});
	const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
	const turned = [{ cells: rows.map(({ header }) => header), line: labels + 1 }];
	for (let column = labels + 1; column < width; column++) {
		turned.push({ cells: rows.map(({ cells }) => cells[column] ?? ''), line: column + 1 });
	}
	return turned;
}

/** The record nearest above the capabilities that names all roles; null where it says other things. */
function titlesAbove(
	above: readonly Cells[],
	labels: number,
	roles: readonly number[],
	framework: Framework
): number | 'missing' | null {
	const known = knownHeaders(framework);
	const record = above.findLastIndex((cells) => {
		const meaning = known.get(headerKey(short(cells[labels])));
		const says = meaning && 'column' in meaning ? meaning.column : null;
		if (short(cells[labels]) !== '' && says !== 'capability') return false;
		return roles.every((column) => short(cells[column]) !== '');
	});
	const names = roles.map((column) => short(above[record]?.[column]));
	if (record < 0) return 'missing';
	const isOther = (name: string): boolean => {
		const meaning = known.get(headerKey(name));
		if (levelReader(framework)(name).status === 'read') return true;
		return meaning !== undefined && 'column' in meaning && longColumns.has(meaning.column);
	};
	const areHeaders = names.filter((name) => known.has(headerKey(name))).length * 2 > names.length;
	// Grades across ask of a grade, not of a role.
	const areGrades = names.every((name) => gradeReader(framework)(name).status === 'on_ladder');
	if (names.some(isOther) || areHeaders) return null;
	return areGrades || names.some((name) => noRole.test(name)) ? 'missing' : record;
}

function statesLevel(column: number, rows: readonly Cells[], framework: Framework): boolean {
	const levelOf = levelWithKindReader(framework);
	return rows.some((row) => levelOf(row[column] ?? '').level.status === 'read');
}

function areLevels(
	rows: readonly Cells[],
	roles: readonly number[],
	framework: Framework
): boolean {
	const levelOf = levelWithKindReader(framework);
	const cells = rows.flatMap((row) => roles.map((column) => row[column] ?? ''));
	const readings = cells
		.map((cell) => levelOf(cell).level)
		.filter(({ status }) => status !== 'blank');
	const levels = readings.filter((one) => one.status === 'read' && one.how !== 'fuzzy');
	const sound = readings.filter(({ status }) => status !== 'unreadable');
	return levels.length >= fewestLevels && sound.length >= readings.length * levelShare;
}

/** The columns after one in which any of some rows says something. */
function filledAfter(labels: number, rows: readonly Cells[]): readonly number[] {
	const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
	const columns = Array.from({ length: width }, (_, column) => column);
	return columns.filter(
		(column) => column > labels && rows.some((cells) => (cells[column] ?? '').trim() !== '')
	);
}

/** Whether what stands left of the capabilities is blank, or names their groups. */
function isLeft(cells: Cells, { groups }: Framework): boolean {
	const names = new Set(groups.map(({ name }) => headerKey(name)));
	return cells.every((cell) => {
		const key = headerKey(short(cell));
		return key === '' || names.has(key) || key.includes('group');
	});
}

function isCapability(cell: string | undefined, framework: Framework): boolean {
	if (short(cell) === '') return false;
	const reading = capabilityReader(framework)(short(cell));
	return reading.status === 'read' && reading.how !== 'fuzzy';
}

function namesRole(cell: string | undefined, framework: Framework): boolean {
	const meaning = knownHeaders(framework).get(headerKey(short(cell)));
	return (
		meaning !== undefined && 'column' in meaning && ['title', 'role_id'].includes(meaning.column)
	);
}

function short(cell: string | undefined): string {
	return cell === undefined || cell.length > longestLabel ? '' : cell.trim();
}
