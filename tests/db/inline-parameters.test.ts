import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database';
import { sql } from '../../src/lib/db/sql';
import { engines } from './engines';

const marks = ["'", '"', '?', '\\', '\0', '--', '/*', '*/', ';', '$$', "''", '\n', 'é', '中', '🙂'];
const text = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.array(fc.constantFrom(...marks, 'a'), { maxLength: 8 }).map((parts) => parts.join(''))
);

describe.each(engines)('a value in a statement on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());

	const answer = async (statement: ReturnType<typeof sql>) =>
		(await database.query(statement)).columns.map(({ values }) => values[0]);

	test('comes back as it went in, whatever a text holds', async () => {
		await fc.assert(
			fc.asyncProperty(text, text, fc.boolean(), async (one, other, flag) => {
				const wanted = [one.toWellFormed(), other.toWellFormed(), flag, null];
				expect(
					await answer(sql`SELECT ${one} AS a, ${other} AS b, ${flag} AS c, ${null} AS d -- ?`)
				).toEqual(wanted);
			}),
			{ numRuns: 60 }
		);
		expect.hasAssertions();
	});

	test('has the type of a bound one: texts VARCHAR, numbers DOUBLE to the last digit', async () => {
		expect(
			await answer(sql`SELECT typeof(${'x'}) AS a, typeof(${1}) AS b, typeof(${true}) AS c`)
		).toEqual(['VARCHAR', 'DOUBLE', 'BOOLEAN']);
		const numbers = [0.1 + 0.2, -1e-9, 1e21, 5e-324, Number.MAX_VALUE, Infinity, -Infinity];
		for (const number of numbers)
			expect(await answer(sql`SELECT ${number} AS a`)).toEqual([number]);
	});

	test('is asked for where the statement has more marks than values', async () => {
		const one = { text: 'SELECT ? AS a, ? AS b', parameters: [1] };
		await expect(database.query(one)).rejects.toThrow(/parameter|Values were not provided/i);
	});
});
