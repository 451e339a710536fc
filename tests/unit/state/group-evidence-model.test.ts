import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { GroupEvidence, ProfileEvidence } from '../../../src/lib/state/analysis-answers';
import { groupEvidenceModel } from '../../../src/lib/state/group-evidence-model';
import { profileEvidenceModel } from '../../../src/lib/state/profile-evidence-model';

const side = (...levels: readonly number[]) => ({
	levels: [...new Set(levels)].map((level) => ({
		level,
		roles: levels.filter((other) => other === level).length
	})),
	roles: levels.length,
	mean: levels.reduce((sum, level) => sum + level, 0) / levels.length
});
const contrast = (job: string | null, first: readonly number[], second: readonly number[]) => ({
	...{ job, gradeId: '5/6', first: side(...first), second: side(...second) },
	matched: (first.length * second.length) / (first.length + second.length)
});
const between: GroupEvidence = {
	between: 'units',
	...{ firstSide: 'Courts', secondSide: '', matchedOn: 'family and grade' },
	contrasts: [contrast('policy', [4, 4], [2, 3, 2])]
};

describe('what the panel says of a finding about many roles', () => {
	test('one job: a histogram for each side, headed with its roles and mean', () => {
		const model = groupEvidenceModel(nsw, 'FINA', between);
		expect(model.title).toBe('Finance: Courts beside elsewhere');
		expect(model.basis).toBe('Policy roles, Clerk Grade 5/6.');
		expect(model.sides.map(({ title }) => title)).toEqual([
			'Courts: 2 roles, mean level 4.0',
			'Elsewhere: 3 roles, mean level 2.3'
		]);
		expect(model.sides.map(({ histogram }) => histogram.levels.map(({ count }) => count))).toEqual([
			[0, 0, 0, 2, 0],
			[0, 2, 1, 0, 0]
		]);
		expect(model.sides[1]?.histogram.summary).toBe('Levels of 3 roles.');
		expect(model.jobs).toBeNull();
	});

	test('grades: the junior beside the senior', () => {
		const model = groupEvidenceModel(nsw, 'FINA', {
			...between,
			...{ between: 'grades', firstSide: 'Clerk 5/6', secondSide: 'Clerk 7/8', matchedOn: null }
		});
		expect(model.title).toBe('Finance: Clerk 5/6 beside Clerk 7/8');
		expect(model.basis).toBe('Policy roles.');
		expect(model.sides[1]?.title).toBe('Clerk 7/8: 3 roles, mean level 2.3');
	});

	test('several jobs: a table in the order given, with what they differ by', () => {
		const model = groupEvidenceModel(nsw, 'FINA', {
			...between,
			contrasts: [contrast('policy', [4, 4], [2, 3, 2]), contrast(null, [1], [1, 2])]
		});
		expect(model.sides).toEqual([]);
		expect(model.basis).toMatch(
			/^2 kinds of role found on both sides, matched by family and grade; those/
		);
		expect(model.jobs?.rows).toEqual([
			['Policy · Clerk Grade 5/6', 2, 4, 3, 2.33, 1.67],
			['Clerk Grade 5/6', 1, 1, 2, 1.5, -0.5]
		]);
	});

	test('no job on both sides is said to be none', () => {
		const model = groupEvidenceModel(nsw, 'FINA', { ...between, contrasts: [] });
		expect(model).toMatchObject({ sides: [], jobs: null });
		expect(model.basis).toContain('nothing can be set side by side');
	});
});

describe('what the panel says of a role’s whole profile', () => {
	const profile: ProfileEvidence = {
		...{ gradeId: '3/4', fitsGradeId: '7/8' },
		levels: [
			{ capabilityId: 'FINA', level: 3, own: 1.6, fits: 2.9 },
			{ capabilityId: 'TECH', level: 2, own: 2.1, fits: 2.8 },
			{ capabilityId: 'PRMA', level: 2, own: 1.5, fits: 2.5 }
		]
	};

	test('a copied one: which grade each level is nearer to, none where it is halfway', () => {
		const model = profileEvidenceModel(nsw, profile);
		expect(model.lines.map(({ nearer }) => nearer)).toEqual(['fits', 'own', null]);
		expect(model.summary).toBe(
			'On 1 of 3 core capabilities the level is nearer to what roles like this one ask at Clerk Grade 7/8, on 1 to what they ask at Clerk Grade 3/4.'
		);
		const [first] = model.lines;
		expect([first?.name, first?.level.name, first?.own.name, first?.fits?.name]).toEqual([
			...['Finance', 'Adept', 'Intermediate', 'Adept']
		]);
	});

	test('a straight line: from where to where its peers’ levels go', () => {
		const straight = profile.levels.map((line) => ({ ...line, level: 2, fits: null }));
		const model = profileEvidenceModel(nsw, {
			...{ gradeId: '', fitsGradeId: null },
			levels: [...straight, { capabilityId: 'MASE', level: 2, own: 3.6, fits: null }]
		});
		expect(model.summary).toBe('Roles like this one ask for levels from Foundational to Advanced.');
		expect([model.ownGrade, model.fitsGrade]).toEqual(['No grade stated', null]);
		expect(model.lines.every(({ fits, nearer }) => fits === null && nearer === null)).toBe(true);
	});
});
