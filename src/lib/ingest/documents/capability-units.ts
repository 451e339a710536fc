import type { Framework } from '../../framework/framework';
import { nameFinder, type NameMention } from './capability-names';
import { chooseLevels } from './choose-levels';
import { isForeignRow } from './capability-headings';
import { filledCells, type DocumentLine } from './document-text';
import { levelFinder, type LevelMention } from './level-words';
import { runOnReader } from './run-on-lines';
import type { LevelToken, NameToken, Token } from './token';
import { bullets } from './word-context';

/** The names and levels of one line or table row. */
export interface Unit {
	readonly line: DocumentLine;
	/** Whether it is a row of at least two filled cells, in which a name and a level belong together. */
	readonly row: boolean;
	/** In reading order. */
	readonly tokens: readonly Token[];
	/** Of an occupation-specific set, or of a capability that the framework does not have. */
	readonly foreign: boolean;
	/** A level and nothing else. */
	readonly bare: boolean;
}

/** How far the left edges of one column may lie apart, in points or characters. */
const sameColumn = 6;

type Parted = {
	readonly first: string;
	readonly rest: string;
	readonly level: LevelMention['level'];
};
type UnitsOf = (lines: readonly DocumentLine[]) => readonly Unit[];

/**
 * Reads lines into units. A name cut by a line end is completed from the next line's cell below it,
 * and a level of two words (`Highly` above `Advanced`) likewise. A line that lists most of the
 * levels and no name is a legend.
 */
export function unitsOf(framework: Framework): UnitsOf {
	const names = nameFinder(framework);
	const levels = levelFinder(framework);
	const runOn = runOnReader(names, levels);
	const parted: readonly Parted[] = [
		...framework.levels.map(({ name, order }) => ({ name, level: order })),
		...framework.notEssentialTexts.map((name) => ({ name, level: 'not_essential' as const }))
	].flatMap(({ name, level }) => {
		const [first = '', ...rest] = name.toLowerCase().split(' ');
		return rest.length > 0 ? [{ first, rest: rest.join(' '), level }] : [];
	});

	return (lines) => joinParted(lines.map((line, index) => unitOf(line, lines, index)));

	function unitOf(line: DocumentLine, lines: readonly DocumentLine[], index: number): Unit {
		const row = filledCells(line).length > 1;
		const foundNames: NameToken[] = [];
		const foundLevels: LevelToken[] = [];
		for (const [cell, { text, bold }] of line.cells.entries()) {
			if (text === '') continue;
			const read = row
				? {
						names: inCell(text, line, cell, lines, index),
						levels: levelsIn(text, below(line, cell, lines.slice(index + 1, index + 3)))
					}
				: runOn(lines, index);
			for (const mention of read.names) {
				if (mention.start < text.length) foundNames.push(nameToken(mention, bold, line, cell));
			}
			for (const { level, sure, form, start } of read.levels) {
				const whole = form === 'whole';
				foundLevels.push({ type: 'level', level, sure, whole, line, cell, at: start });
			}
		}
		const kept = row ? rowNames(foundNames) : foundNames;
		const isLegend = kept.length === 0 && new Set(foundLevels.map(({ level }) => level)).size > 3;
		const keptLevels = isLegend ? [] : chooseLevels(foundLevels, row, row && kept.length > 0);
		const tokens = [...kept, ...keptLevels].sort((a, b) => a.cell - b.cell || a.at - b.at);
		const others = filledCells(line).length - keptLevels.length;
		return {
			line,
			row,
			tokens,
			foreign: isForeignRow(line) || (kept.length === 0 && isUnknownEntry(line, keptLevels)),
			bare: kept.length === 0 && keptLevels.length === 1 && others === 0
		};
	}

	/** The names in a cell. Where positions are known, the cell below shows how its text goes on. */
	function inCell(
		text: string,
		line: DocumentLine,
		cell: number,
		lines: readonly DocumentLine[],
		index: number
	): readonly NameMention[] {
		const whole = withRest(text, line, cell, lines, index);
		const found = names.find(whole);
		const under = below(line, cell, lines.slice(index + 1, index + 5), whole.length - text.length);
		if (!under) return found;
		const goesOn = /^\p{Ll}/u.test(under);
		return found.length > 0 && !goesOn ? found : names.find(`${whole} ${under}`);
	}

	/** The levels in a cell, but for one at its end with which a sentence goes on below. */
	function levelsIn(text: string, under: string): readonly LevelMention[] {
		const goesOn = /^\p{Ll}/u.test(under);
		return levels(text).filter(
			({ form, end }) => !(goesOn && form === 'inline' && end === text.length)
		);
	}

	/** A cell's text, completed by the cells below where it ends in a name that was cut. */
	function withRest(
		text: string,
		line: DocumentLine,
		cell: number,
		lines: readonly DocumentLine[],
		index: number
	): string {
		const left = line.cells[cell]?.left ?? null;
		let said = text;
		for (let next = index + 1; next <= index + (left === null ? 3 : 5); next++) {
			const cut = said.slice(said.lastIndexOf('\n') + 1);
			if (!names.isCut(cut)) break;
			const below = lines[next]?.cells.find(
				(other) =>
					(left === null || other.left === null || Math.abs(other.left - left) <= sameColumn) &&
					(names.completes(cut, other.text) || names.isCut(`${cut} ${other.text}`))
			);
			if (!below && left === null) break;
			if (!below) continue;
			said = `${said} ${below.text}`;
		}
		return said;
	}

	/** A level of two words on two lines is one level, where the first word stands. */
	function joinParted(units: readonly Unit[]): readonly Unit[] {
		const joined = [...units];
		for (const { first, rest, level } of parted) {
			for (const [index, unit] of joined.entries()) {
				const cell = unit.line.cells.findIndex(({ text }) => isWord(lastWord(text), first));
				if (cell < 0 || unit.tokens.some((token) => token.type === 'level')) continue;
				for (let next = index + 1; next <= index + 3; next++) {
					const other = joined[next];
					if (!other?.line.cells.some(({ text }) => text.toLowerCase() === rest)) continue;
					const tokens = other.tokens.filter((token) => token.type === 'name');
					joined[next] = { ...other, tokens, foreign: false, bare: false };
					const { line } = unit;
					const moved: LevelToken = {
						type: 'level',
						level,
						sure: true,
						whole: true,
						line,
						cell,
						at: 1e6
					};
					joined[index] = { ...unit, tokens: [...unit.tokens, moved] };
					break;
				}
			}
		}
		return joined;
	}
}

