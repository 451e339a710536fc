import { pick } from './made-role';
import type { MadeRow, MadeTable } from './made-table';

export const damages = [
	'none',
	'lost level',
	'lost name',
	'lost description',
	'stray level',
	'shifted row',
	'broken row',
	'page foot',
	'lost heading',
	'lost groups',
	'occupation table',
	'other level in one table',
	'misspelt name',
	'misspelt level',
	'rows cut off',
	'level moved to the next row',
	'not essential',
	'capitals'
] as const;

export type Damage = (typeof damages)[number];

/** Damages tables in place, as extraction does. */
export function damage(tables: MadeTable[], kind: Damage, random: () => number): void {
	const table = pick(random, tables);
	if (table.rows.length === 0) return;
	const at = Math.floor(random() * table.rows.length);
	const row = table.rows[at];
	if (!row) return;
	const change: Record<Damage, () => void> = {
		none: () => undefined,
		'lost level': () => (row.level = ''),
		'lost name': () => (row.name = ''),
		'lost description': () => (row.description = ''),
		'stray level': () => (row.stray = true),
		'shifted row': () => (row.shifted = true),
		'broken row': () => (row.broken = true),
		'page foot': () => (row.foot = true),
		'lost heading': () => (table.heading = ''),
		'lost groups': () => table.rows.forEach((item) => (item.group = '')),
		'occupation table': () => (table.occupation = true),
		'other level in one table': () => undefined,
		'misspelt name': () => (row.name = slip(row.name, random)),
		'misspelt level': () => (row.level = slip(row.level, random)),
		'rows cut off': () => table.rows.splice(at),
		'level moved to the next row': () => moveLevels(table.rows, at),
		'not essential': () => (row.level = 'Not essential'),
		capitals: () => tables.forEach((item) => item.rows.forEach(inCapitals))
	};
	change[kind]();
}

/** From a row on, each level stands one row too low, and the last in a row of its own. */
function moveLevels(rows: MadeRow[], from: number): void {
	const levels = rows.map(({ level }) => level);
	for (let at = from; at < rows.length; at++) {
		const row = rows[at];
		if (row) row.level = at === from ? '' : (levels[at - 1] ?? '');
	}
	const last = rows.at(-1);
	if (last) {
		rows.push({
			...last,
			name: '',
			group: '',
			description: '',
			indicators: [],
			level: levels.at(-1) ?? ''
		});
	}
}

function inCapitals(row: MadeRow): void {
	row.name = row.name.toUpperCase();
	row.level = row.level.toUpperCase();
}

/** The text with two letters changed places, as a slip of the hand or of text recognition. */
function slip(text: string, random: () => number): string {
	const at = 1 + Math.floor(random() * Math.max(1, text.length - 3));
	return `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`;
}
