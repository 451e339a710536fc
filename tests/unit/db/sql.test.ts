import { describe, expect, test } from 'vitest';
import { statementText } from '../../../src/lib/db/statement-text';
import { and, id, join, list, or, sql } from '../../../src/lib/db/sql';

describe('sql', () => {
	test('binds plain values and splices statements with their parameters in place', () => {
		const inner = sql`title = ${'a'}`;
		expect(sql`SELECT ${1} WHERE ${inner} AND ok = ${true} OR ${null}`).toMatchObject({
			text: 'SELECT ? WHERE title = ? AND ok = ? OR ?',
			parameters: [1, 'a', true, null]
		});
	});

	test('refuses what looks like a statement but was not built by sql', () => {
		const lookalike = { text: 'DROP TABLE role', parameters: [] };
		expect(() => sql`SELECT ${lookalike}`).toThrow(TypeError);
	});

	test('quotes identifiers and refuses those that cannot be', () => {
		expect(id('a"b').text).toBe('"a""b"');
		expect(() => id('')).toThrow(RangeError);
		expect(() => id('a\0b')).toThrow(RangeError);
	});

	test('makes lists, and of nothing one that holds nothing', () => {
		expect(sql`x IN ${list(['a', 2])}`).toMatchObject({
			text: 'x IN (?, ?)',
			parameters: ['a', 2]
		});
		expect(list([]).text).toBe('(SELECT NULL WHERE false)');
	});

	test('joins predicates, of none true for all and false for any', () => {
		const [a, b] = [sql`a = ${1}`, sql`b = ${2}`];
		expect(and([a, b])).toMatchObject({ text: 'a = ? AND b = ?', parameters: [1, 2] });
		expect(or([a, b]).text).toBe('(a = ? OR b = ?)');
		expect([and([]).text, or([]).text, join([], ', ').text]).toEqual(['true', 'false', '']);
	});

	test('refuses what DuckDB would silently bind as NULL', () => {
		expect(() => sql`SELECT ${NaN}`).toThrow('Cannot bind NaN');
	});

	test('mends a lone surrogate, which DuckDB-Wasm cannot take', () => {
		expect(sql`SELECT ${'a\uD800'}`.parameters).toEqual(['a\uFFFD']);
	});
});

describe('a statement as text', () => {
	test('stands alone, with its parameters as literals', () => {
		const statement = sql`SELECT ${"O'Brien"}, ${2.5}, ${null}, ${false}`;
		expect(statementText(statement)).toBe("SELECT 'O''Brien', 2.5, NULL, false");
	});

	test('leaves question marks in texts, names and comments alone', () => {
		const statement = sql`SELECT '?', "a?" -- why?
FROM t WHERE x = ${1}`;
		expect(statementText(statement)).toBe(`SELECT '?', "a?" -- why?\nFROM t WHERE x = 1`);
	});

	test('does not read a parameter that holds a question mark again', () => {
		expect(statementText(sql`SELECT ${'?'}, ${'b'}`)).toBe("SELECT '?', 'b'");
	});

	test('loses blank lines and the indentation that its lines share', () => {
		const statement = sql`
			SELECT 1

				AS one
		`;
		expect(statementText(statement)).toBe('SELECT 1\n\tAS one');
	});
});
