import { describe, expect, test } from 'vitest';
import { compareDivisions } from '../../../src/lib/analysis/compare-divisions';
import { familyColumn } from '../../../src/lib/analysis/family-column';
import { likenessOf } from '../../../src/lib/analysis/likeness';
import { narrowFramework, smallOrganisation } from './small-organisation';
import type { SmallRole } from './small-organisation';

const one = narrowFramework(1);

function compared(roles: readonly SmallRole[]) {
	const organisation = smallOrganisation(roles, one);
	const result = compareDivisions(organisation, familyColumn(likenessOf(organisation)));
	const unit = (name: string): number => organisation.unitNames.indexOf(name);
	return { ...result, at: (name: string) => unit(name) * 2, unit };
}

const many = (
	count: number,
	role: Omit<SmallRole, 'id' | 'levels'>,
	levels: readonly number[]
): readonly SmallRole[] =>
	Array.from({ length: count }, (_, place) => ({
		...role,
		id: `${role.title} ${role.grade ?? ''} ${role.division ?? ''} ${String(place).padStart(3, '0')}`,
		levels: [levels[place % levels.length] ?? 0]
	}));

describe('a division is compared with the others', () => {
	test('within families and grades, weighed by how many can be matched', () => {
		// Policy 7/8: North 3, 3 against South 2, 2: w = 2·2/4 = 1, difference 1.
		// Finance 5/6: North 2 against South 1, 2, 3: w = 1·3/4 = .75, difference 0.
		// Δ = (1·1 + .75·0)/1.75. Squares within: policy 1, finance 2; freedom 3 + 3.
		const result = compared([
			...many(2, { title: 'Policy Officer', grade: '7/8', division: 'North' }, [3]),
			...many(2, { title: 'Policy Officer', grade: '7/8', division: 'South' }, [2]),
			...many(1, { title: 'Finance Officer', grade: '5/6', division: 'North' }, [2]),
			...many(3, { title: 'Finance Officer', grade: '5/6', division: 'South' }, [1, 2, 3])
		]);
		// 1.75 matched comparisons are fewer than 3 in families; by grade they are the same here.
		const at = result.at('North');
		expect(result.matched[at]).toBeCloseTo(1.75, 12);
		expect(result.difference[at]).toBeCloseTo(1 / 1.75, 12);
		expect(result.error[at]).toBeCloseTo(Math.sqrt(3 / 6 / 1.75), 12);
		expect(result.enough[at]).toBe(0);
		expect(result.different[at]).toBe(0);
		expect(result.difference[result.at('South')]).toBeCloseTo(-1 / 1.75, 12);
	});

	test('whose mix of grades makes it look lower is not called different', () => {
		const roles = [
			...many(30, { title: 'Policy Officer', grade: '3/4', division: 'North' }, [1, 2]),
			...many(10, { title: 'Policy Officer', grade: '9/10', division: 'North' }, [4, 5]),
			...many(10, { title: 'Policy Officer', grade: '3/4', division: 'South' }, [1, 2]),
			...many(30, { title: 'Policy Officer', grade: '9/10', division: 'South' }, [4, 5])
		];
		const result = compared(roles);
		expect(result.difference[result.at('North')]).toBeCloseTo(0, 12);
		expect(result.enough[result.at('North')]).toBe(1);
		expect([...result.different]).toEqual([0, 0, 0, 0]);
	});

	test('and called different where like roles are a level apart', () => {
		const result = compared([
			...many(20, { title: 'Policy Officer', grade: '7/8', division: 'North' }, [3, 4]),
			...many(40, { title: 'Policy Officer', grade: '7/8', division: 'South' }, [2, 3])
		]);
		expect(result.difference[result.at('North')]).toBeCloseTo(1, 12);
		expect(result.different[result.at('North')]).toBe(1);
		expect(result.strata[result.unit('North')]).toBe('family and grade');
	});

	test('by grade alone where its families are found nowhere else', () => {
		const result = compared([
			...many(12, { title: 'Policy Officer', grade: '7/8', division: 'North' }, [3]),
			...many(12, { title: 'Nursing Officer', grade: '7/8', division: 'South' }, [2])
		]);
		expect(result.strata[result.unit('North')]).toBe('grade');
		expect(result.difference[result.at('North')]).toBeCloseTo(1, 12);
	});
});
