import { describe, expect, test } from 'vitest';
import { familyKey, mergeFamilies } from '../../../src/lib/analysis/family';
import { titleReader } from '../../../src/lib/analysis/normalise-title';

const key = (title: string): string => familyKey(titleReader()(title));

describe('the family of a title', () => {
	test('is its domain words, sorted, whatever the rank and the order', () => {
		expect(key('Senior Strategic Policy Officer')).toBe('policy strategic');
		expect(key('Manager, Policy (Strategic)')).toBe('policy');
		expect(key('Director Policy Strategic')).toBe('policy strategic');
	});

	test('is its worker words where there is no domain word, else its ranks', () => {
		expect(key('Senior Officer')).toBe('officer');
		expect(key('Analyst Officer')).toBe('analyst officer');
		expect(key('Executive Director')).toBe('director executive');
		expect(key('')).toBe('');
	});

	test('is, of worker words, those that say what the work is, where there are any', () => {
		expect(key('Administration Officer')).toBe('administration');
		expect(key('Administration Coordinator')).toBe('administration');
		expect(key('Senior Support Officer')).toBe('support');
		expect(key('Policy Support Officer')).toBe('policy');
	});
});

describe('rare families merge into frequent ones', () => {
	const merged = (counts: Readonly<Record<string, number>>, of: string): string | undefined =>
		mergeFamilies(new Map(Object.entries(counts))).get(of);

	test('where one slip apart and twice as frequent', () => {
		expect(merged({ procurement: 2, procuremnt: 1 }, 'procuremnt')).toBe('procurement');
		expect(merged({ procurement: 1, procuremnt: 1 }, 'procuremnt')).toBe('procuremnt');
	});

	test('where three roles or more have the rare one, only if twenty times as frequent', () => {
		expect(merged({ communication: 3, communications: 59 }, 'communication')).toBe('communication');
		expect(merged({ communication: 3, communications: 60 }, 'communication')).toBe(
			'communications'
		);
	});

	test('two slips apart only at nine letters and more', () => {
		// governance → governnace is one swap; minsterail → ministerial is one letter and one swap.
		expect(merged({ ministerial: 9, minsterail: 1 }, 'minsterail')).toBe('minsterail');
		expect(merged({ 'risk assurance': 9, 'risk asurence': 1 }, 'risk asurence')).toBe(
			'risk assurance'
		);
		expect(merged({ finance: 9, finanec: 1 }, 'finanec')).toBe('finance');
		expect(merged({ planning: 9, plannnig: 1 }, 'plannnig')).toBe('planning');
		expect(merged({ planning: 9, plnnnig: 1 }, 'plnnnig')).toBe('plnnnig');
	});

	test('the nearest first, then the most frequent, then the first in the alphabet', () => {
		expect(merged({ fundings: 4, funding: 5, findings: 6, fundingz: 1 }, 'fundingz')).toBe(
			'funding'
		);
		expect(merged({ landings: 4, fundings: 4, lundings: 1 }, 'lundings')).toBe('fundings');
	});

	test('not where they share too few runs of three letters', () => {
		expect(merged({ tax: 50, tex: 1 }, 'tex')).toBe('tex');
	});
});
