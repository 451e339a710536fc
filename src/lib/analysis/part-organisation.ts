import { statedCodes } from './organisation';
import type { CodedColumn, Organisation } from './organisation';

/**
 * An organisation of some roles only, in the order given, codes and their values as they were.
 * `levels` replaces the levels of the first of them (K, NaN for none).
 */
export function partOrganisation(
	organisation: Organisation,
	roles: readonly number[],
	levels: Float64Array
): Organisation {
	const { capabilityCount: width } = organisation;
	const column = ({ codes, values }: CodedColumn): CodedColumn => ({
		codes: Int32Array.from(roles, (role) => codes[role] ?? -1),
		values
	});
	const cells = <Cells extends Float64Array | Uint8Array>(from: Cells, to: Cells): Cells => {
		roles.forEach((role, place) => {
			to.set(from.subarray(role * width, (role + 1) * width), place * width);
		});
		return to;
	};
	const size = roles.length * width;
	const part: Organisation = {
		...organisation,
		roleCount: roles.length,
		roleIds: roles.map((role) => organisation.roleIds[role] ?? ''),
		titles: roles.map((role) => organisation.titles[role] ?? ''),
		sourceRows: Int32Array.from(roles, (role) => organisation.sourceRows[role] ?? 0),
		grade: column(organisation.grade),
		cluster: column(organisation.cluster),
		department: column(organisation.department),
		division: column(organisation.division),
		unit: column(organisation.unit),
		occupation: column(organisation.occupation),
		purpose: column(organisation.purpose),
		edition: column(organisation.edition),
		groups: organisation.groups.map((group) => ({ ...group, column: column(group.column) })),
		levels: cells(organisation.levels, new Float64Array(size)),
		stated: cells(organisation.stated, new Uint8Array(size)),
		kinds: cells(organisation.kinds, new Uint8Array(size)),
		managesPeople: Uint8Array.from(roles, (role) => organisation.managesPeople[role] ?? 2)
	};
	setLevels(part, 0, levels);
	return part;
}

/** Puts other levels (K, NaN for none) in the place of a role's, and says of each that it is stated, or absent. */
export function setLevels(organisation: Organisation, role: number, levels: Float64Array): void {
	const { capabilityCount: width } = organisation;
	levels.forEach((level, c) => {
		const cell = role * width + c;
		const before = organisation.levels[cell] ?? NaN;
		if (level === before || (Number.isNaN(level) && Number.isNaN(before))) return;
		organisation.levels[cell] = level;
		organisation.stated[cell] = Number.isNaN(level) ? statedCodes.absent : statedCodes.level;
	});
}
