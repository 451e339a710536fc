import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import {
	frameworkTables,
	ladderSentence,
	levelScale
} from '../../../src/lib/views/framework-tables';

describe('what roles are read by', () => {
	const { capabilities, grades } = frameworkTables(nsw, [
		{ grade_id: '7/8', ladder_order: 5, roles: 3 },
		{ grade_id: 'Ranger Class 9', ladder_order: null, roles: 2 }
	]);

	test('the scale names every level from the lowest with its letters', () => {
		expect(levelScale(nsw)).toBe(
			'Foundational (F), Intermediate (I), Adept (A), Advanced (Ad), Highly Advanced (HA)'
		);
	});

	test('the ladders are named in a sentence, and none where there is none', () => {
		expect(ladderSentence(nsw)).toBe('Grade ladder: Clerk grades and senior executive bands.');
		expect(ladderSentence({ ...nsw, ladders: [] })).toBe('');
	});

	test('every capability has a row, and the four for people management say whom they are asked of', () => {
		expect(capabilities.rows).toHaveLength(20);
		expect(capabilities.rows[0]).toEqual([
			'Display Resilience and Courage',
			'DIRE',
			'Personal Attributes',
			'all roles'
		]);
		const ofManagers = capabilities.rows.filter(([, , , of]) => of === 'roles that manage people');
		expect(ofManagers.map(([, , group]) => group)).toEqual(Array(4).fill('People Management'));
	});

	test('a grade that no role has stands on its ladder with none', () => {
		const [first] = grades.rows;
		expect(first?.slice(0, 3)).toEqual(['Clerk General Scale', 'yes', 0]);
		expect(grades.rows.find(([name]) => name === 'Clerk Grade 7/8')?.[2]).toBe(3);
	});

	test('a grade on no ladder comes after the ladders, as the file has it', () => {
		expect(grades.rows.at(-1)).toEqual(['Ranger Class 9', 'no', 2, '']);
	});

	test('where there are several ladders, a grade names its own', () => {
		const [ladder] = nsw.ladders;
		if (!ladder) throw new Error('The framework has no ladder.');
		const two = { ...nsw, ladders: [ladder, { id: 'ranger', name: 'Rangers', grades: [] }] };
		expect(frameworkTables(two, []).grades.rows[0]?.[1]).toBe(
			'Clerk grades and senior executive bands'
		);
	});

	test('every role of a grade is counted once', () => {
		const counted = grades.rows.reduce((sum, [, , roles]) => sum + Number(roles), 0);
		expect(counted).toBe(5);
	});
});
