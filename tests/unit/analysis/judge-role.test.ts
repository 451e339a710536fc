import { describe, expect, test } from 'vitest';
import { analyse, analyseNow } from '../../../src/lib/analysis/analyse';
import type { AnalysisProgress } from '../../../src/lib/analysis/evidence';
import { RoleJudge } from '../../../src/lib/analysis/judge-role';
import { peersListed, peersOf } from '../../../src/lib/analysis/peers-of';
import { bandOf } from '../../../src/lib/analysis/bands';
import { nsw } from '../../../src/lib/framework/nsw';
import { smallOrganisation } from './small-organisation';
import { syntheticRoles } from './synthetic-roles';

const width = nsw.capabilities.length;
const roles = syntheticRoles(21, 400);
const organisation = smallOrganisation(roles, nsw);
const analysis = analyseNow(organisation, { framework: nsw });
const { evidence, findings } = analysis;
const flags = findings.flatMap((f) =>
	f.kind === 'level' && f.found.band !== 'worth_a_look' ? [f.found] : []
);

describe('judging a role with other levels', () => {
	const judge = new RoleJudge(evidence);

	test('says of the levels it has what the analysis says', () => {
		for (let role = 0; role < 40; role++) {
			const own = organisation.levels.slice(role * width, (role + 1) * width);
			const judged = judge.judge(role, own);
			expect(judged.length).toBe(own.filter((level) => !Number.isNaN(level)).length);
			for (const { capability, expected, spread, chance, band } of judged) {
				const cell = role * width + capability;
				expect(expected).toBeCloseTo(evidence.related.expected[cell] ?? NaN, 12);
				expect(spread).toBeCloseTo(evidence.related.spread[cell] ?? NaN, 12);
				expect(chance).toBeCloseTo(evidence.surprise.chances[cell] ?? NaN, 12);
				expect(band).toBe(bandOf(evidence.rates[cell] ?? 1));
			}
		}
	});

	test('finds the nearest level that clears a finding', () => {
		expect(flags.length).toBeGreaterThan(0);
		const scale = nsw.levels.map(({ order }) => order);
		for (const { role, capability, level, expected } of flags) {
			const cleared = judge.clearingLevel(role, capability, scale);
			expect(cleared).not.toBeNull();
			expect(Math.abs((cleared ?? level) - expected)).toBeLessThan(Math.abs(level - expected));
			const own = organisation.levels.slice(role * width, (role + 1) * width);
			own[capability] = cleared ?? level;
			const after = judge.judge(role, own).find((entry) => entry.capability === capability);
			expect([null, 'worth_a_look']).toContain(after?.band);
		}
	});
});

describe('the peers of a requirement', () => {
	test('are the neighbours that count most, each with why', () => {
		const { role, capability } = flags[0] ?? { role: 0, capability: 0 };
		const peers = peersOf(evidence, role, capability);
		expect(peers.length).toBeLessThanOrEqual(peersListed);
		const weights = peers.map((peer) => peer.weight);
		expect(weights).toEqual([...weights].sort((a, b) => b - a));
		for (const peer of peers) {
			expect(peer.role).not.toBe(role);
			expect(peer.weight).toBeCloseTo(peer.parts.all * peer.otherLevels, 12);
			expect(peer.level).toBe(organisation.levels[peer.role * width + capability]);
		}
		const all = peersOf(evidence, role, capability, Infinity);
		const total = all.reduce((sum, peer) => sum + peer.weight, 0);
		expect(total).toBeCloseTo(evidence.peers.weight[role * width + capability] ?? NaN, 9);
	});
});

describe('a run of the analysis', () => {
	test('tells how far it has come, and comes to what one go comes to', async () => {
		const told: AnalysisProgress[] = [];
		const other = await analyse(organisation, {
			framework: nsw,
			onProgress: (progress) => told.push(progress)
		});
		expect(other.findings).toEqual(findings);
		const shares = told.map(({ share }) => share);
		expect(shares[0]).toBe(0);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(Math.max(...shares)).toBeLessThanOrEqual(1);
	});

	test('stops when it is told to', async () => {
		const control = new AbortController();
		const run = analyse(organisation, {
			framework: nsw,
			signal: control.signal,
			onProgress: () => {
				control.abort(new Error('superseded'));
			}
		});
		await expect(run).rejects.toThrow('superseded');
	});

	test('can spare finding who is like whom where only levels have changed', () => {
		const levels = roles.map((role, place) =>
			place === 0 ? { ...role, levels: role.levels.map((level) => Math.min(level + 1, 5)) } : role
		);
		const changed = smallOrganisation(levels, nsw);
		expect(analyseNow(changed, { framework: nsw, similarity: evidence }).findings).toEqual(
			analyseNow(changed, { framework: nsw }).findings
		);
	});
});
