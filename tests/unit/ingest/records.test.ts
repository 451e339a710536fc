import { describe, expect, test } from 'vitest';
import { standardLimits } from '../../../src/lib/ingest/limits';
import { RecordSplitter, type Quoting } from '../../../src/lib/ingest/split-records';

interface Options {
	readonly expected?: number;
	readonly piece?: number;
	readonly recordCharacters?: number;
}

/** Splits a text by commas, in pieces, into [line, quoting, cells]. */
function split(text: string, options: Options = {}): readonly [number, Quoting, string[]][] {
	const { expected = null, piece = text.length + 1, recordCharacters = 1_000_000 } = options;
	const splitter = new RecordSplitter(',', { ...standardLimits, recordCharacters });
	splitter.expectedCells = expected;
	const records: [number, Quoting, string[]][] = [];
	for (let start = 0; start < text.length; start += piece) {
		splitter.push(text.slice(start, start + piece), false, (cells, line, quoting) =>
			records.push([line, quoting, [...cells]])
		);
	}
	splitter.push('', true, (cells, line, quoting) => records.push([line, quoting, [...cells]]));
	return records;
}

describe('records', () => {
	test('know the line on which they begin, line ends inside quotation marks counted', () => {
		expect(split('a,b\n"x\ny\nz",1\n\nc,"d ""e"""\n')).toEqual([
			[1, 'sound', ['a', 'b']],
			[2, 'sound', ['x\ny\nz', '1']],
			[5, 'sound', ['']],
			[6, 'sound', ['c', 'd "e"']]
		]);
	});

	test.each([1, 2, 3, 7])('are the same in pieces of %i characters', (piece) => {
		const text = 'a,b\n"x, ""q""\ny",1\n"",é\n"last","one"';
		expect(split(text, { piece })).toEqual(split(text));
	});

	test('keep an empty last cell and need no line end at the end', () => {
		expect(split('a,\n,')).toEqual([
			[1, 'sound', ['a', '']],
			[2, 'sound', ['', '']]
		]);
	});
});

describe('a stray quotation mark', () => {
	test('that is never closed costs its own line alone', () => {
		expect(split('R1,"Lead,x\nR2,Officer,y\nR3,Clerk,z\n', { expected: 3 })).toEqual([
			[1, 'mended', ['R1', '"Lead', 'x']],
			[2, 'sound', ['R2', 'Officer', 'y']],
			[3, 'sound', ['R3', 'Clerk', 'z']]
		]);
	});

	test('does not swallow the rows before the next quoted cell', () => {
		expect(
			split('R1,"Lead,x\nR2,Officer,y\nR3,"Clerk, senior",z\nR4,"a\nb",w\n', { expected: 3 })
		).toEqual([
			[1, 'mended', ['R1', '"Lead', 'x']],
			[2, 'sound', ['R2', 'Officer', 'y']],
			[3, 'sound', ['R3', 'Clerk, senior', 'z']],
			[4, 'sound', ['R4', 'a\nb', 'w']]
		]);
	});

	test('inside a quoted cell of one line is taken as it stands', () => {
		expect(split('R1,"the "best" role",x\nR2,b,y\n', { expected: 3 })).toEqual([
			[1, 'mended', ['R1', 'the "best" role', 'x']],
			[2, 'sound', ['R2', 'b', 'y']]
		]);
	});

	test('around a word at the start of a cell is taken as it stands', () => {
		expect(split('R1,"Senior" Officer,x\nR2,"b",y\n', { expected: 3 })).toEqual([
			[1, 'mended', ['R1', '"Senior" Officer', 'x']],
			[2, 'sound', ['R2', 'b', 'y']]
		]);
	});

	test('leaves a cell over several lines whole where no line of it is a row', () => {
		expect(split('R1,"says "yes" to\nall",x\nR2,b,y\n', { expected: 3 })).toEqual([
			[1, 'mended', ['R1', 'says "yes" to\nall', 'x']],
			[3, 'sound', ['R2', 'b', 'y']]
		]);
	});

	test('is given up after as many characters as a record may have', () => {
		const rows = Array.from({ length: 50 }, (_, row) => `R${String(row)},b`);
		const records = split(`a,"b\n${rows.join('\n')}\n`, { piece: 16, recordCharacters: 100 });
		expect(records).toHaveLength(51);
		expect(records[0]).toEqual([1, 'mended', ['a', '"b']]);
		expect(records.at(-1)).toEqual([51, 'sound', ['R49', 'b']]);
	});

	test('in every line of a large file takes no longer than reading it', () => {
		const lines = 50_000;
		const text = 'R1,"Lead,x\n'.repeat(lines);
		const begin = performance.now();
		const records = split(text, { expected: 3, piece: 65_536 });
		expect(records).toHaveLength(lines);
		expect(records.at(-1)).toEqual([lines, 'mended', ['R1', '"Lead', 'x']]);
		expect(performance.now() - begin).toBeLessThan(5_000);
	});
});
