import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilter } from '../../../src/lib/queries/filter';
import {
	findingBands,
	findingStandings,
	foundKinds,
	seriousnesses,
	type FindingFilter
} from '../../../src/lib/queries/finding-filter';
import {
	readFindingFilter,
	usualFilter,
	writeFindingFilter
} from '../../../src/lib/state/finding-filter-url';

const today = '2026-02-01';

function written(filter: FindingFilter): URLSearchParams {
	const parameters = new URLSearchParams();
	writeFindingFilter(filter, parameters);
	return parameters;
}

const read = (text: string) => readFindingFilter(new URLSearchParams(text), noFilter, today);

const filters: fc.Arbitrary<FindingFilter> = fc.record({
	list: fc.constantFrom('findings', 'similar'),
	roles: fc.constant(noFilter),
	kinds: fc.subarray([...foundKinds]),
	seriousness: fc.subarray([...seriousnesses]),
	bands: fc.subarray([...findingBands]),
	families: fc.array(fc.string()),
	capabilityIds: fc.subarray(['FINA', 'TECH']),
	rules: fc.subarray(['span', 'flat']),
	decision: fc.constantFrom(null, 'settled', 'unsettled', ...findingStandings),
	today: fc.constant(today)
});

describe('what the queue is filtered by, in the address', () => {
	test('comes back as it went', () => {
		fc.assert(
			fc.property(filters, (filter) => {
				expect(read(written(filter).toString())).toEqual(filter);
			})
		);
	});

	test('without anything is what is to be checked and not settled; of pairs, what is not settled', () => {
		expect(read('')).toMatchObject({
			list: 'findings',
			seriousness: ['check'],
			decision: 'unsettled'
		});
		expect(read('list=similar')).toMatchObject({
			list: 'similar',
			seriousness: [],
			decision: 'unsettled'
		});
	});

	test('what is usual is left out of the address', () => {
		const usual = { ...usualFilter('findings'), roles: noFilter, today };
		expect(written(usual).toString()).toBe('');
	});

	test('words that mean nothing are passed over, and others stay where they were', () => {
		expect(read('what=gossip&serious=very&decision=maybe')).toEqual(read(''));
		const parameters = new URLSearchParams('unit=Health&from=50');
		writeFindingFilter(read('what=level'), parameters);
		expect(parameters.toString()).toBe('unit=Health&from=50&what=level');
	});
});

test('where the pairs are the usual list, an address without a list means them, and the other is named', () => {
	const parameters = new URLSearchParams();
	expect(readFindingFilter(parameters, noFilter, today, 'similar').list).toBe('similar');
	writeFindingFilter(usualFilter('findings'), parameters, 'similar');
	expect(parameters.toString()).toBe('list=findings');
	expect(readFindingFilter(parameters, noFilter, today, 'similar').list).toBe('findings');
});
