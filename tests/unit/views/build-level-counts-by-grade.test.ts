import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilter } from '../../../src/lib/queries/filter';
import type { GradeLevelCountsRow } from '../../../src/lib/queries/grade-level-counts';
import { buildLevelCountsByGrade } from '../../../src/lib/views/build-level-counts-by-grade';
import type { LevelCountsByGradeModel } from '../../../src/lib/views/level-counts-by-grade-model';
import { levelCountsByGradeTable } from '../../../src/lib/views/level-counts-by-grade-table';
import { summaryText } from '../../../src/lib/views/summary-part';
import { weightedMedian, weightedQuantile } from '../../../src/lib/views/weighted-quantile';
import { framework } from './small-framework';

/** Rows for roles that each have so many core capabilities at levels 1 and 2, and the rest of four at 3. Incomplete ones have none at 3. */
function rows(grade_id: string, roles: readonly (readonly [number, number])[], complete = true) {
	return framework.levels.flatMap(({ order }): GradeLevelCountsRow[] => {
		const counts = roles.map(([first, second]) =>
			order === 1 ? first : order === 2 ? second : order === 3 && complete ? 4 - first - second : 0
		);
		return [0, 1, 2, 3, 4].flatMap((capabilities) => {
			const having = counts.filter((count) => count === capabilities).length;
			return having === 0
				? []
				: [{ grade_id, complete, level: order, capabilities, roles: having }];
		});
	});
}

function drawn(
	counts: readonly GradeLevelCountsRow[],
	kind: 'focus' | null = null
): LevelCountsByGradeModel {
	const model = buildLevelCountsByGrade({ framework, filter: { ...noFilter, kind }, counts });
	if (model.kind === 'empty') throw new Error(model.reason);
	return model;
}

// The range of 1/2 is 3–4 capabilities at level 1, 0–1 at level 2 and none at any other.
const halves = rows('1/2', [
	[4, 0],
	[4, 0],
	[3, 1],
	[3, 1],
	[2, 2]
]);

describe('the counts of a grade at a level', () => {
	const model = drawn([...rows('7/8', [[0, 1]]), ...halves]);
	const [grade] = model.grades;

	test('stand in ladder order with every level of the framework', () => {
		expect(model.grades.map(({ shortName, roles }) => [shortName, roles])).toEqual([
			['1/2', 5],
			['7/8', 1]
		]);
		expect(grade?.levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
		expect(model.coreCount).toBe(4);
	});

	test('say fewest, middle and most', () => {
		expect(grade?.levels[0]).toMatchObject({
			min: 2,
			median: 3,
			max: 4,
			frequencies: [
				{ capabilities: 2, roles: 1 },
				{ capabilities: 3, roles: 2 },
				{ capabilities: 4, roles: 2 }
			]
		});
	});

	test('are held against the range; a level without one is expected of none', () => {
		expect(grade?.levels[0]).toMatchObject({ range: [3, 4], outside: 1, outsideShare: 0.2 });
		expect(grade?.levels[1]).toMatchObject({ range: [0, 1], outside: 1 });
		expect(grade?.levels[2]).toMatchObject({ range: [0, 0], outside: 0 });
	});

	test('of a grade without ranges are held against none', () => {
		expect(model.grades[1]?.levels[0]).toMatchObject({ range: null, outside: 0 });
		expect(model.grades[1]?.few).toBe(true);
	});

	test('are said in words', () => {
		expect(grade?.levels[0]?.words).toBe(
			'Clerk Grade 1/2, Foundational: 2 to 4 capabilities, median 3; reference 3 to 4; 1 of 5 roles outside'
		);
		expect(model.grades[1]?.levels[1]?.words).toBe(
			'Clerk Grade 7/8, Intermediate: 1 capability; 1 role'
		);
	});
});

describe('roles without a level in every core capability', () => {
	const incomplete = rows(
		'1/2',
		[
			[0, 1],
			[1, 0]
		],
		false
	);

	test('are left out where a range is held against the counts, and counted', () => {
		const model = drawn([...halves, ...incomplete]);
		expect(model.grades[0]).toMatchObject({ roles: 5, leftOut: 2 });
		expect(model.grades[0]?.levels[0]).toMatchObject({ min: 2, outside: 1, outsideShare: 0.2 });
		expect(summaryText(model.summary)).toMatch(
			/ 2 roles without a level in every core capability are left out\.$/
		);
	});

	test('stay where there is no range to hold against', () => {
		const model = drawn(rows('7/8', [[0, 1]], false));
		expect(model.grades[0]).toMatchObject({ roles: 1, leftOut: 0 });
		expect(drawn([...halves, ...incomplete], 'focus').grades[0]).toMatchObject({
			roles: 7,
			leftOut: 0
		});
	});

	test('are shown without a range where a grade has no others', () => {
		const [grade] = drawn(incomplete).grades;
		expect(grade).toMatchObject({ roles: 2, leftOut: 2 });
		expect(grade?.levels[0]).toMatchObject({ min: 0, max: 1, range: null, outside: 0 });
	});
});

describe('the summary', () => {
	test('names the grade and level furthest from its range', () => {
		expect(summaryText(drawn(halves).summary)).toBe(
			'Furthest from its range: Clerk Grade 1/2 at Foundational, where 1 of 5 roles lies outside the ' +
				'reference of 3 to 4 capabilities; 1 other grade and level pair is as far out. In 3 of 5 grade and level pairs, every role keeps to the range.'
		);
	});

	test('says how many more lie as far out', () => {
		const all = rows(
			'1/2',
			Array.from({ length: 5 }, () => [2, 2] as const)
		);
		expect(summaryText(drawn(all).summary)).toContain(
			'Furthest from its range: Clerk Grade 1/2 at Foundational, where 5 of 5 roles lie outside the ' +
				'reference of 3 to 4 capabilities; 1 other grade and level pair is as far out.'
		);
	});

	test('says when all keep to it, when few are left, and when a part is counted', () => {
		const within = rows(
			'1/2',
			Array.from({ length: 5 }, () => [4, 0] as const)
		);
		expect(summaryText(drawn(within).summary)).toContain('keeps to its reference range');
		expect(summaryText(drawn(rows('1/2', [[4, 0]])).summary)).toMatch(/^Few roles/);
		expect(summaryText(drawn(halves, 'focus').summary)).toContain('Only focus capabilities');
		expect(drawn(halves, 'focus').reference).toBeNull();
	});
});

test('the table has a row a grade and level', () => {
	const table = levelCountsByGradeTable(drawn(halves));
	expect(table.rows).toHaveLength(5);
	expect(table.rows[0]).toEqual(['Clerk Grade 1/2', 5, 'Foundational', 2, 2, 3, 4, 4, 3, 4, 1, 0]);
	for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});

test('without a grade there is a reason', () => {
	expect(buildLevelCountsByGrade({ framework, filter: noFilter, counts: [] }).kind).toBe('empty');
});

test('weighted quantiles say the same as the values one by one', () => {
	const values = fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 1, maxLength: 50 });
	fc.assert(
		fc.property(values, fc.integer({ min: 1, max: 100 }), (some, percent) => {
			const sorted = [...some].sort((a, b) => a - b);
			const weighted = [...new Set(sorted)].map((value) => ({
				value,
				count: sorted.filter((other) => other === value).length
			}));
			const half = sorted.length / 2;
			expect(weightedQuantile(weighted, percent / 100)).toBe(
				sorted[Math.ceil((percent * sorted.length) / 100) - 1]
			);
			expect(weightedMedian(weighted)).toBe(
				((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
			);
		})
	);
	expect(weightedMedian([])).toBeNull();
});
