import { describe, expect, test } from 'vitest';
import { analyseNow } from '../../../src/lib/analysis/analyse';
import { explainPair } from '../../../src/lib/analysis/explain-pair';
import { RoleJudge } from '../../../src/lib/analysis/judge-role';
import { suggestLevel } from '../../../src/lib/analysis/suggest';
import { nsw } from '../../../src/lib/framework/nsw';
import { narrowFramework, smallOrganisation } from './small-organisation';
import { syntheticRoles } from './synthetic-roles';

describe('small and empty files', () => {
	test('without a role there is nothing to find', () => {
		const { findings, evidence } = analyseNow(smallOrganisation([], nsw), { framework: nsw });
		expect(findings).toEqual([]);
		expect(evidence.listed.pairs.length).toBe(0);
	});

	test('of one role, one capability, or no level at all can be analysed', () => {
		const one = narrowFramework(1);
		const role = { id: 'R1', title: 'Policy Officer', grade: '5/6', levels: [2] };
		for (const roles of [[role], [role, { ...role, id: 'R2' }], [{ ...role, levels: [0] }]]) {
			const { evidence } = analyseNow(smallOrganisation(roles, one), { framework: one });
			expect(evidence.rates.every(Number.isNaN)).toBe(true);
		}
	});

	test('two roles alike but for one level are a pair, with what they differ in', () => {
		const levels = nsw.capabilities.map((_, c): number => (c < 16 ? 2 : 0));
		const roles = [
			{ id: 'A', title: 'Policy Officer', grade: '5/6', levels },
			{ id: 'B', title: 'Policy Officer', grade: '5/6', levels: levels.with(12, 4) }
		];
		const { evidence } = analyseNow(smallOrganisation(roles, nsw), { framework: nsw });
		const pair = explainPair(evidence, 0);
		expect(pair.differences).toMatchObject([{ capability: 12, first: 2, second: 4 }]);
		// One pair, gap 2: r = (1 + 20 · .03)/21.
		expect(pair.differences[0]?.surprise).toBeCloseTo(-Math.log(1.6 / 21), 12);
		expect(evidence.pairs.scores[0]).toBeCloseTo(-Math.log(1.6 / 21), 8);
		expect(evidence.listed.odd[0]).toBe(-1);
		expect(evidence.listed.oneIn[0]).toBe(0);
	});

	test('one step apart only what the junior has above the senior counts', () => {
		const levels = nsw.capabilities.map((_, c): number => (c < 16 ? 2 : 0));
		const roles = [
			{ id: 'A', title: 'Policy Officer', grade: '7/8', levels: levels.with(0, 3) },
			{ id: 'B', title: 'Policy Officer', grade: '5/6', levels: levels.with(12, 3) }
		];
		const { evidence } = analyseNow(smallOrganisation(roles, nsw), { framework: nsw });
		const pair = explainPair(evidence, 0);
		expect([pair.first, pair.second, pair.oneStep]).toEqual([1, 0, true]);
		expect(pair.differences.map(({ capability }) => capability)).toEqual([12]);
		expect(pair.sentence).toBe(
			'These two look like the same job one grade apart, and the junior asks more on 1 of 16 capabilities.'
		);
	});

	test('fifty roles give pairs, ranked, each said in a sentence', () => {
		const roles = syntheticRoles(5, 50);
		const { evidence } = analyseNow(smallOrganisation(roles, nsw), { framework: nsw });
		const { pairs, listed } = evidence;
		expect(listed.pairs.length).toBeGreaterThan(1);
		const scores = Array.from(listed.pairs, (pair) => pairs.scores[pair] ?? 0);
		expect(scores).toEqual([...scores].sort((a, b) => b - a));
		expect(explainPair(evidence, 0).sentence).toMatch(/^These two look like the same job /);
	});

	test('a finding comes with the smallest change that would clear it', () => {
		const { evidence, findings } = analyseNow(smallOrganisation(syntheticRoles(21, 400), nsw), {
			framework: nsw
		});
		const flag = findings.flatMap((f) =>
			f.kind === 'level' && f.found.band !== 'worth_a_look' ? [f.found] : []
		)[0];
		expect(flag).toBeDefined();
		const suggestion = flag && suggestLevel(new RoleJudge(evidence), nsw, flag);
		expect(suggestion?.text).toMatch(/^[\w ]+ at [\w ]+ would no longer stand out\.$/);
		expect(suggestion?.level).not.toBe(flag?.level);
	});
});
