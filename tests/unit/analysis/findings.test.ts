import { describe, expect, test } from 'vitest';
import { analyseNow } from '../../../src/lib/analysis/analyse';
import type { Finding } from '../../../src/lib/analysis/finding';
import { nsw } from '../../../src/lib/framework/nsw';
import { smallOrganisation } from './small-organisation';
import type { SmallRole } from './small-organisation';
import { syntheticRoles } from './synthetic-roles';

const width = nsw.capabilities.length;
const finance = nsw.capabilities.findIndex(({ name }) => name === 'Finance');
const core = 16;

/** Levels of a sound role: those of its grade, a little of its own, no people management. */
function soundLevels(base: number, seed: number): number[] {
	return Array.from({ length: width }, (_, c) =>
		c >= core
			? 0
			: Math.min(
					Math.max(base + ((c * 7 + seed * 3) % 11 === 0 ? 1 : 0) + (c % 4 === 0 ? 1 : 0), 1),
					5
				)
	);
}

const grades = [
	['3/4', 1],
	['5/6', 2],
	['7/8', 3]
] as const;
const jobs = ['Customer Service Officer', 'Policy Officer', 'Payroll Officer', 'Records Officer'];

const roles: readonly SmallRole[] = jobs.flatMap((title, job) =>
	grades.flatMap(([grade, base]) =>
		Array.from({ length: 13 }, (_, place) => ({
			id: `${title} ${grade} ${String(place).padStart(2, '0')}`,
			title,
			grade,
			division: ['North', 'South', 'East'][place % 3] ?? '',
			manages: false,
			levels: soundLevels(base, place + job)
		}))
	)
);

const find = (of: readonly SmallRole[]): readonly Finding[] =>
	analyseNow(smallOrganisation(of, nsw), { framework: nsw }).findings;
const change = (id: string, to: Partial<SmallRole> | ((role: SmallRole) => Partial<SmallRole>)) =>
	roles.map((role) =>
		role.id === id ? { ...role, ...(typeof to === 'function' ? to(role) : to) } : role
	);
const set = (levels: readonly number[], c: number, level: number): number[] =>
	levels.map((own, at) => (at === c ? level : own));
const ofKind = (found: readonly Finding[], kind: Finding['kind']): readonly Finding[] =>
	found.filter((finding) => finding.kind === kind);

describe('findings of a sound organisation', () => {
	test('are no group and, of the levels a little above the rest, none that is likely', () => {
		const found = find(roles);
		const groups = found.filter(
			({ kind }) => kind !== 'rule' && kind !== 'near_duplicate' && kind !== 'level'
		);
		expect(groups).toEqual([]);
		const bands = found.flatMap((f) => (f.kind === 'level' ? [f.found.band] : []));
		expect(bands.filter((band) => band !== 'worth_a_look')).toEqual([]);
	});
});

describe('a level that differs from its peers', () => {
	const id = 'Customer Service Officer 7/8 04';
	const found = find(change(id, ({ levels }) => ({ levels: set(levels, finance, 1) })));

	test('is found, with how many peers have which level and the chance', () => {
		const [first] = ofKind(found, 'level');
		expect(first?.sentence).toMatch(
			/^Finance: Foundational; \d+ of 12 Customer Service, Clerk 7\/8 peers are \w+\. Chance of a gap this large (less than 1 in 10,000|[\d.]+ %)\.$/
		);
		expect(first?.kind === 'level' && first.found.tier).toBe(1);
		expect(first?.kind === 'level' && first.found.peers).toBe(12);
	});

	test('keeps its key while the facts stay, and gets another when the level changes', () => {
		const [first] = ofKind(found, 'level');
		const again = find(
			change(id, ({ levels }) => ({ levels: set(levels, finance, 1) })).toReversed()
		);
		expect(ofKind(again, 'level')[0]?.key).toBe(first?.key);
		const other = find(change(id, ({ levels }) => ({ levels: set(levels, finance, 5) })));
		const same = ofKind(other, 'level').find((f) => f.capabilities[0] === finance);
		expect(same).toBeDefined();
		expect(same?.key).not.toBe(first?.key);
	});
});

describe('a role as a whole', () => {
	test('with the levels of a grade two steps away fits that grade better, and its levels fold under that', () => {
		const found = find(
			change('Policy Officer 7/8 05', ({ levels }) => ({
				levels: levels.map((level, c) => (c >= core ? 0 : Math.max(level - 2, 1)))
			}))
		);
		const [copied] = ofKind(found, 'fits_another_grade');
		expect(copied?.sentence).toBe(
			'The levels of this Clerk 7/8 role fit Clerk 3/4 better than its own grade; check whether they were copied from there.'
		);
		const folded = ofKind(found, 'level').filter((f) => f.roles[0] === copied?.roles[0]);
		expect(folded.every((f) => f.foldedUnder !== null)).toBe(true);
	});

	test('at one level throughout is one finding where its peers’ levels differ: the rule folds under it', () => {
		const { findings } = analyseNow(smallOrganisation(syntheticRoles(3, 900), nsw), {
			framework: nsw
		});
		const straight = ofKind(findings, 'straight_line');
		const flat = ofKind(findings, 'rule').filter((f) => f.key.startsWith('rule:flat'));
		expect(straight.length).toBeGreaterThan(0);
		for (const rule of flat) {
			const cause = straight.find(({ roles: [role] }) => role === rule.roles[0]);
			expect(rule.foldedUnder).toBe(cause?.key ?? null);
		}
		expect(flat.some(({ foldedUnder }) => foldedUnder !== null)).toBe(true);
	});
});

describe('a division that asks more than others', () => {
	test('is one finding, with the interval and how much could be matched', () => {
		const found = find(
			roles.map((role) =>
				role.division === 'North'
					? {
							...role,
							levels: set(role.levels, finance, Math.min((role.levels[finance] ?? 1) + 1, 5))
						}
					: role
			)
		);
		const drift = ofKind(found, 'division_drift').filter((f) => f.capabilities[0] === finance);
		const north = drift.find((f) => f.sentence.includes('North'));
		expect(north?.sentence).toMatch(
			/^Finance: North asks (?:0\.9|1\.0)\d levels more than other divisions do of roles of the same family and the same grade \(95 % interval [\d.]+ to [\d.]+; \d+ matched comparisons\)\.$/
		);
		expect(north?.roles.length).toBe(60);
	});
});

describe('a grade that asks more than the one above it', () => {
	test('is found with both means', () => {
		const found = find(
			roles.map((role) =>
				role.title === 'Payroll Officer' && role.grade === '3/4'
					? { ...role, levels: set(role.levels, finance, 4) }
					: role.title === 'Payroll Officer' && role.grade === '5/6'
						? { ...role, levels: set(role.levels, finance, 2) }
						: role
			)
		);
		expect(ofKind(found, 'grade_inversion')[0]?.sentence).toBe(
			'Finance: Payroll asks more at Clerk 3/4 than at Clerk 5/6 (mean level 4.0 in 13 roles, 2.0 in 13).'
		);
	});
});
