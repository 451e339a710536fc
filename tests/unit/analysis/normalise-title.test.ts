import { describe, expect, test } from 'vitest';
import { titleReader } from '../../../src/lib/analysis/normalise-title';

const read = titleReader();
const text = (title: string): string => read(title).text;
const domain = (title: string): readonly string[] =>
	read(title)
		.words.filter((word) => word.class === 'domain')
		.map((word) => word.text);

describe('a title is made comparable', () => {
	test('whatever its case, accents and dashes', () => {
		expect(text('POLICY OFFICER')).toBe('policy officer');
		expect(text('Café Policy Officer')).toBe('cafe policy officer');
		expect(text('Policy Officer – Senior')).toBe('policy officer senior');
	});

	test('without its brackets', () => {
		expect(text('Policy Officer (Temporary)')).toBe('policy officer');
		expect(text('Policy Officer (12 months)')).toBe('policy officer');
		expect(text('Policy Officer (part time')).toBe('policy officer');
	});

	test.each([
		'Policy Officer Clk 7/8',
		'Policy Officer Clerk Gr 3-4',
		'Policy Officer Clerk Grade 5/6',
		'Policy Officer SNSW Grade 7/8',
		'Policy Officer PSSE Band 1',
		'Policy Officer SEB1',
		'Policy Officer Grade ½'
	])('without the grade in %s', (title) => {
		expect(text(title)).toBe('policy officer');
	});

	test('but a clerk who is no grade stays a clerk', () => {
		expect(text('Clerk of the Court')).toBe('clerk court');
		expect(read('Clerk of the Court').words.map((word) => word.class)).toEqual(['noun', 'domain']);
	});

	test('with short forms written out', () => {
		expect(text('Snr HR Adviser')).toBe('senior human resources advisor');
		expect(text('Asst Mgr Ops')).toBe('assistant manager operations');
		expect(text('Payroll Co-ordinator')).toBe('payroll coordinator');
		expect(text('Exec Admin Offr')).toBe('executive administration officer');
		expect(text('Risk & Assurance Officer')).toBe(text('Risk and Assurance Officer'));
		expect(text('L&D Officer')).toBe(text('Learning and Development Officer'));
	});

	test('without a place behind a dash or a comma, but with a rank there', () => {
		expect(text('Internal Audit Officer - Parramatta')).toBe('internal audit officer');
		expect(text('Finance Officer, Senior')).toBe('finance officer senior');
		expect(text('Policy Officer - Principal')).toBe('policy officer principal');
	});

	test('and whole where the part before the dash does not say what the work is', () => {
		expect(text('Director - Water Reform')).toBe('director water reform');
		expect(text('Manager, Housing Services')).toBe('manager housing services');
	});

	test('with slips in words of rank mended', () => {
		expect(text('Seinor Policy Officer')).toBe('senior policy officer');
		expect(text('Policy Offcier')).toBe('policy officer');
		expect(text('Maanger Procurement')).toBe('manager procurement');
		expect(text('Policy Ofifcer')).toBe('policy officer');
	});

	test.each(['office', 'seniors', 'officers', 'advisory', 'header'])(
		'but %s is right as it stands',
		(word) => {
			expect(text(word)).toBe(word);
		}
	);

	test('short words are never mended', () => {
		expect(text('Heat Officer')).toBe('heat officer');
	});
});

describe('what the work is about', () => {
	test.each([
		'Support Officer',
		'Administrative Assistant',
		'Technical Officer',
		'Business Partner',
		'Team Leader',
		'Executive Director'
	])('%s does not say', (title) => {
		expect(domain(title)).toEqual([]);
	});

	test('is said by the other words', () => {
		expect(domain('HR Business Partner')).toEqual(['human', 'resources']);
		expect(domain('Business Support Officer')).toEqual(['business']);
		expect(domain('Child Protection Caseworker')).toEqual(['child', 'protection']);
	});

	test('nothing is left of an empty title', () => {
		expect(read('(Identified)')).toEqual({ text: '', words: [] });
	});
});
