import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecipe } from '../../../src/lib/ingest/parse-recipe';
import type { ColumnRecipe, Recipe } from '../../../src/lib/ingest/recipe';
import { serialiseRecipe } from '../../../src/lib/ingest/serialise-recipe';

const words = fc.string({ unit: 'binary', maxLength: 12 });
const lines = fc.integer({ min: 1, max: 90_000 });

const columns: fc.Arbitrary<readonly ColumnRecipe[]> = fc.uniqueArray(
	fc.record({
		header: words,
		occurrence: fc.integer({ min: 1, max: 3 }),
		target: fc.constantFrom(
			...(['title', 'grade', 'capability:FINA', 'kind:FINA', 'packed', 'packed:focus'] as const),
			...(['attribute', 'attribute:group', 'left_out', 'auto'] as const),
			'packed:complementary' as const
		),
		name: fc.option(words.filter((word) => word.trim() !== ''))
	}),
	{
		comparator: (a, b) =>
			(a.header === b.header && a.occurrence === b.occurrence) ||
			(a.target === b.target && /title|grade|:FINA/.test(a.target))
	}
);

const recipes: fc.Arbitrary<Recipe> = fc.record({
	version: fc.constant(1),
	framework: words,
	tables: fc.array(
		fc.record({
			layout: fc.constantFrom('wide', 'long', 'auto'),
			headerLine: fc.option(lines),
			columns
		}),
		{ maxLength: 3 }
	),
	renames: fc.array(
		fc.record({
			column: fc.option(words),
			from: words,
			to: fc.oneof(
				fc.record({ text: words }),
				fc.record({ accept: fc.constantFrom('unknown', 'not_essential', 'blank') })
			)
		}),
		{ maxLength: 4 }
	),
	cells: fc.array(
		fc.record({
			...{ file: words, line: lines, column: words, from: words, to: words },
			capability: fc.option(words)
		}),
		{ maxLength: 4 }
	),
	excluded: fc.array(
		fc.record({
			...{ file: words, line: lines, reason: words },
			holds: fc.dictionary(words, words, { minKeys: 1, maxKeys: 3, noNullPrototype: true })
		}),
		{ maxLength: 4 }
	)
});

describe('a recipe in writing', () => {
	test('is read back as it was, and written again as the same text', () => {
		fc.assert(
			fc.property(recipes, (recipe) => {
				const text = serialiseRecipe(recipe);
				const read = parseRecipe(text);
				expect(read).toEqual(recipe);
				expect(serialiseRecipe(read)).toBe(text);
			})
		);
	});

	test('need not say what is usual', () => {
		expect(parseRecipe('\uFEFF{"version": 1, "framework": "nsw"}')).toEqual({
			...{ version: 1, framework: 'nsw', tables: [], renames: [], cells: [], excluded: [] }
		});
	});

	test.each([
		['{', 'no JSON file'],
		['[]', 'the recipe should be an object'],
		['{}', 'no recipe of Capability Atlas'],
		['{"version": 2}', 'a newer Capability Atlas'],
		['{"version": 1}', 'framework should be a text'],
		['{"version": 1, "framework": "nsw", "tabels": []}', 'the recipe has “tabels”'],
		[
			'{"version": 1, "framework": "nsw", "tables": [{"columns": [{"header": "A", "target": "titel"}]}]}',
			'tables[0].columns[0].target should be a column such as title'
		],
		[
			'{"version": 1, "framework": "nsw", "tables": [{"columns": [{"header": "A", "target": "title"}, {"header": "B", "target": "title"}]}]}',
			'“A” and “B” are both taken for title'
		],
		[
			'{"version": 1, "framework": "nsw", "renames": [{"from": "x", "to": {"accept": "all"}}]}',
			'renames[0].to.accept should be unknown, not_essential or blank'
		],
		[
			'{"version": 1, "framework": "nsw", "cells": [{"file": "a", "line": 1.5, "column": "b", "from": "", "to": ""}]}',
			'cells[0].line should be a whole number'
		],
		[
			'{"version": 1, "framework": "nsw", "excluded": [{"file": "a", "line": 3, "holds": {}}]}',
			'excluded[0].holds should be at least one cell'
		]
	])('that reads %s is refused with the place', (json, message) => {
		expect(() => parseRecipe(json)).toThrow(message);
	});

	test('of any JSON is taken whole or refused in one sentence', () => {
		fc.assert(
			fc.property(fc.json(), (json) => {
				try {
					expect(parseRecipe(json).version).toBe(1);
				} catch (error) {
					expect(error).toMatchObject({ name: 'UnusableFileError', file: '' });
				}
			})
		);
	});
});
