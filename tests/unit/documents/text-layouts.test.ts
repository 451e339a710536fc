import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { madeRole, randomOf } from './made-role';
import { tablesOf } from './made-table';
import { layouts, madeText } from './made-text';
import { requirementsIn, roleIn } from './read-role';

describe.each(layouts)('a role description laid out as %s', (layout) => {
	test('gives every level and kind, and none to review', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const random = randomOf(seed);
				const role = madeRole(random, nsw);
				const tables = tablesOf(role, nsw, random, layout.startsWith('older'));
				const text = madeText(role, tables, layout, random);
				expect(requirementsIn(text)).toEqual(
					role.requirements.map(
						({ capability, level, kind }) => `${capability.id} ${String(level)} ${kind}`
					)
				);
			}),
			{ numRuns: 15, seed: 5 }
		);
	});

	test('gives every field, or marks it', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const random = randomOf(seed);
				const role = madeRole(random, nsw);
				const tables = tablesOf(role, nsw, random, layout.startsWith('older'));
				const { fields } = roleIn(madeText(role, tables, layout, random));
				const truth = {
					...role.fields,
					title: role.title,
					manages_people: role.managesPeople ? 'yes' : 'no',
					purpose: role.purpose,
					accountabilities: String(role.accountabilities.length)
				};
				const wrong = Object.entries(fields).filter(
					([field, { value, review }]) =>
						field in truth &&
						!review &&
						value !== Object.entries(truth).find(([name]) => name === field)?.[1]
				);
				expect(wrong).toEqual([]);
			}),
			{ numRuns: 15, seed: 6 }
		);
	});
});
