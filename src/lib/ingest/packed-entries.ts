import type { Framework } from '../framework/framework';
import { words } from '../framework/fold';
import { lookupOf } from '../framework/lookup';
import { perFramework } from '../framework/per-framework';
import { capabilityReader } from '../framework/read-capability';
import { levelReader } from '../framework/read-level';
import type { Reading } from '../framework/reading';
import { remember } from '../framework/remember';
import type { StatedKind } from './match-headers';
import { withoutKind } from './stated-kind';

/** One entry of a packed cell that names a capability. */
export interface PackedEntry {
	/** As it stands in the cell. */
	readonly text: string;
	/** The capability's place in the framework. */
	readonly place: number;
	/** The text of the level. */
	readonly levelText: string;
	readonly level: Reading<number>;
	/** What the entry says of its kind. */
	readonly kind: StatedKind;
	/** Whether the capability was read in spite of a slip. */
	readonly fuzzy: boolean;
}

/** An entry of a packed cell, or a piece of it that names no capability. */
export type PackedPiece = PackedEntry | { readonly text: string; readonly place: -1 };

/** A packed cell: its pieces, and what stands before each and after the last. */
export interface PackedCell {
	readonly pieces: readonly PackedPiece[];
	/** One more than the pieces. */
	readonly between: readonly string[];
}

