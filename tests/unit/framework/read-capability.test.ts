import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { ReadingReason } from '../../../src/lib/framework/reading';
import { capabilityReader } from '../../../src/lib/framework/read-capability';

const read = capabilityReader(nsw);

describe('a capability that can be read', () => {
	const rows: readonly (readonly [string, string, ReadingReason])[] = [
		['Display Resilience and Courage', 'DIRE', 'exact'],
		['display resilience and courage', 'DIRE', 'exact'],
		['Commit to customer service', 'COTO', 'exact'],
		['Value diversity and inclusion', 'VADI', 'exact'],
		[' TECHNOLOGY\u00A0', 'TECH', 'exact'],
		['Project  Management', 'PRMA', 'exact'],
		['Value Diversity', 'VADI', 'edition'],
		['value diversity', 'VADI', 'edition'],
		['Plan & Prioritise', 'PLAN', 'alias'],
		['Plan&Prioritise', 'PLAN', 'alias'],
		['FINA', 'FINA', 'alias'],
		['fina', 'FINA', 'alias'],
		['Resilience & Courage', 'DIRE', 'alias'],
		['Think and Solve', 'THAN', 'alias'],
		['Project Mgmt', 'PRMA', 'alias'],
		['Procurement & Contract Mgmt', 'PRAN', 'alias'],
		['Business Enablers - Finance', 'FINA', 'alias'],
		['Business Enablers: Finance', 'FINA', 'alias'],
		['Finance (Business Enablers)', 'FINA', 'alias'],
		['Personal Attributes – Value Diversity', 'VADI', 'edition'],
		['Finance level', 'FINA', 'alias'],
		['Finance (level)', 'FINA', 'alias'],
		['Finance - Level', 'FINA', 'alias'],
		['display_resilience_and_courage', 'DIRE', 'alias'],
		['DisplayResilienceAndCourage', 'DIRE', 'alias'],
		['Projct Managment', 'PRMA', 'fuzzy'],
		['Comunicate Effectivly', 'COEF', 'fuzzy'],
		['Demonstrate Acountability', 'DEAC', 'fuzzy'],
		['Inspire Direction and Pupose', 'INDI', 'fuzzy'],
		['Tecnology', 'TECH', 'fuzzy']
	];
	test.each(rows)('%j is %s, %s', (text, value, how) => {
		expect(read(text)).toEqual({ status: 'read', value, how });
	});
});

describe('a name that is not one of the framework', () => {
	const rows: readonly (readonly [string, string | null])[] = [
		['Manage Slef', 'MASE'],
		['Product Management', 'PRMA'],
		['Programme Management', null],
		['Results - Finance', null],
		['People Management', null],
		['Business Enablers', null],
		['Contract Management', null],
		['Financial Management', null],
		['Manage Staff', null],
		['Financial Strategy, Governance and Risk Management', null],
		['Strategic Procurement', null],
		['Workforce Planning', null],
		['Systems Design', null],
		['Information Security', null],
		['Adept', null]
	];
	test.each(rows)('%j is unreadable, the nearest being %j', (text, nearest) => {
		expect(read(text)).toEqual({ status: 'unreadable', nearest });
	});
	test('a very long text is unreadable at once', () => {
		expect(read('x'.repeat(100_000))).toEqual({ status: 'unreadable', nearest: null });
	});
	test.each(['', ' ', '-'])('%j is blank', (text) => {
		expect(read(text)).toEqual({ status: 'blank' });
	});
	test.each(['TBC', 'n/a', 'Not in use'])('%j is unknown', (text) => {
		expect(read(text)).toEqual({ status: 'unknown' });
	});
});
