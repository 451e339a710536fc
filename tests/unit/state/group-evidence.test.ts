import { describe, expect, test } from 'vitest';
import { analyseNow } from '../../../src/lib/analysis/analyse';
import { expectedAtGrade } from '../../../src/lib/analysis/copied-grade';
import { organisationFromRoles } from '../../../src/lib/analysis/organisation-from-roles';
import { nsw } from '../../../src/lib/framework/nsw';
import { AnalysisCore } from '../../../src/lib/state/analysis/analysis-core';
import { roleTable } from './role-table';
import { syntheticRoles } from '../analysis/synthetic-roles';

const width = nsw.capabilities.length;
const table = roleTable(syntheticRoles(5, 1500));
const core = await AnalysisCore.run({ framework: nsw, roles: table, ranges: nsw.ranges });
const { evidence, findings } = analyseNow(organisationFromRoles(table, nsw), { framework: nsw });
const { organisation, base, peers } = evidence;
const idOf = (c: number) => nsw.capabilities[c]?.id ?? '';
const levelAt = (role: number, c: number) => organisation.levels[role * width + c] ?? NaN;
const meanOf = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

function groupOf(key: string, capability: number) {
	const answer = core.ask('group', { key, capabilityId: idOf(capability) });
	if (!answer) throw new Error(`Nothing is known of ${key}.`);
	return answer;
}

describe('the evidence of a finding about many roles', () => {
	test('the jobs behind a drift add up to its difference and to its matched comparisons', () => {
		const drifts = findings.filter(({ kind }) => kind === 'division_drift');
		expect(drifts.length).toBeGreaterThan(3);
		for (const { key, found } of findings) {
			if (!('unit' in found) || !('capability' in found)) continue;
			const { contrasts, firstSide, between } = groupOf(key, found.capability);
			const matched = contrasts.reduce((sum, contrast) => sum + contrast.matched, 0);
			const moved = contrasts.reduce(
				(sum, { first, second, matched: weight }) => sum + weight * (first.mean - second.mean),
				0
			);
			expect(matched).toBeCloseTo(found.matched, 9);
			expect(moved / matched).toBeCloseTo(found.difference, 9);
			expect([firstSide, between]).toEqual([organisation.unitNames[found.unit], 'units']);
		}
	});

	test('an inversion sets the junior grade’s levels beside the senior’s', () => {
		const inversions = findings.flatMap((finding) =>
			finding.kind === 'grade_inversion' ? [finding] : []
		);
		expect(inversions.length).toBeGreaterThan(0);
		for (const { key, found } of inversions) {
			const [contrast, ...more] = groupOf(key, found.capability).contrasts;
			expect(more).toEqual([]);
			expect(contrast?.first.roles).toBe(found.juniorRoles.length);
			expect(contrast?.first.mean).toBeCloseTo(found.juniorMean, 9);
			expect(contrast?.second.roles).toBe(found.seniorRoles.length);
			expect(contrast?.second.mean).toBeCloseTo(found.seniorMean, 9);
		}
	});

	test('a division that differs is set beside the same job and grade elsewhere', () => {
		const differing = findings.flatMap((finding) =>
			finding.kind === 'division_differs' ? [finding] : []
		);
		expect(differing.length).toBeGreaterThan(0);
		for (const { key, found } of differing) {
			const capability = found.gaps[0]?.capability ?? 0;
			const [contrast, ...more] = groupOf(key, capability).contrasts;
			expect(more).toEqual([]);
			const stated = found.roles.map((role) => levelAt(role, capability));
			expect(contrast?.first.mean).toBeCloseTo(
				meanOf(stated.filter((level) => !Number.isNaN(level))),
				9
			);
			expect(contrast?.second.roles).toBeLessThanOrEqual(found.elsewhere);
			const counted = contrast?.second.levels.reduce((sum, { roles }) => sum + roles, 0);
			expect(counted).toBe(contrast?.second.roles);
		}
	});

	test('of other kinds, and of what is not there, nothing is told', () => {
		const level = findings.find(({ kind }) => kind === 'level');
		expect(core.ask('group', { key: level?.key ?? '', capabilityId: 'FINA' })).toBeNull();
		expect(core.ask('group', { key: 'none', capabilityId: 'FINA' })).toBeNull();
		expect(core.ask('profile', { key: level?.key ?? '' })).toBeNull();
	});
});

describe('the evidence of a finding about all of a role’s levels', () => {
	test('a copied profile is nearer to its other grade, by as much as was found', () => {
		const copied = findings.flatMap((finding) =>
			finding.kind === 'fits_another_grade' ? [finding] : []
		);
		expect(copied.length).toBeGreaterThan(0);
		for (const { key, found } of copied) {
			const profile = core.ask('profile', { key });
			expect(profile?.fitsGradeId).toBe(organisation.grade.values[found.fits]);
			const own = organisation.grade.codes[found.role] ?? -1;
			const misfit = (code: number) => {
				const expected = expectedAtGrade(organisation, evidence, found.role, code);
				return nsw.capabilities.reduce((sum, _, c) => {
					const level = levelAt(found.role, c);
					if (organisation.core[c] !== 1 || Number.isNaN(level)) return sum;
					const spread = Math.max(peers.roleSpread[found.role] ?? NaN, 0.3);
					const root = Math.sqrt(spread * (base.spreads[c] ?? NaN) ** 2 + 0.03);
					return sum + Math.min(Math.abs(level - (expected[c] ?? NaN)) / root, 3) ** 2;
				}, 0);
			};
			expect((misfit(own) - misfit(found.fits)) / 2).toBeCloseTo(found.evidence, 9);
			for (const { own: here, fits } of profile?.levels ?? []) {
				for (const expected of [here, fits]) {
					expect(expected).toBeGreaterThanOrEqual(1);
					expect(expected).toBeLessThanOrEqual(5);
				}
			}
		}
	});

	test('a straight line has one level, and several that are expected', () => {
		const straight = findings.filter(({ kind }) => kind === 'straight_line');
		expect(straight.length).toBeGreaterThan(0);
		for (const { key } of straight) {
			const profile = core.ask('profile', { key });
			const levels = profile?.levels ?? [];
			expect(new Set(levels.map(({ level }) => level)).size).toBe(1);
			expect(new Set(levels.map(({ own }) => Math.round(own))).size).toBeGreaterThan(1);
			expect(new Set(levels.map(({ fits }) => fits))).toEqual(new Set([null]));
			expect(profile?.fitsGradeId).toBeNull();
		}
	});
});
