import { describe, expect, test } from 'vitest';
import { checkRules } from '../../../src/lib/analysis/rules/check-rules';
import type { RuleBreach } from '../../../src/lib/analysis/rules/rule-breach';
import { Wording } from '../../../src/lib/analysis/wording';
import { nsw } from '../../../src/lib/framework/nsw';
import { smallOrganisation } from './small-organisation';
import type { SmallRole } from './small-organisation';

const place = (name: string): number => nsw.capabilities.findIndex((c) => c.name === name);
const core = 16;

/** A sound 5/6 role: within the reference ranges of 3–8 Foundational, 7–11 Intermediate, 0–2 Adept. */
const sound: SmallRole = {
	id: 'R1',
	title: 'Policy Officer',
	grade: '5/6',
	manages: false,
	levels: nsw.capabilities.map((_, c) => (c >= core ? 0 : c < 5 ? 1 : c < 15 ? 2 : 3)),
	focus: [
		place('Manage Self'),
		place('Communicate Effectively'),
		place('Deliver Results'),
		place('Finance'),
		place('Technology')
	],
	edition: '2026'
};

const check = (change: Partial<SmallRole> = {}): readonly RuleBreach[] =>
	checkRules({
		organisation: smallOrganisation([{ ...sound, ...change }], nsw),
		framework: nsw,
		ranges: nsw.ranges,
		wording: new Wording(nsw)
	});
const broken = (change: Partial<SmallRole>): readonly string[] =>
	check(change).map(({ rule }) => rule);
const sentence = (rule: string, change: Partial<SmallRole>): string | undefined =>
	check(change).find((breach) => breach.rule === rule)?.sentence;
const levels = (change: (level: number, c: number) => number): readonly number[] =>
	sound.levels.map(change);

describe('the official rules', () => {
	test('find nothing in a sound role', () => {
		expect(check()).toEqual([]);
	});

	test('span: more than three consecutive levels, said to be a guideline', () => {
		const wide = { levels: levels((level, c) => (c === 15 ? 4 : level)) };
		expect(broken(wide)).toContain('span');
		expect(sentence('span', wide)).toMatch(/Foundational .* to Advanced .*: 4 levels, .*guideline/);
		expect(broken({ levels: levels((level, c) => (c === 15 ? 3 : level)) })).toEqual([]);
	});

	test('flat: one level throughout, but not at a grade that has just that', () => {
		const flat = { levels: levels((_, c) => (c >= core ? 0 : 1)) };
		expect(broken(flat)).toContain('flat');
		expect(broken({ ...flat, grade: 'GS' })).not.toContain('flat');
	});

	test('focus groups: one focus capability in each of three groups', () => {
		const without = { focus: [place('Manage Self'), place('Finance'), place('Deliver Results')] };
		expect(sentence('focus-groups', without)).toContain('No focus capability in Relationships');
	});

	test('people management: both ways, and not where it is not stated', () => {
		const people = levels((level, c) => (c >= core ? 2 : level));
		expect(broken({ manages: true })).toEqual(['people-management']);
		expect(broken({ levels: people })).toEqual(['people-management']);
		expect(broken({ levels: people, manages: true })).toEqual([]);
		const { manages, ...unstated } = sound;
		expect(manages).toBe(false);
		const organisation = smallOrganisation([unstated], nsw);
		const context = { organisation, framework: nsw, ranges: null, wording: new Wording(nsw) };
		expect(checkRules(context)).toEqual([]);
	});

	test('complete: a level on each core capability, “not essential” named apart', () => {
		const missing = {
			levels: levels((level, c) => (c === place('Finance') ? 0 : c === 1 ? 254 : level))
		};
		expect(sentence('complete', missing)).toBe(
			'No level for Finance. Act with Integrity marked not essential. Every role is asked for a level on each core capability.'
		);
	});

	test('comparison guide: the counts of levels and of focus, by the observed ranges', () => {
		const high = { levels: levels((level, c) => (c >= 12 && c < 15 ? 3 : level)) };
		expect(sentence('comparison-guide', high)).toBe(
			'Outside the reference ranges (observed, not official) for Clerk 5/6: 4 Adept (range 0–2).'
		);
		expect(broken({ focus: sound.focus?.slice(0, 3) ?? [] })).toContain('comparison-guide');
	});

	test('focus level: each focus capability has a level', () => {
		const change = { levels: levels((level, c) => (c === place('Technology') ? 0 : level)) };
		expect(sentence('focus-level', change)).toBe('Marked as focus without a level: Technology.');
	});

	test('edition: older than the current one, with the deadline', () => {
		expect(sentence('edition', { edition: '2020' })).toBe(
			'Written on the 2020 edition; descriptions are to be on the 2026 edition by 29 January 2027.'
		);
		expect(broken({ edition: '' })).toEqual([]);
	});
});
