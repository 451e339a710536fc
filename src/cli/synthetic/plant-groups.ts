import { indexesByKey } from './indexes-by-key';
import type { Planting } from './planting';

const driftedShare = 0.6;
const fewCapabilities = 5;

/** b: whole divisions that write levels lower on every core capability, or higher on a few; turn about. */
export function plantDrift(planting: Planting, divisions: number): void {
	const { random, drafts, grid, core } = planting;
	const byUnit = indexesByKey(drafts, (draft) => draft.unit);
	const large = [...byUnit].filter(([, roles]) => roles.length >= 20);

	random
		.shuffled(large)
		.slice(0, divisions)
		.forEach(([unit, roles], turn) => {
			const step = turn % 2 === 0 ? -1 : 1;
			const drifting = step < 0 ? core : random.shuffled(core).slice(0, fewCapabilities);
			for (const role of roles) planting.touched.add(role);
			for (const capability of [...drifting].sort((a, b) => a - b)) {
				let changed = 0;
				for (const role of roles) {
					if (!random.chance(driftedShare)) continue;
					const level = grid.get(role, capability) + step;
					if (planting.change({ role, capability, kind: 'b' }, level)) changed++;
				}
				if (changed === 0) continue;
				planting.drift.push({ unit, capability, shift: (step * changed) / roles.length });
			}
		});
}

const invertedBy = 0.85;
const fewestRoles = 7;
const mostRoles = 24;

/** d: jobs in which the lower of two neighbouring grades asks for more of a capability than the higher. */
export function plantInversions(planting: Planting, inversions: number): void {
	const { random, drafts, core, framework } = planting;
	const ladder = framework.ladders.flatMap((one) => one.grades.map((grade) => grade.id));
	const most = Math.max(mostRoles, drafts.length / 100);
	const groups = indexesByKey(drafts, (draft) =>
		draft.onLadder ? `${draft.job} ${draft.gradeId}` : null
	);
	const usable = (key: string): readonly number[] | null => {
		const roles = groups.get(key) ?? [];
		const fits = roles.length >= fewestRoles && roles.length <= most;
		return fits && !roles.some((role) => planting.touched.has(role)) ? roles : null;
	};

	let left = inversions;
	for (const key of random.shuffled([...groups.keys()])) {
		if (left === 0) return;
		const [job = '', junior = ''] = key.split(' ');
		const senior = ladder[ladder.indexOf(junior) + 1] ?? '';
		const juniors = usable(key);
		const seniors = usable(`${job} ${senior}`);
		if (!juniors || !seniors) continue;
		for (const role of [...juniors, ...seniors]) planting.touched.add(role);
		const capability = random.pick(core);
		invert(planting, { capability, juniors, seniors });
		planting.inversions.push({ family: job, capability, junior, senior });
		left--;
	}
}

/** Raises juniors, the lowest first, and lowers seniors, the highest first, turn about, until the means stand the wrong way round. */
function invert(
	planting: Planting,
	group: {
		readonly capability: number;
		readonly juniors: readonly number[];
		readonly seniors: readonly number[];
	}
): void {
	const { grid } = planting;
	const { capability } = group;
	const highest = planting.framework.levels.length;
	const level = (role: number): number => grid.get(role, capability);
	const before = new Map([...group.juniors, ...group.seniors].map((role) => [role, level(role)]));
	const juniors = [...group.juniors].sort((a, b) => level(a) - level(b));
	const seniors = [...group.seniors].sort((a, b) => level(b) - level(a));
	const mean = (roles: readonly number[]): number =>
		roles.reduce((sum, role) => sum + level(role), 0) / roles.length;

	let gap = mean(juniors) - mean(seniors);
	for (let turn = 0; gap < invertedBy; turn++) {
		const raising = turn % 2 === 0;
		const side = raising ? juniors : seniors;
		const role = side[(turn >> 1) % side.length];
		const step = raising ? 1 : -1;
		if (role === undefined) return;
		const moved = level(role) + step;
		if (moved < 1 || moved > highest) continue;
		grid.set(role, capability, moved);
		gap += 1 / side.length;
	}
	for (const [role, was] of before) {
		if (level(role) !== was) planting.cells.push({ role, capability, kind: 'd' });
	}
}
