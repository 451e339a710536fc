import { bandOf } from './bands';
import type { Evidence } from './evidence';
import type { LevelFlag } from './finding';

/** The requirements in any band, most surprising first, ties by role id and capability. Source: METHOD.md §2.6 and §2.7. */
export function levelFlags({
	organisation,
	surprise,
	related,
	rates,
	tiers
}: Evidence): readonly LevelFlag[] {
	const width = organisation.capabilityCount;
	const found: LevelFlag[] = [];
	rates.forEach((rate, cell) => {
		const band = Number.isNaN(rate) ? null : bandOf(rate);
		const chance = surprise.chances[cell] ?? 1;
		if (band === null || chance >= 1) return;
		const role = Math.floor(cell / width);
		found.push({
			role,
			capability: cell % width,
			level: organisation.levels[cell] ?? NaN,
			expected: within(related.expected[cell] ?? NaN, organisation),
			chance,
			rate,
			band,
			tier: tiers.tier[role] ?? 0,
			peers: tiers.peers[role] ?? 0
		});
	});
	return found.sort(
		(a, b) => a.chance - b.chance || a.role - b.role || a.capability - b.capability
	);
}

/** An expectation kept within the scale. Source: METHOD.md §2, “Wording”. */
export function within(
	expected: number,
	scale: { readonly lowestLevel: number; readonly highestLevel: number }
): number {
	return Math.min(Math.max(expected, scale.lowestLevel), scale.highestLevel);
}
