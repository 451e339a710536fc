import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilter } from '../../../src/lib/queries/filter';
import { buildGradeLevels } from '../../../src/lib/views/build-grade-levels';
import type { GradeLevelsModel } from '../../../src/lib/views/grade-levels-model';
import { gradeLevelsTable } from '../../../src/lib/views/grade-levels-table';
import { summaryText } from '../../../src/lib/views/summary-part';
import { framework } from './small-framework';
import {
	gradeLevelRows,
	gradeRows,
	levelIn,
	levelsOf,
	organisations,
	type PlainRole,
	role
} from './small-organisation';

function drawn(all: readonly PlainRole[], kind: 'focus' | null = null): GradeLevelsModel {
	const model = buildGradeLevels({
		framework,
		filter: { ...noFilter, kind },
		levels: gradeLevelRows(all),
		base: gradeRows(all).base
	});
	if (model.kind === 'empty') throw new Error(model.reason);
	return model;
}

const multiple = (model: GradeLevelsModel, id: string) =>
	model.groups
		.flatMap((group) => group.capabilities)
		.find((capability) => capability.capabilityId === id);
const bar = (model: GradeLevelsModel, id: string, grade: string) =>
	multiple(model, id)?.bars.find(({ gradeId }) => gradeId === grade);

/** So many roles of a grade at each level of Finance, level 1 first. */
function finance(grade: string | null, counts: readonly number[]): readonly PlainRole[] {
	return counts.flatMap((count, index) =>
		Array.from({ length: count }, (_, number) =>
			role(`${grade} ${index} ${number}`, ['Unit'], grade, { FINA: index + 1 })
		)
	);
}

test('every bar counts the roles of its grade one by one', () => {
	fc.assert(
		fc.property(
			organisations.filter((all) => gradeLevelRows(all).some((row) => row.level !== null)),
			(all) => {
				const model = drawn(all);
				for (const { gradeId, roles } of model.grades) {
					const some = all.filter((one) => one.grade === gradeId);
					expect(roles).toBe(some.length);
					for (const { id } of framework.capabilities) {
						const levels = levelsOf(some, id);
						const found = bar(model, id, gradeId);
						expect(found?.segments.map((segment) => segment.count)).toEqual(
							[1, 2, 3, 4, 5].map((level) => levels.filter((one) => one === level).length)
						);
						const other = (status: string) =>
							some.filter((one) => levelIn(one, id) === status).length;
						expect(found).toMatchObject({
							stated: levels.length,
							notEssential: other('not_essential'),
							unknown: other('unknown'),
							absent: other('absent')
						});
						const shares = found?.segments.reduce((sum, { share }) => sum + share, 0) ?? 0;
						expect(shares).toBeCloseTo(levels.length === 0 ? 0 : 1, 10);
					}
				}
			}
		),
		{ numRuns: 30 }
	);
});

test('grades stand in ladder order, then those on none', () => {
	const all = ['SEB1', 'Band X', '1/2', '7/8'].flatMap((grade) => finance(grade, [1]));
	expect(drawn(all).grades.map(({ shortName }) => shortName)).toEqual([
		'1/2',
		'7/8',
		'B1',
		'Band X'
	]);
});

test('a bar of fewer than three roles with a level is marked', () => {
	const model = drawn([...finance('1/2', [2]), ...finance('3/4', [3])]);
	expect(bar(model, 'FINA', '1/2')?.few).toBe(true);
	expect(bar(model, 'FINA', '3/4')?.few).toBe(false);
	expect(bar(model, 'TECH', '3/4')?.few).toBe(false);
});

describe('the reference range', () => {
	// Observed for 3/4 Finance: 50, 45 and 5 of 100, so 95 lie at level 2 or below.
	// Observed for 3/4 Technology: 4, 92 and 4, so the 5th and the 95th both lie at level 2.
	test('runs from the 5th to the 95th percentile of what was observed', () => {
		const model = drawn(finance('3/4', [6, 3, 1]));
		expect(bar(model, 'FINA', '3/4')).toMatchObject({
			reference: { low: 1, high: 2 },
			outside: 1
		});
		expect(bar(model, 'TECH', '3/4')?.reference).toEqual({ low: 2, high: 2 });
		expect(bar(model, 'ACWI', '3/4')?.reference).toBeNull();
		expect(model.reference?.source).toBe('a test');
	});

	test('is not held against a part of the requirements', () => {
		const model = drawn(finance('3/4', [6, 3, 1]), 'focus');
		expect(bar(model, 'FINA', '3/4')).toMatchObject({ reference: null, outside: 0 });
		expect(model.reference).toBeNull();
	});
});