const comma = /,/;
const separators = [/[;|\n]+/, comma, /\//, /\s+/] as const;
const longestPiece = 200;
const mostPieces = 200;
const longestSample = 4_000;

/** Whether a piece names a capability. */
export function isEntry(piece: PackedPiece): piece is PackedEntry {
	return piece.place >= 0;
}

/**
 * Reads a cell that holds several capabilities with their levels: `DIRE3, MASE4`,
 * `Finance: Adept (focus); Technology: Level 2`, an entry a line. A piece that can be read in two
 * ways is not read.
 */
export const packedReader: (framework: Framework) => (cell: string) => PackedCell = perFramework(
	(framework) => {
		const read = remember((text) => pieceOf(text, framework));
		return remember((cell) => cellOf(cell, read));
	}
);

/** How surely a sample of cells is packed: `all` where every piece is read without a slip, `most` where three of four are. */
export type PackedShare = 'all' | 'most' | 'none';

/** How many pieces of a sample of a column's cells are entries read without a slip; fewer than two tell nothing, nor four where others are in doubt. */
export function packedShare(cells: readonly string[], framework: Framework): PackedShare {
	const written = cells.filter((cell) => cell.trim() !== '');
	const begun = written.filter((cell) => beginsAsName(cell, framework)).length;
	if (begun * 4 < written.length * 3) return 'none';
	let entries = 0;
	let doubtful = 0;
	for (const cell of written) {
		if (cell.length > longestSample) {
			doubtful++;
			continue;
		}
		for (const piece of packedReader(framework)(cell).pieces) {
			if (isEntry(piece) && !piece.fuzzy && isSound(piece.level)) entries++;
			else doubtful++;
		}
	}
	if (doubtful === 0 && begun === written.length) return entries >= 2 ? 'all' : 'none';
	return entries >= 4 && entries >= doubtful * 3 ? 'most' : 'none';
}

/** Whether the first word of a text is that of a capability: what tells most columns apart at once. */
function beginsAsName(cell: string, framework: Framework): boolean {
	const [first = ''] = words(cell.slice(0, longestPiece)).split(/[ :=\d]/);
	return firstWords(framework).has(first);
}

const firstWords: (framework: Framework) => ReadonlySet<string> = perFramework(
	({ capabilities, groups, editions }) => {
		const names = [
			...groups.map(({ name }) => name),
			...capabilities.flatMap(({ id, name, shortName, aliases }) => [
				...[id, name, shortName, ...aliases],
				...editions.flatMap((edition) => edition.renames[id] ?? [])
			])
		];
		return new Set(names.flatMap((name) => words(name).split(/[ :=\d]/, 1)));
	}
);

function isSound(level: Reading<number>): boolean {
	if (level.status === 'read') return level.how !== 'fuzzy';
	return level.status === 'not_essential' || level.status === 'unknown';
}

function cellOf(cell: string, read: (text: string) => PackedPiece): PackedCell {
	const [lines, ...others] = separators;
	if (lines.test(cell)) return flat(split(cell, lines), read, others);
	return parts(cell, read, others);
}

/**
 * A text as one entry where it is read so; else split by the first separator by which every piece
 * names a capability (with a level that is read, where the separator is no comma); else by commas,
 * unless the whole names a capability and its pieces do not.
 */
function parts(
	text: string,
	read: (text: string) => PackedPiece,
	by: readonly RegExp[]
): PackedCell {
	const whole = read(text.trim());
	if (isRead(whole) || text.length > longestPiece * mostPieces) return asOne(text, whole);
	for (const separator of by) {
		if (!separator.test(text.trim())) continue;
		const { texts, between } = split(text, separator);
		if (texts.length < 2 || texts.length > mostPieces) continue;
		const isGood = separator === comma ? isEntry : isRead;
		if (texts.every((piece) => isGood(read(piece)))) return { pieces: texts.map(read), between };
	}
	if (isEntry(whole) || !text.includes(',')) return asOne(text, whole);
	const { texts, between } = split(text, comma);
	return texts.length <= mostPieces ? { pieces: texts.map(read), between } : asOne(text, whole);
}

/** Whether a piece names a capability and a level, or says that there is none. */
function isRead(piece: PackedPiece): boolean {
	return isEntry(piece) && piece.level.status !== 'unreadable' && piece.level.status !== 'blank';
}

function asOne(text: string, piece: PackedPiece): PackedCell {
	if (piece.text === '') return { pieces: [], between: [text] };
	const start = text.indexOf(piece.text);
	return {
		pieces: [piece],
		between: [text.slice(0, start), text.slice(start + piece.text.length)]
	};
}

interface Split {
	readonly texts: readonly string[];
	readonly between: readonly string[];
}

/** The pieces of a text that are not blank, white space at their ends aside, and what is between. */
function split(text: string, separator: RegExp): Split {
	const texts: string[] = [];
	const between: string[] = [];
	let gap = '';
	let rest = text;
	for (;;) {
		const match = separator.exec(rest);
		const piece = match ? rest.slice(0, match.index) : rest;
		const bare = piece.trim();
		if (bare === '') gap += piece;
		else {
			const start = piece.indexOf(bare);
			between.push(gap + piece.slice(0, start));
			texts.push(bare);
			gap = piece.slice(start + bare.length);
		}
		if (!match) break;
		gap += match[0];
		rest = rest.slice(match.index + match[0].length);
	}
	return { texts, between: [...between, gap] };
}

/** The pieces of a split text, each split further where all that comes of it is read. */
function flat(
	{ texts, between }: Split,
	read: (text: string) => PackedPiece,
	by: readonly RegExp[]
): PackedCell {
	const pieces: PackedPiece[] = [];
	const gaps: string[] = [];
	let gap = between[0] ?? '';
	for (const [index, text] of texts.entries()) {
		const inner = parts(text, read, by);
		const whole = inner.pieces.every((piece) => isEntry(piece)) ? inner : asOne(text, read(text));
		for (const [at, piece] of whole.pieces.entries()) {
			gaps.push(gap + (whole.between[at] ?? ''));
			gap = '';
			pieces.push(piece);
		}
		gap += (whole.between.at(-1) ?? '') + (between[index + 1] ?? '');
	}
	return { pieces, between: [...gaps, gap] };
}

function pieceOf(text: string, framework: Framework): PackedPiece {
	const nothing = { text, place: -1 } as const;
	if (text === '' || text.length > longestPiece) return nothing;
	const { text: bare, kind } = withoutKind(text);
	const sure = new Map<string, PackedEntry>();
	for (const [name, levelText] of cuts(bare)) {
		const entry = entryOf(text, name, levelText, kind, framework);
		if (!entry || entry.fuzzy || !isSound(entry.level)) continue;
		const { place, level } = entry;
		const said = level.status === 'read' ? level.value : level.status;
		sure.set(`${String(place)} ${String(said)}`, entry);
	}
	const [only] = sure.values();
	if (only) return sure.size === 1 ? only : nothing;
	const marked = /^([^:=]+)[:=](.*)$/s.exec(bare);
	if (!marked) return nothing;
	const [, name = '', levelText = ''] = marked;
	return entryOf(text, name.trim(), levelText.trim(), kind, framework) ?? nothing;
}

function entryOf(
	text: string,
	name: string,
	levelText: string,
	kind: StatedKind,
	framework: Framework
): PackedEntry | null {
	const reading = capabilityReader(framework)(name);
	if (reading.status !== 'read') return null;
	const place = lookupOf(framework).capabilityIndex.get(reading.value);
	if (place === undefined) return null;
	const level = levelReader(framework)(levelText);
	return { text, place, levelText, level, kind, fuzzy: reading.how === 'fuzzy' };
}

/** The ways to cut a piece into a name and a level: at each gap and mark, and before figures at its end. */
function* cuts(text: string): Generator<readonly [name: string, level: string]> {
	const figures = /^(.*\p{L})(\d+)$/su.exec(text);
	if (figures) yield [figures[1] ?? '', figures[2] ?? ''];
	for (const match of text.matchAll(/\s*[:=]\s*|\s+[-\u2013]\s+|\s*\(|\s+/g)) {
		const name = text.slice(0, match.index);
		const level = text.slice(match.index + match[0].length);
		if (name !== '' && level !== '') yield [name, level.replace(/\)$/, '')];
	}
}
