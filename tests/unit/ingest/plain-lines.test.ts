import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CellLetters, CellTable, unknownCell } from '../../../src/lib/ingest/cell-table';
import type { CellReader } from '../../../src/lib/ingest/cell-reader';
import { PlainLines } from '../../../src/lib/ingest/plain-lines';
import { TextUnits, type Units } from '../../../src/lib/ingest/text-units';

/** Reads a cell as its place among the texts met so far; `!` needs an issue. */
function reader(texts: string[]): CellReader {
	return {
		repeats: true,
		code: (cell) => (texts.includes(cell) ? texts.indexOf(cell) : texts.push(cell) - 1),
		put: () => undefined,
		noted: (code) => texts[code] === '!',
		note: () => undefined
	};
}

/** What was taken of a text of two columns, as [line, how, cells]. */
function taken(text: string): { rows: unknown[]; end: number; line: number } {
	const texts: string[][] = [[], []];
	const rows: unknown[] = [];
	const lines = new PlainLines(',', {
		readers: texts.map(reader),
		isOrdinary: (cell) => cell !== 'Total',
		takeCodes: (codes, line) => {
			rows.push([line, 'codes', Array.from(codes, (code, column) => texts[column]?.[code])]);
			return true;
		},
		takeCells: (cells, line) => rows.push([line, 'cells', cells])
	});
	return { ...lines.take(text, 0, 5), rows };
}

describe('plain lines', () => {
	test('are taken as codes, and as cells where anything is out of the ordinary', () => {
		expect(taken('a,b\na,c\nTotal,b\n!,b\na\n\na,b,c\n,\na,b')).toEqual({
			rows: [
				[5, 'codes', ['a', 'b']],
				[6, 'codes', ['a', 'c']],
				[7, 'cells', ['Total', 'b']],
				[8, 'cells', ['!', 'b']],
				[9, 'cells', ['a']],
				[10, 'cells', ['']],
				[11, 'cells', ['a', 'b', 'c']],
				[12, 'codes', ['', '']]
			],
			end: 31,
			line: 13
		});
	});

	test('may have quotation marks around whole cells, which are not of the cell', () => {
		expect(taken('a,b\n"a","b"\n"a,1",\n"",a\n').rows).toEqual([
			[5, 'codes', ['a', 'b']],
			[6, 'codes', ['a', 'b']],
			[7, 'codes', ['a,1', '']],
			[8, 'codes', ['', 'a']]
		]);
	});

	test.each([
		'a,b"\n',
		'a"",b\n',
		'a,"b""c"\n',
		'a,"""b"\n',
		'"a\nb",c\n',
		'a,"b" \n',
		'a, "b"\n',
		'a,"b',
		'a,"b"',
		'"Total",b\n',
		'a,"!"\n',
		'"a"\n',
		'"a",b,c\n'
	])('end before %j', (line) => {
		expect(taken(`a,b\n${line}a,b\n`)).toEqual({
			rows: [[5, 'codes', ['a', 'b']]],
			end: 4,
			line: 6
		});
	});
});

test('what is taken is what PapaParse makes of it, whatever the text', () => {
	const piece = fc.constantFrom('a', 'b', ',', '"', '\n', '","', 'a,b\n', '"a","b"\n');
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const text = pieces.join('');
			const { rows, end } = taken(text);
			const { data } = Papa.parse(text.slice(0, end), { delimiter: ',', newline: '\n' });
			const cells = rows.map((row) => (Array.isArray(row) ? row[2] : row));
			// PapaParse makes one more, empty record of what follows the last line end.
			expect([...cells, ['']]).toEqual(end === 0 ? [['']] : data);
		}),
		{ numRuns: 2_000 }
	);
});

test('cells that begin alike, or with letters that share a guess, are told apart', () => {
	// The codes of `a` and `!` differ by 64, as do those of `,` and `l`.
	const cell = fc.constantFrom('', 'a', 'aa', 'ab', 'aab', '!a', '!b', 'l', 'la', 'š', 'ša');
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 40 }), (rows) => {
			const text = rows.map((cells) => `${cells.join(',')}\n`).join('');
			expect(taken(text).rows).toEqual(rows.map((cells, row) => [5 + row, 'codes', cells]));
		})
	);
});

test('cells are told apart in a column that foils every guess', () => {
	const cells = Array.from({ length: 3_000 }, (_, row) => `a${String(row % 2)}`);
	const { rows } = taken(cells.map((cell) => `${cell},\n`).join(''));
	expect(rows).toEqual(cells.map((cell, row) => [5 + row, 'codes', [cell, '']]));
});

const unitsOf = (text: string): Units => new TextUnits().of(text);

describe('a table of cells', () => {
	test('finds each text by its letters alone, whatever its hash', () => {
		const someHash = fc.constantFrom(0, 1, 7, -1);
		const entries = fc.uniqueArray(
			fc.record({ text: fc.string({ maxLength: 5 }), hash: someHash }),
			{
				selector: ({ text }) => text,
				maxLength: 400
			}
		);
		fc.assert(
			fc.property(entries, fc.string(), (added, around) => {
				const table = new CellTable(new CellLetters());
				const inside = (text: string): [Units, number, number] => [
					unitsOf(around + text + around),
					around.length,
					around.length + text.length
				];
				for (const [code, { text, hash }] of added.entries()) {
					expect(table.find(...inside(text), hash)).toBe(unknownCell);
					table.add(...inside(text), hash, code);
				}
				for (const [code, { text, hash }] of added.entries()) {
					expect(table.find(...inside(text), hash)).toBe(code);
				}
			}),
			{ numRuns: 50 }
		);
	});

	test('stops remembering at its limit, and forgets nothing that it has', () => {
		const table = new CellTable(new CellLetters());
		for (let code = 0; code < 20_000; code++) {
			const text = unitsOf(`cell ${String(code)}`);
			table.add(text, 0, text.length, code, code);
		}
		expect(table.find(unitsOf('cell 17'), 0, 7, 17)).toBe(17);
		expect(table.find(unitsOf('cell 19999'), 0, 10, 19_999)).toBe(unknownCell);
		const long = unitsOf('x'.repeat(1_000));
		table.add(long, 0, 1_000, 5, 5);
		expect(table.find(long, 0, 1_000, 5)).toBe(unknownCell);
	});
});

describe('the units of a text', () => {
	test('are those of the string, ASCII or not, one text after another', () => {
		const text = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 300 }));
		fc.assert(
			fc.property(fc.array(text), (all) => {
				const units = new TextUnits();
				for (const one of all) {
					const expected = Array.from({ length: one.length }, (_, at) => one.charCodeAt(at));
					expect(Array.from(units.of(one))).toEqual(expected);
				}
			})
		);
	});
});
