import type { Evidence } from '../../lib/analysis/evidence';
import { within } from '../../lib/analysis/level-flags';
import { Wording } from '../../lib/analysis/wording';
import type { Framework } from '../../lib/framework/framework';
import type { TableCell } from '../../lib/views/table-model';
import { significant, toDecimals } from './significant';

/** The columns of scores.csv. */
export const scoreColumns = [
	'role_id',
	'capability',
	'level',
	'expected',
	'chance',
	'q',
	'peers',
	'tier'
] as const;

const expectedDecimals = 3;

/**
 * A row for each judged requirement, by role id and capability: the level's name, the level that is
 * expected as a number within the scale, the chance of a gap this large, its false discovery rate,
 * and what it rests on. A role without enough peers (tier 4) is not judged and has no rows.
 */
export function* scoreRows(
	{ organisation, surprise, related, rates, tiers }: Evidence,
	framework: Framework
): Generator<readonly TableCell[]> {
	const { levels, capabilityCount: width, roleCount, roleIds } = organisation;
	const wording = new Wording(framework);
	for (let role = 0; role < roleCount; role++) {
		for (let capability = 0; capability < width; capability++) {
			const cell = role * width + capability;
			const rate = rates[cell] ?? NaN;
			if (Number.isNaN(rate)) continue;
			const expected = within(related.expected[cell] ?? NaN, organisation);
			yield [
				roleIds[role] ?? '',
				wording.capability(capability),
				wording.level(levels[cell] ?? NaN),
				toDecimals(expected, expectedDecimals),
				significant(surprise.chances[cell] ?? NaN),
				significant(rate),
				tiers.peers[role] ?? 0,
				tiers.tier[role] ?? 0
			];
		}
	}
}
