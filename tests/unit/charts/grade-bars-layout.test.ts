import { expect, test } from 'vitest';
import { layoutGradeBars } from '../../../src/lib/charts/grade-bars-layout';
import type { CapabilityGrades, GradeBar } from '../../../src/lib/views/grade-levels-model';

function bar(
	gradeId: string,
	counts: readonly number[],
	reference: GradeBar['reference']
): GradeBar {
	const stated = counts.reduce((sum, count) => sum + count, 0);
	return {
		...{ gradeId, name: gradeId, shortName: gradeId, onLadder: true, roles: stated, stated },
		segments: counts.map((count, index) => ({
			level: index + 1,
			count,
			share: stated === 0 ? 0 : count / stated
		})),
		...{ notEssential: 0, unknown: 0, absent: 0, median: null, mean: null, few: false },
		...{ reference, outside: 0, words: '' }
	};
}

const capability: CapabilityGrades = {
	...{ capabilityId: 'FINA', name: 'Finance', shortName: 'Finance', groupId: 'BUEN' },
	bars: [bar('3/4', [1, 2, 1], { low: 2, high: 2 }), bar('5/6', [0, 0, 0], { low: 2, high: 3 })],
	...{ steps: [], remark: '', notable: false }
};

test('shares stack from the foot to the top and the reference spans its own levels', () => {
	const { bars } = layoutGradeBars(capability, {
		...{ width: 100, height: 80, measure: 'share', most: 4, ticks: 4 }
	});
	expect(bars[0]?.segments.map(({ y, height }) => [y, height])).toEqual([
		[60, 20],
		[20, 40],
		[0, 20]
	]);
	expect(bars[0]?.reference).toEqual({ y: 20, height: 40 });
});

test('counts are measured against the largest grade', () => {
	const { bars } = layoutGradeBars(capability, {
		...{ width: 100, height: 80, measure: 'count', most: 8, ticks: 4 }
	});
	expect(bars[0]?.segments.map(({ height }) => height)).toEqual([10, 20, 10]);
});

test('a grade without a level has no segment and no reference mark', () => {
	const { bars } = layoutGradeBars(capability, {
		...{ width: 100, height: 80, measure: 'share', most: 4, ticks: 4 }
	});
	expect(bars[1]?.segments).toEqual([]);
	expect(bars[1]?.reference).toBeNull();
});

test('a name that would run into the one before it is left out, however many there are', () => {
	const wide = {
		...capability,
		bars: ['GS', '9/10', '11/12', 'B1'].map((id) => bar(id, [1], null))
	};
	const named = (width: number) =>
		layoutGradeBars(wide, {
			...{ width, height: 80, measure: 'share', most: 4, ticks: 4 }
		}).bars.map((box) => box.nameX !== null);
	expect(named(400)).toEqual([true, true, true, true]);
	// About 15 px a bar: between GS and 11/12, which are 11 and 27 px long, 9/10 with its 22 px has no room, nor has B1 after them.
	expect(named(60)).toEqual([true, false, true, false]);
});
