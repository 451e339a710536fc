import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { ComparedLevelsRow } from '../../../src/lib/queries/compared-levels';
import { gradeContrasts } from '../../../src/lib/views/grade-contrast';

function levels(is_own: boolean, capability_id: string, counts: Readonly<Record<number, number>>) {
	return Object.entries(counts).map(([level, requirements]): ComparedLevelsRow => ({
		...{ is_own, grade_id: '9/10', capability_id, level: Number(level), requirements },
		...{ focus: 0, kind_stated: 0 }
	}));
}

const grades = [
	{ is_own: true, grade_id: '9/10', roles: 10 },
	{ is_own: false, grade_id: '9/10', roles: 40 }
];

describe('the roles of one grade on two sides', () => {
	test('are parted by capabilities whose means differ beyond chance', () => {
		// Finance: means 4 and 3; squares 4 here, 20 there: variance 24/48 = .5, error √(.5·(.1 + .025)) = .25.
		// Technology: the same on both sides.
		const [contrast] = gradeContrasts({
			framework: nsw,
			grades,
			levels: [
				...levels(true, 'FINA', { 3: 2, 4: 6, 5: 2 }),
				...levels(false, 'FINA', { 2: 10, 3: 20, 4: 10 }),
				...levels(true, 'TECH', { 2: 5, 3: 5 }),
				...levels(false, 'TECH', { 2: 20, 3: 20 })
			]
		});
		expect(contrast?.words).toBe(
			'1 of 2 capabilities parts them. Mean levels lie 0.5 apart on average.'
		);
		expect(contrast?.parting).toEqual(['Finance +1.0']);
		expect(contrast?.distance).toBeCloseTo(0.5, 12);
		expect(contrast?.own?.[1]).toBeCloseTo(5 / 20, 12);
	});

	test('look like the same job where nothing parts them', () => {
		const [contrast] = gradeContrasts({
			...{ framework: nsw, grades },
			levels: [...levels(true, 'FINA', { 3: 10 }), ...levels(false, 'FINA', { 3: 39, 4: 1 })]
		});
		expect(contrast?.words).toBe(
			'Look like the same job: none of 1 capability is shown to part them. Mean levels lie 0.0 apart on average.'
		);
	});

	test('say nothing where they are few', () => {
		const [contrast] = gradeContrasts({
			framework: nsw,
			grades: [
				{ is_own: true, grade_id: '9/10', roles: 2 },
				{ is_own: false, grade_id: '9/10', roles: 40 }
			],
			levels: [...levels(true, 'FINA', { 5: 2 }), ...levels(false, 'FINA', { 1: 40 })]
		});
		expect(contrast?.words).toBe('Few roles (2 roles against 40): nothing can be said.');
		expect(contrast?.distance).toBeNull();
	});
});
