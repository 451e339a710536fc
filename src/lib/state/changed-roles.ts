import type { AnalysedRoles } from './analysis/packed-roles';
import { sameButLevels } from './analysis/same-but-levels';
import type { ChangedRole } from './analysis-protocol';

/** So many changed roles are amended one by one; of more a whole run is made at once. */
const mostAmended = 25;

/**
 * The rows that have other levels, kinds or management than before, where that is all that has
 * changed and they are few; null otherwise.
 */
export function changedRoles(
	before: AnalysedRoles,
	after: AnalysedRoles
): readonly ChangedRole[] | null {
	if (before.roleCount !== after.roleCount) return null;
	const width = after.levels.length / after.roleCount;
	const rows = new Set<number>();
	const differ = (one: Uint8Array, other: Uint8Array, perRow: number): boolean => {
		for (let cell = 0; cell < other.length; cell++) {
			if (one[cell] === other[cell]) continue;
			rows.add(Math.floor(cell / perRow));
			if (rows.size > mostAmended) return true;
		}
		return false;
	};
	const tooMany =
		differ(before.levels, after.levels, width) ||
		differ(before.kinds, after.kinds, width) ||
		differ(before.managesPeople, after.managesPeople, 1);
	if (tooMany || !sameButLevels(before, after)) return null;
	return [...rows]
		.sort((a, b) => a - b)
		.map((row) => ({
			row,
			levels: after.levels.slice(row * width, (row + 1) * width),
			kinds: after.kinds.slice(row * width, (row + 1) * width),
			managesPeople: after.managesPeople[row] ?? 2
		}));
}
