import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import {
	areRangesEdited,
	editedRanges,
	noRangeEdits,
	readRangeEdits
} from '../../../src/lib/framework/range-edits';

const observed = nsw.ranges ?? {
	label: '',
	source: '',
	coreCountsAtLevel: {},
	observedLevels: {},
	focusCounts: {}
};

describe('reference ranges that a person edits', () => {
	test('are the observed ones until something is edited', () => {
		expect(editedRanges(observed, noRangeEdits)).toBe(observed);
		expect(areRangesEdited({ levels: { '3/4': {} }, focus: {} })).toBe(false);
	});

	test('differ where they are edited only, and never pass for official', () => {
		const edits = {
			levels: { '3/4': { 2: [4, 10] }, 'Officer 9': { 1: [1, 2] } },
			focus: { '3/4': { manager: [5, 9] } }
		} as const;
		const edited = editedRanges(observed, edits);
		expect(edited.label).toBe('Reference ranges (edited here, not official)');
		expect(edited.coreCountsAtLevel['3/4']).toEqual({ 1: [7, 11], 2: [4, 10] });
		expect(edited.coreCountsAtLevel['Officer 9']).toEqual({ 1: [1, 2] });
		expect(edited.coreCountsAtLevel['5/6']).toEqual(observed.coreCountsAtLevel['5/6']);
		expect(edited.focusCounts['3/4']).toEqual({
			...observed.focusCounts['3/4'],
			manager: [5, 9]
		});
	});

	test('come back from JSON as they went', () => {
		const edits = { levels: { '3/4': { '2': [4, 10] } }, focus: { '5/6': { nonManager: [1, 3] } } };
		expect(readRangeEdits(JSON.parse(JSON.stringify(edits)))).toEqual(edits);
	});

	test.each([
		[null],
		['text'],
		[{ levels: {} }],
		[{ levels: { '3/4': { 2: [5, 4] } }, focus: {} }],
		[{ levels: { '3/4': { 2: [-1, 4] } }, focus: {} }],
		[{ levels: { '3/4': { 2: [1.5, 4] } }, focus: {} }],
		[{ levels: { '3/4': { two: [1, 4] } }, focus: {} }],
		[{ levels: {}, focus: { '3/4': { everybody: [1, 4] } } }],
		[{ levels: {}, focus: { '3/4': { manager: [1] } } }]
	])('are none where JSON holds something else: %j', (json) => {
		expect(readRangeEdits(json)).toBeNull();
	});
});
