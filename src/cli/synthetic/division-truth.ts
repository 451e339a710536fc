import type { RoleDraft } from './draft-roles';
import type { DrawnLevels } from './draw-levels';
import type { LevelGrid } from './level-grid';
import type { Planting } from './planting';

/** How much more a unit asks of a capability than like roles elsewhere do, in levels: natural and planted. */
export interface DivisionTruth {
	readonly unit: number;
	readonly capability: number;
	/** Centred: over all units, weighted by requirements, the mean is 0 for each capability. */
	readonly effect: number;
	/** Stated levels that the effect is over. */
	readonly requirements: number;
}

/** Unit by unit and capability by capability, where the unit states any level. */
export function divisionTruth(made: {
	readonly drafts: readonly RoleDraft[];
	readonly grid: LevelGrid;
	readonly unitCount: number;
	readonly drawn: DrawnLevels;
	readonly planting: Planting;
}): readonly DivisionTruth[] {
	const { drafts, grid, unitCount, drawn, planting } = made;
	const size = grid.capabilityCount;
	const highest = planting.framework.levels.length;
	const drawnCount = new Float64Array(unitCount * size);
	const stated = new Float64Array(unitCount * size);
	drafts.forEach((draft, role) => {
		for (let capability = 0; capability < size; capability++) {
			const at = draft.unit * size + capability;
			const code = grid.get(role, capability);
			if (code !== 0) add(drawnCount, at, 1);
			if (code !== 0 && code <= highest) add(stated, at, 1);
		}
	});
	const effects = Float64Array.from(drawn.divisionEffect, (sum, at) =>
		drawnCount[at] ? sum / drawnCount[at] : 0
	);
	for (const { unit, capability, shift } of planting.drift)
		add(effects, unit * size + capability, shift);

	const truths: DivisionTruth[] = [];
	for (let capability = 0; capability < size; capability++) {
		const places = Array.from({ length: unitCount }, (_, unit) => unit * size + capability);
		const weight = places.reduce((sum, at) => sum + (stated[at] ?? 0), 0);
		const sum = places.reduce((all, at) => all + (effects[at] ?? 0) * (stated[at] ?? 0), 0);
		places.forEach((at, unit) => {
			const requirements = stated[at] ?? 0;
			if (requirements === 0) return;
			truths.push({ unit, capability, effect: (effects[at] ?? 0) - sum / weight, requirements });
		});
	}
	return truths.sort((a, b) => a.unit - b.unit || a.capability - b.capability);
}

function add(sums: Float64Array, at: number, value: number): void {
	sums[at] = (sums[at] ?? 0) + value;
}