describe('steps of the ladder', () => {
	test('are remarked on by the largest', () => {
		const all = [...finance('1/2', [5]), ...finance('3/4', [0, 5]), ...finance('5/6', [0, 2, 3])];
		const found = multiple(drawn(all), 'FINA');
		expect(found?.steps.map(({ change, kind }) => [change, kind])).toEqual([
			[1, 'rises'],
			[expect.closeTo(0.6, 10), 'rises']
		]);
		expect(found).toMatchObject({ remark: '+1.0 at 3/4', notable: false });
	});

	test('that add almost nothing, or fall, are remarked on first', () => {
		const flat = [...finance('1/2', [5]), ...finance('3/4', [5]), ...finance('5/6', [0, 5])];
		expect(multiple(drawn(flat), 'FINA')).toMatchObject({
			remark: '1/2 → 3/4 adds almost nothing',
			notable: true
		});
		const falling = [...finance('1/2', [0, 5]), ...finance('3/4', [5])];
		expect(multiple(drawn(falling), 'FINA')).toMatchObject({
			remark: '1/2 → 3/4 falls by 1.0',
			notable: true
		});
	});

	test('pass over a grade of few roles and never leave the ladder', () => {
		const all = [
			...finance('1/2', [5]),
			...finance('3/4', [0, 0, 0, 4]),
			...finance('5/6', [0, 5]),
			...finance('SEB1', [0, 0, 0, 0, 5])
		];
		expect(
			multiple(drawn(all), 'FINA')?.steps.map((step) => [step.fromGradeId, step.toGradeId])
		).toEqual([['1/2', '5/6']]);
	});
});

describe('the summary', () => {
	const words = (all: readonly PlainRole[]) => summaryText(drawn(all).summary);

	test('says what a step adds and where it adds nothing', () => {
		const all = [...finance('1/2', [5]), ...finance('3/4', [5])];
		expect(words(all)).toContain('A step up the ladder adds 0.0 of a level');
		expect(words(all)).toContain(' 1/2 → 3/4 adds almost nothing in Finance.');
	});

	test('names no more than two steps, those of most capabilities first', () => {
		const five = (grade: string, FINA: number, TECH: number) =>
			Array.from({ length: 5 }, (_, id) => role(`${grade} ${id}`, ['Unit'], grade, { FINA, TECH }));
		const all = [
			...five('1/2', 1, 3),
			...five('3/4', 1, 2),
			...five('5/6', 1, 3),
			...five('7/8', 1, 3)
		];
		expect(words(all)).toContain(
			' 1/2 → 3/4 adds almost nothing, or falls, in Finance and Technology; ' +
				'5/6 → 7/8 adds almost nothing in Finance and Technology; so does 1 other step somewhere.'
		);
	});

	test('counts, where it does not name, out of the capabilities that have the step', () => {
		const flat = { ACWI: 1, COEF: 1, FINA: 1, TECH: 1 };
		const all = ['1/2', '3/4'].flatMap((grade) =>
			Array.from({ length: 5 }, (_, id) => role(`${grade} ${id}`, ['Unit'], grade, flat))
		);
		// Nobody has the one capability of People Management.
		expect(words(all)).toContain(' 1/2 → 3/4 adds almost nothing in 4 of 4 capabilities.');
	});

	test('of few roles does not judge steps', () => {
		expect(words([...finance('3/4', [2]), ...finance('7/8', [1])])).toMatch(
			/^Few roles: 3 roles in 2 grades/
		);
	});

	test('says how many roles are left out for want of a grade', () => {
		expect(words([...finance('3/4', [2]), ...finance(null, [3])])).toContain(
			'3 roles without a grade are left out.'
		);
	});
});

test('a bar says in words what it shows', () => {
	const all = [...finance('3/4', [3, 0, 1]), role('x', ['Unit'], '3/4', { FINA: 'unknown' })];
	expect(bar(drawn(all), 'FINA', '3/4')?.words).toBe(
		'Clerk Grade 3/4, 5 roles: Foundational 75\u00a0% (3), Adept 25\u00a0% (1), unknown 1, 1 outside the reference range'
	);
});

test('the table has a row a capability and grade', () => {
	const table = gradeLevelsTable(drawn([...finance('3/4', [3, 0, 1]), ...finance('7/8', [0, 2])]));
	expect(table.rows).toHaveLength(5 * 2);
	const row = table.rows.find(([name, grade]) => name === 'Finance' && grade === 'Clerk Grade 3/4');
	expect(row).toEqual([
		'Finance',
		'Clerk Grade 3/4',
		4,
		3,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		1.5,
		'Foundational',
		'Intermediate',
		1
	]);
	for (const cells of table.rows) expect(cells).toHaveLength(table.columns.length);
});

test('without grades, roles or levels there is a reason', () => {
	const empty = (all: readonly PlainRole[]) =>
		buildGradeLevels({
			framework,
			filter: noFilter,
			levels: gradeLevelRows(all),
			base: gradeRows(all).base
		});
	expect(empty([])).toMatchObject({ reason: expect.stringContaining('No role passes') });
	expect(empty(finance(null, [1]))).toMatchObject({
		reason: expect.stringContaining('states a grade')
	});
	expect(empty([role('a', ['U'], '3/4', {})])).toMatchObject({
		reason: expect.stringContaining('has a level')
	});
});
