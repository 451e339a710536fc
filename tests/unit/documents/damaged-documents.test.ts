import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { damage, damages, type Damage } from './made-damage';
import { madeRole, randomOf } from './made-role';
import { tablesOf } from './made-table';
import { layouts, madeText, type Layout } from './made-text';
import { roleIn } from './read-role';

/** What a damaged document states wrongly without a mark, or states though the role has none. */
function faults(seed: number, layout: Layout, kinds: readonly Damage[]): readonly string[] {
	const random = randomOf(seed);
	const role = madeRole(random, nsw);
	const tables = tablesOf(role, nsw, random, layout.startsWith('older'));
	for (const kind of kinds) damage(tables, kind, random);
	const unneeded = kinds.includes('not essential');
	return roleIn(madeText(role, tables, layout, random)).requirements.flatMap(
		({ capabilityId, level, kind }) => {
			const truth = role.requirements.find(({ capability }) => capability.id === capabilityId);
			if (!truth) return [`${capabilityId} is invented`];
			const said = [`${capabilityId} ${String(level.value)}/${String(truth.level)}`];
			const right = level.value === truth.level || (unneeded && level.value === 'not_essential');
			return [
				...(right || level.review ? [] : said),
				...(kind.value === truth.kind || kind.review ? [] : [`${capabilityId} is ${truth.kind}`])
			];
		}
	);
}

describe.each(layouts)('damage to a role description laid out as %s', (layout) => {
	test.each(damages)('%s: nothing is wrong without a mark', (kind) => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				expect(faults(seed, layout, [kind])).toEqual([]);
			}),
			{ numRuns: 4, seed: 7 }
		);
	});

	test('two kinds at once: nothing is wrong without a mark', () => {
		// Levels that slip by a row leave no trace once the name or the level at either end is lost too.
		const traceable = damages.filter((kind) => kind !== 'level moved to the next row');
		fc.assert(
			fc.property(
				fc.nat(),
				fc.constantFrom(...traceable),
				fc.constantFrom(...traceable),
				(seed, first, second) => {
					expect(faults(seed, layout, [first, second])).toEqual([]);
				}
			),
			{ numRuns: 30, seed: 8 }
		);
	});
});

test('a level that the two tables of the older layout state differently has no value and both to choose from', () => {
	fc.assert(
		fc.property(fc.nat(), (seed) => {
			const random = randomOf(seed);
			const role = madeRole(random, nsw);
			const tables = tablesOf(role, nsw, random, true);
			const row = tables[1]?.rows[0];
			const own = role.requirements.find(({ capability }) => capability.name === row?.name);
			if (!row || !own) return;
			const other = nsw.levels.find(({ order }) => order !== own.level);
			row.level = other?.name ?? '';
			const found = roleIn(madeText(role, tables, 'older, tabs', random)).requirements.find(
				({ capabilityId }) => capabilityId === own.capability.id
			);
			expect(found?.level).toMatchObject({ value: null, review: true });
			expect(found?.level.candidates.map(({ value }) => value).sort()).toEqual(
				[own.level, other?.order].sort()
			);
		}),
		{ numRuns: 30, seed: 9 }
	);
});
