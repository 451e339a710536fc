import { describe, expect, test } from 'vitest';
import { generateOrganisation } from '../../../../src/cli/synthetic/generate';
import { gradeReader } from '../../../../src/lib/framework/read-grade';
import { nsw } from '../../../../src/lib/framework/nsw';

const made = generateOrganisation({ framework: nsw, seed: 38, roles: 1200, planted: false });
const { drafts, grid } = made;
const capabilities = nsw.capabilities.map((capability, index) => ({ capability, index }));
const core = capabilities.filter(({ capability }) => !capability.peopleManagement);
const managing = capabilities.filter(({ capability }) => capability.peopleManagement);
const isLevel = (code: number): boolean => code >= 1 && code <= nsw.levels.length;

describe('levels with nothing planted', () => {
	const observed = Object.entries(nsw.ranges?.observedLevels ?? {});

	test.each(observed)('stand at grade %s in the observed proportions', (gradeId, byCapability) => {
		const roles = drafts.flatMap((draft, role) => (draft.gradeId === gradeId ? [role] : []));
		expect(roles.length).toBeGreaterThan(0);
		for (const { capability, index } of capabilities) {
			const counts = byCapability[capability.id] ?? [];
			const total = counts.reduce((sum, count) => sum + count, 0);
			const having = roles.filter((role) => !capability.peopleManagement || drafts[role]?.manages);
			const codes = having.map((role) => grid.get(role, index));
			const stated = codes.filter(isLevel);
			if (total === 0) {
				expect(stated).toEqual([]);
				continue;
			}
			// Rounding two cuts moves a share by at most 1/n, and leaving m of n levels unstated by at most m/n.
			const tolerance = (1 + codes.length - stated.length) / Math.max(1, codes.length);
			nsw.levels.forEach(({ order }) => {
				const share = stated.filter((code) => code === order).length / Math.max(1, stated.length);
				const expected = stated.length > 0 ? (counts[order - 1] ?? 0) / total : 0;
				expect(Math.abs(share - expected)).toBeLessThanOrEqual(tolerance + 1e-9);
			});
		}
	});

	test('are left unstated in few places', () => {
		const cells = drafts.length * core.length;
		const unstated = drafts.flatMap((_, role) =>
			core.filter(({ index }) => !isLevel(grid.get(role, index)))
		);
		expect(unstated.length / cells).toBeGreaterThan(0.005);
		expect(unstated.length / cells).toBeLessThan(0.03);
	});

	test('are for people management exactly where a role manages people', () => {
		const wrong = drafts.filter((draft, role) => {
			const stated = managing.filter(({ index }) => grid.get(role, index) !== 0).length;
			return draft.manages ? stated < 3 : stated > 0;
		});
		expect(wrong.map((draft) => draft.roleId)).toEqual([]);
	});

	test('are more alike within a job than within its family, and more so than across families', () => {
		const differing = (a: number, b: number): number =>
			core.filter(({ index }) => {
				const [one, other] = [grid.get(a, index), grid.get(b, index)];
				return isLevel(one) && isLevel(other) && one !== other;
			}).length;
		const tally = {
			job: { sum: 0, pairs: 0 },
			family: { sum: 0, pairs: 0 },
			none: { sum: 0, pairs: 0 }
		};
		const clerks = drafts.flatMap((draft, role) => (draft.gradeId === '5/6' ? [role] : []));
		for (const a of clerks) {
			for (const b of clerks) {
				if (a >= b) continue;
				const sameFamily = drafts[a]?.family.key === drafts[b]?.family.key;
				const sameJob = drafts[a]?.job === drafts[b]?.job;
				const group = tally[sameJob ? 'job' : sameFamily ? 'family' : 'none'];
				group.sum += differing(a, b);
				group.pairs++;
			}
		}
		const mean = (group: { readonly sum: number; readonly pairs: number }): number =>
			group.sum / group.pairs;
		expect(mean(tally.job)).toBeLessThan(0.7 * mean(tally.family));
		expect(mean(tally.family)).toBeLessThan(mean(tally.none));
		// Published roles of one function and grade differ on about 6 of 16; a job is narrower than a function.
		expect(mean(tally.job)).toBeGreaterThan(2);
		expect(mean(tally.job)).toBeLessThan(4);
		expect(mean(tally.family)).toBeGreaterThan(4.5);
		expect(mean(tally.family)).toBeLessThan(7.5);
	});
});

test('most jobs are done in several divisions, and most go by several titles', () => {
	const divisions = new Map<string, Set<number>>();
	const titles = new Map<string, Set<string>>();
	const roles = new Map<string, number>();
	for (const { job, unit, title } of drafts) {
		divisions.set(job, (divisions.get(job) ?? new Set()).add(unit));
		titles.set(job, (titles.get(job) ?? new Set()).add(title));
		roles.set(job, (roles.get(job) ?? 0) + 1);
	}
	const common = [...roles].flatMap(([job, count]) => (count >= 10 ? [job] : []));
	const share = (fits: (job: string) => boolean): number =>
		common.filter(fits).length / common.length;
	expect(common.length).toBeGreaterThan(20);
	expect(share((job) => (divisions.get(job)?.size ?? 0) >= 4)).toBeGreaterThan(0.6);
	expect(share((job) => (titles.get(job)?.size ?? 0) >= 5)).toBeGreaterThan(0.9);
});

test('a small organisation has fewer units and divides its work into fewer jobs', () => {
	const small = generateOrganisation({ framework: nsw, seed: 1, roles: 300, planted: false });
	const jobs = (of: readonly { readonly job: string }[]): number =>
		new Set(of.map(({ job }) => job)).size;
	expect(small.units).toHaveLength(12);
	expect(jobs(small.drafts)).toBeLessThan(jobs(drafts) / 2);
});

test('each role has five to eight focus capabilities, all with a level, one in each of the first three groups', () => {
	const wrong = made.focus.filter((focus, role) => {
		const groups = focus.map((index) => nsw.capabilities[index]?.groupId);
		const covered = nsw.groups.slice(0, 3).every((group) => groups.includes(group.id));
		const stated = focus.every((index) => isLevel(grid.get(role, index)));
		return focus.length < 5 || focus.length > 8 || !covered || !stated;
	});
	expect(wrong).toEqual([]);
});

test('a grade on the ladder is read back as the grade whose levels were drawn, and others are on none', () => {
	const read = gradeReader(nsw);
	const wrong = drafts.filter((draft) => {
		const reading = read(draft.grade);
		return draft.onLadder
			? reading.status !== 'on_ladder' || reading.gradeId !== draft.gradeId
			: reading.status !== 'off_ladder';
	});
	expect(wrong.map((draft) => draft.grade)).toEqual([]);
	expect(drafts.some((draft) => !draft.onLadder)).toBe(true);
});

test('divisions differ in their mix of grades', () => {
	const juniorShare = made.units.map((_, unit) => {
		const own = drafts.filter((draft) => draft.unit === unit);
		return own.filter((draft) => ['GS', '1/2', '3/4'].includes(draft.gradeId)).length / own.length;
	});
	expect(Math.min(...juniorShare)).toBeLessThan(0.15);
	expect(Math.max(...juniorShare)).toBeGreaterThan(0.35);
});
