import { observedLevels } from './draw-levels';
import { indexesByKey } from './indexes-by-key';
import type { Planting } from './planting';

/** a1, a2: one level of a role, off by one step or by two. */
export function plantSlips(planting: Planting, roles: number, steps: 1 | 2): void {
	for (const role of planting.take(roles, () => true)) {
		const kind = steps === 1 ? 'a1' : 'a2';
		planting.slip({ role, capability: planting.random.pick(planting.core), kind }, steps);
	}
}

const fewestTwins = 3;

/** c: roles that others of the same title and grade contradict on a handful of capabilities. */
export function plantConflicts(planting: Planting, roles: number): void {
	const { random, drafts, core } = planting;
	const alike = [...indexesByKey(drafts, (draft) => `${draft.title} ${draft.gradeId}`).values()];
	const odd = new Set(
		alike.filter((twins) => twins.length >= fewestTwins).map((twins) => random.pick(twins))
	);
	for (const role of planting.take(roles, (_, candidate) => odd.has(candidate))) {
		random
			.shuffled(core)
			.slice(0, 4 + random.integer(2))
			.forEach((capability, index) =>
				planting.slip({ role, capability, kind: 'c' }, index < 2 ? 2 : 1)
			);
	}
}

/** e: roles whose core levels were taken over from a role of their job two grades away. */
export function plantCopies(planting: Planting, roles: number): void {
	const { random, drafts, grid, core, framework } = planting;
	const ladder = framework.ladders.flatMap((one) => one.grades.map((grade) => grade.id));
	const key = (job: string, gradeId = ''): string => `${job} ${gradeId}`;
	const originals = indexesByKey(drafts, (draft, role) =>
		planting.touched.has(role) ? null : key(draft.job, draft.gradeId)
	);
	const between = ['3/4', '5/6', '7/8', '9/10'];
	const choices = (job: string, gradeId: string): readonly number[] => {
		const place = ladder.indexOf(gradeId);
		return [place - 2, place + 2].flatMap((at) => originals.get(key(job, ladder[at])) ?? []);
	};
	for (const role of planting.take(
		roles,
		({ onLadder, job, gradeId }) =>
			onLadder && between.includes(gradeId) && choices(job, gradeId).length > 0
	)) {
		const own = drafts[role];
		if (!own) continue;
		const original = random.pick(choices(own.job, own.gradeId));
		for (const capability of core) {
			planting.change({ role, capability, kind: 'e' }, grid.get(original, capability));
		}
		planting.kinds.set(role, 'e');
	}
}

const fewestFlattened = 4;

/** f: roles with every core capability at one level, the commonest of their own. */
export function plantStraightLines(planting: Planting, roles: number): void {
	const { grid, core } = planting;
	const levels = (role: number): readonly number[] =>
		core.map((capability) => grid.get(role, capability));
	const commonest = (role: number): number => {
		const all = levels(role);
		const count = (level: number): number => all.filter((one) => one === level).length;
		return all.reduce((best, level) => (count(level) > count(best) ? level : best));
	};
	const uneven = (role: number): boolean =>
		levels(role).filter((level) => level !== commonest(role)).length >= fewestFlattened;
	for (const role of planting.take(roles, (_, candidate) => uneven(candidate))) {
		const level = commonest(role);
		for (const capability of core) planting.change({ role, capability, kind: 'f' }, level);
		planting.kinds.set(role, 'f');
	}
}

/** Levels four apart, counting both, break the rule that a role spans three at most. */
const spanTooWide = 3;

/** g: roles with one core capability raised and one lowered until they span more than three levels. */
export function plantSpans(planting: Planting, roles: number): void {
	const { random, grid, core } = planting;
	const middling = ['5/6', '7/8', '9/10'];
	for (const role of planting.take(roles, (draft) => middling.includes(draft.gradeId))) {
		const levels = core.map((capability) => grid.get(role, capability));
		const low = Math.max(1, Math.min(...levels) - 1);
		const [up, down] = random.shuffled(core.filter((_, index) => (levels[index] ?? 0) > low));
		if (up === undefined || down === undefined) continue;
		planting.change({ role, capability: up, kind: 'g' }, low + spanTooWide);
		planting.change({ role, capability: down, kind: 'g' }, low);
		planting.kinds.set(role, 'g');
	}
}

/** h: people managers without levels for people management, and others that have them. */
export function plantPeopleManagement(
	planting: Planting,
	roles: { readonly missing: number; readonly extra: number }
): void {
	const { random, grid, managing, framework } = planting;
	for (const role of planting.take(roles.missing, (draft) => draft.manages)) {
		for (const capability of managing) grid.set(role, capability, 0);
		planting.kinds.set(role, 'h-missing');
	}
	const graded = ['5/6', '7/8', '9/10', '11/12'];
	for (const role of planting.take(
		roles.extra,
		(draft) => !draft.manages && graded.includes(draft.gradeId)
	)) {
		const observed = observedLevels(framework, planting.drafts[role]?.gradeId ?? '');
		for (const capability of managing) {
			const counts = observed[framework.capabilities[capability]?.id ?? ''] ?? [];
			grid.set(role, capability, 1 + random.weighted(counts));
		}
		planting.kinds.set(role, 'h-extra');
	}
}