/**
 * The text below a cell in the next lines that reach its column, where the document tells
 * positions. The first `taken` characters are known already.
 */
function below(line: DocumentLine, cell: number, next: readonly DocumentLine[], taken = 0): string {
	const left = line.cells[cell]?.left ?? null;
	if (left === null) return '';
	const under = next.flatMap(({ cells }) =>
		cells.filter((other) => other.left !== null && Math.abs(other.left - left) <= sameColumn)
	);
	const [first, second] = under;
	if (!first) return '';
	return taken < first.text.length ? first.text.slice(taken).trim() : (second?.text ?? '');
}

/** Whether a text is a word that begins with a capital. */
function isWord(text: string, word: string): boolean {
	return text.toLowerCase() === word && /^\p{Lu}/u.test(text);
}

function lastWord(text: string): string {
	return text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n')) + 1);
}

function nameToken(
	mention: NameMention,
	bold: boolean,
	line: DocumentLine,
	cell: number
): NameToken {
	const { capabilityId, written, anchored, sure, start } = mention;
	return { type: 'name', capabilityId, written, bold, sure, anchored, line, cell, at: start };
}

/** In a row, a name that begins a cell outweighs names that other cells mention. */
function rowNames(names: readonly NameToken[]): readonly NameToken[] {
	const anchored = names.filter((name) => name.anchored);
	return anchored.length > 0 ? anchored : names;
}

/**
 * A row with a level whose other cells begin with something that is neither a bullet nor the rest of
 * a sentence. Where positions are known, a row is one visual line and may begin with any part of a cell.
 */
function isUnknownEntry(line: DocumentLine, levels: readonly LevelToken[]): boolean {
	if (levels.length !== 1) return false;
	const others = line.cells.filter((cell, index) => cell.text !== '' && index !== levels[0]?.cell);
	const [first] = others;
	if (!first) return false;
	if (first.left !== null) return false;
	const begins = first.text.replace(bullets, '');
	return begins === first.text && /^\p{Lu}/u.test(begins);
}
