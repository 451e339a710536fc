import type { Framework } from '../../framework/framework';
import { nameFinder, type NameMention } from './capability-names';
import { isForeignRow } from './capability-headings';
import { filledCells, type DocumentLine } from './document-text';
import { levelFinder, type LevelMention } from './level-words';
import { bullets } from './word-context';

/** A capability's name or a level in reading order, with the line that it stands on. */
export type Token =
	| {
			readonly type: 'name';
			readonly capabilityId: string;
			readonly written: string;
			readonly bold: boolean;
			readonly sure: boolean;
			readonly anchored: boolean;
			readonly line: DocumentLine;
			readonly cell: number;
			readonly at: number;
	  }
	| {
			readonly type: 'level';
			readonly level: LevelMention['level'];
			readonly sure: boolean;
			readonly whole: boolean;
			readonly line: DocumentLine;
			readonly cell: number;
			readonly at: number;
	  };

export type NameToken = Extract<Token, { type: 'name' }>;
export type LevelToken = Extract<Token, { type: 'level' }>;

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

type UnitsOf = (lines: readonly DocumentLine[]) => readonly Unit[];

/**
 * Reads lines into units. A name cut by a line end is completed from the next line's cell below it,
 * and a level of two words (`Highly` above `Advanced`) likewise.
 */
export function unitsOf(framework: Framework): UnitsOf {
	const names = nameFinder(framework);
	const levels = levelFinder(framework);
	const parted = framework.levels.flatMap(({ name, order }) => {
		const [first = '', ...rest] = name.split(' ');
		const second = framework.levels.find((level) => level.name === rest.join(' '));
		return second ? [{ first, second: second.order, order }] : [];
	});

	return (lines) => joinParted(lines.map((line, index) => unitOf(line, lines, index)));

	function unitOf(line: DocumentLine, lines: readonly DocumentLine[], index: number): Unit {
		const row = filledCells(line).length > 1;
		const foundNames: NameToken[] = [];
		const foundLevels: LevelToken[] = [];
		for (const [cell, { text, bold }] of line.cells.entries()) {
			if (text === '') continue;
			for (const mention of names.find(withRest(text, line, cell, lines, index))) {
				if (mention.start >= text.length) continue;
				foundNames.push(nameToken(mention, bold, line, cell));
			}
			for (const mention of levels(text)) {
				const { level, sure, form, start } = mention;
				foundLevels.push({
					type: 'level',
					level,
					sure,
					whole: form === 'whole',
					line,
					cell,
					at: start
				});
			}
		}
		const kept = row ? rowNames(foundNames) : foundNames;
		const keptLevels = levelsOf(foundLevels, row && kept.length > 0);
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

	/** A cell's text, completed by the cell below where it ends in a name that was cut. */
	function withRest(
		text: string,
		line: DocumentLine,
		cell: number,
		lines: readonly DocumentLine[],
		index: number
	): string {
		const last = text.slice(text.lastIndexOf('\n') + 1);
		if (!names.isCut(last)) return text;
		const next = lines[index + 1];
		if (!next) return text;
		const left = line.cells[cell]?.left ?? null;
		const below =
			next.cells.find(
				(other) =>
					names.completes(last, other.text) &&
					(left === null || other.left === null || Math.abs(other.left - left) <= 6)
			) ?? null;
		return below ? `${text} ${below.text}` : text;
	}

	/** A level of two words on two lines is one level, where the first word stands. */
	function joinParted(units: readonly Unit[]): readonly Unit[] {
		const joined = [...units];
		for (const { first, second, order } of parted) {
			for (const [index, unit] of joined.entries()) {
				const cell = unit.line.cells.findIndex((item) => lastWord(item.text) === first);
				const open = cell >= 0 && !unit.tokens.some((token) => token.type === 'level');
				if (!open) continue;
				for (let next = index + 1; next <= index + 3; next++) {
					const other = joined[next];
					const level = other?.tokens.find((token) => token.type === 'level');
					if (!other || !level) continue;
					if (level.level !== second || !level.whole) break;
					const tokens = other.tokens.filter((token) => token !== level);
					joined[next] = { ...other, tokens, bare: false };
					const moved: LevelToken = { ...level, level: order, line: unit.line, cell, at: 1e6 };
					joined[index] = { ...unit, tokens: [...unit.tokens, moved] };
					break;
				}
			}
		}
		return joined;
	}
}

function lastWord(text: string): string {
	return text.slice(text.lastIndexOf(' ') + 1);
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

/** A level that fills its paragraph outweighs one among words; numbers, initials and placeholders count beside a name alone. */
function levelsOf(levels: readonly LevelToken[], besideName: boolean): readonly LevelToken[] {
	const plausible = levels.filter(
		({ level, sure, line, cell }) =>
			besideName || (level !== 'unknown' && (sure || wordy(line.cells[cell]?.text ?? '')))
	);
	const whole = plausible.filter((level) => level.whole);
	const stated = whole.filter(({ level }) => level !== 'unknown');
	if (stated.length > 0) return stated;
	const inline = plausible.filter((level) => !level.whole);
	return inline.length > 0 ? inline : whole.slice(-1);
}

function wordy(text: string): boolean {
	return /\p{L}{5}/u.test(text);
}

/** A row with a level whose other cells begin with something that is neither a bullet nor the rest of a sentence. */
function isUnknownEntry(line: DocumentLine, levels: readonly LevelToken[]): boolean {
	if (levels.length !== 1) return false;
	const others = line.cells.filter((cell, index) => cell.text !== '' && index !== levels[0]?.cell);
	const [first] = others;
	if (!first) return false;
	const begins = first.text.replace(bullets, '');
	return begins === first.text && /^\p{Lu}/u.test(begins);
}
