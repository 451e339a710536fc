import type { AmendedRole } from '../../analysis/amend-evidence';
import { statedCodes, type Organisation } from '../../analysis/organisation';
import { statedBy } from '../../analysis/organisation-from-roles';
import type { ChangedRole } from '../analysis-protocol';

/** A changed row of the role table as the analysis takes it. */
export function amendedRole(
	{ sourceRows }: Organisation,
	{ row, levels, kinds, managesPeople }: ChangedRole
): AmendedRole {
	const stated = Uint8Array.from(levels, statedBy);
	return {
		role: sourceRows.indexOf(row),
		levels: Float64Array.from(levels, (level, c) =>
			stated[c] === statedCodes.level ? level : NaN
		),
		stated,
		kinds,
		managesPeople
	};
}
