import { describe, expect, test } from 'vitest';
import { type Filter, noFilter } from '../../../src/lib/queries/filter';
import { filterChips } from '../../../src/lib/views/filter-chips';
import { framework } from './small-framework';

const labels = (filter: Partial<Filter>) =>
	filterChips({ ...noFilter, ...filter }, framework).map((chip) => chip.label);

test('nothing filtered is no chip', () => {
	expect(labels({})).toEqual([]);
});

describe('chips', () => {
	const filter: Filter = {
		units: [['Justice'], ['Health', '']],
		grades: ['7/8', 'Band X', '3/4', '5/6'],
		managesPeople: 'yes',
		kind: 'focus',
		text: 'officer',
		attributes: [
			{ name: 'job_family', values: ['Policy', 'Legal'] },
			{ name: 'Work type', values: [''] }
		]
	};

	test('name units from the top, runs of grades as one, and the rest in words', () => {
		expect(labels(filter)).toEqual([
			'Justice',
			'Health › Department not stated',
			'Grade 3/4 – 7/8',
			'Band X',
			'Job family: Policy',
			'Job family: Legal',
			'Work type: not stated',
			'Manages people',
			'Focus only',
			'“officer”'
		]);
		expect(labels({ grades: ['5/6', '3/4'] })).toEqual(['Clerk Grade 3/4', 'Clerk Grade 5/6']);
	});

	test('have keys of their own', () => {
		const keys = filterChips(filter, framework).map((chip) => chip.key);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('taken away one after the other leave no filter', () => {
		let left = filter;
		for (let taken = 0; taken < 10; taken++) {
			const [first] = filterChips(left, framework);
			left = first?.without ?? left;
		}
		expect(left).toEqual(noFilter);
	});

	test('take away their own part only', () => {
		const chips = filterChips(filter, framework);
		expect(chips[0]?.without).toEqual({ ...filter, units: [['Health', '']] });
		expect(chips[2]?.without).toEqual({ ...filter, grades: ['Band X'] });
		expect(chips[4]?.without.attributes).toEqual([
			{ name: 'job_family', values: ['Legal'] },
			{ name: 'Work type', values: [''] }
		]);
		expect(chips[6]?.without.attributes).toEqual([
			{ name: 'job_family', values: ['Policy', 'Legal'] }
		]);
	});
});
