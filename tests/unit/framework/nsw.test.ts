import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lookupOf } from '../../../src/lib/framework/lookup';
import { nsw } from '../../../src/lib/framework/nsw';

const lookup = lookupOf(nsw);

test('there are five levels, sixteen core capabilities and four for people managers', () => {
	expect(nsw.levels.map(({ short }) => short)).toEqual(['F', 'I', 'A', 'Ad', 'HA']);
	expect(lookup.core).toHaveLength(16);
	expect(lookup.peopleManagement.map(({ id }) => id)).toEqual(['MAAN', 'INDI', 'OPBU', 'MARE']);
});

test('each of the five groups holds four capabilities, in official order', () => {
	expect(
		lookup.capabilitiesByGroup.map(({ group, capabilities }) => [group.name, capabilities.length])
	).toEqual([
		['Personal Attributes', 4],
		['Relationships', 4],
		['Results', 4],
		['Business Enablers', 4],
		['People Management', 4]
	]);
	expect(lookup.capabilityIndex.get('DIRE')).toBe(0);
	expect(lookup.capabilityIndex.get('MARE')).toBe(19);
});

test('the clerk ladder runs from the General Scale to band 4', () => {
	expect(lookup.grades.map(({ shortName }) => shortName)).toEqual([
		...['GS', '1/2', '3/4', '5/6', '7/8', '9/10', '11/12'],
		...['B1', 'B2', 'B3', 'B4']
	]);
	expect(lookup.gradeById.get('7/8')?.name).toBe('Clerk Grade 7/8');
	expect(lookup.gradeById.get('SEB1')?.name).toBe('Senior Executive Band 1');
	expect(lookup.gradeById.get('GS')?.order).toBe(1);
});

test('short names fit a column header', () => {
	for (const { shortName } of nsw.capabilities) expect(shortName.length).toBeLessThanOrEqual(21);
});

test('the current edition has its day of issue and its deadline', () => {
	expect(nsw.editions.at(-1)).toMatchObject({
		id: '2026',
		issuedOn: '2026-01-19',
		deadline: '2027-01-29'
	});
	expect(nsw.editions[0]?.renames).toEqual({ VADI: 'Value Diversity' });
});

test('observed core levels of a grade add up to the same number of roles for each capability', () => {
	for (const byCapability of Object.values(nsw.ranges?.observedLevels ?? {})) {
		const totals = lookup.core.map(({ id }) =>
			(byCapability[id] ?? []).reduce((sum, count) => sum + count, 0)
		);
		expect(new Set(totals).size).toBe(1);
	}
});

const facts = new URL('../../../../shared/facts/nsw-framework.json', import.meta.url);
describe.skipIf(!existsSync(facts))(
	'against the facts it is taken from (skipped where they are absent)',
	() => {
		interface Facts {
			readonly capabilities: readonly {
				code: string;
				name: string;
				order: number;
				group: string;
			}[];
			readonly grade_ladder: { readonly grades: readonly { id: string; aliases: string[] }[] };
			readonly reference_ranges: {
				readonly counts_of_the_16_core_capabilities_at_each_level: Record<
					string,
					Record<string, number[]>
				>;
				readonly by_grade: Record<string, { level_counts_by_capability: Record<string, number[]> }>;
			};
		}
		const source = (): Facts => JSON.parse(readFileSync(facts, 'utf8')) as Facts;

		test('names, order and groups of capabilities are the same', () => {
			expect(
				nsw.capabilities.map(({ id, name, order, groupId }) => ({
					code: id,
					name,
					order,
					group: lookup.groupById.get(groupId)?.name
				}))
			).toEqual(
				source().capabilities.map(({ code, name, order, group }) => ({ code, name, order, group }))
			);
		});

		test('observed counts and ranges are the same', () => {
			const { by_grade, counts_of_the_16_core_capabilities_at_each_level } =
				source().reference_ranges;
			const order = new Map(nsw.levels.map((level) => [level.short, level.order]));
			for (const [gradeId, { level_counts_by_capability }] of Object.entries(by_grade)) {
				expect(nsw.ranges?.observedLevels[gradeId]).toEqual(level_counts_by_capability);
			}
			for (const [gradeId, ranges] of Object.entries(
				counts_of_the_16_core_capabilities_at_each_level
			)) {
				expect(nsw.ranges?.coreCountsAtLevel[gradeId]).toEqual(
					Object.fromEntries(
						Object.entries(ranges).map(([short, range]) => [order.get(short), range])
					)
				);
			}
		});

		test('every grade alias reads as its grade', async () => {
			const { gradeReader } = await import('../../../src/lib/framework/read-grade');
			for (const { id, aliases } of source().grade_ladder.grades) {
				for (const alias of [id, ...aliases]) {
					expect(gradeReader(nsw)(alias)).toMatchObject({ status: 'on_ladder', gradeId: id });
				}
			}
		});
	}
);
