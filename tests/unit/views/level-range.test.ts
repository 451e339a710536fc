import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { buildLevelRange } from '../../../src/lib/views/level-range';

const core = nsw.capabilities.filter(({ peopleManagement }) => !peopleManagement);
const ranges = {
	label: 'Reference ranges (observed, not official)',
	source: 'Invented',
	coreCountsAtLevel: { '1/2': { 1: [14, 15], 2: [1, 1] } },
	observedLevels: {},
	focusCounts: {}
} as const;

/** All core capabilities at Foundational, `raised` of them at Intermediate, and one of people management at Adept. */
function levels(raised: number) {
	const people = nsw.capabilities.find(({ peopleManagement }) => peopleManagement);
	return [
		...core.map(({ id }, at) => ({ capabilityId: id, level: at < raised ? 2 : 1 })),
		{ capabilityId: people?.id ?? '', level: 3 }
	];
}

test('core levels are counted against the range of the grade, others are left out', () => {
	const model = buildLevelRange({ framework: nsw, ranges, gradeId: '1/2', levels: levels(1) });
	expect(core).toHaveLength(16);
	expect(model?.rows.map(({ count, range, within }) => [count, range, within])).toEqual([
		[15, '14 to 15', true],
		[1, '1', true],
		[0, 'none', true],
		[0, 'none', true],
		[0, 'none', true]
	]);
	expect(model?.outside).toBe(0);
});

test('a count outside its range is told', () => {
	const model = buildLevelRange({ framework: nsw, ranges, gradeId: '1/2', levels: levels(4) });
	expect(model?.rows.filter(({ within }) => !within).map(({ name }) => name)).toEqual([
		...['Foundational', 'Intermediate']
	]);
	expect(model?.outside).toBe(2);
});

test('without a range for the grade there is nothing to hold it against', () => {
	const none = { framework: nsw, levels: levels(1) };
	expect(buildLevelRange({ ...none, ranges, gradeId: '11/12' })).toBeNull();
	expect(buildLevelRange({ ...none, ranges, gradeId: null })).toBeNull();
	expect(buildLevelRange({ ...none, ranges: null, gradeId: '1/2' })).toBeNull();
});
