import type { SideOverlapRow } from '../queries/side-overlap';
import type { UnitTreeRow } from '../queries/unit-tree';
import { countOf } from './format';
import type { RoleSet } from './role-set';

/** What can be compared: a unit, or a saved set of roles. */
export interface ComparedSide {
	/** A unit's id, or a set's number with a minus before it. */
	readonly unit_id: number;
	readonly name: string;
	/** Roles that are loaded. */
	readonly roles: number;
	/** Null for a set. */
	readonly unit: UnitTreeRow | null;
	/** Roles of a set that the data no longer have. */
	readonly gone: number;
}

/** A unit as a side. */
export function sideOfUnit(unit: UnitTreeRow): ComparedSide {
	const { unit_id, name, roles } = unit;
	return { unit_id, name, roles, unit, gone: 0 };
}

/** A saved set as a side; `roles` of its roles are loaded. */
export function sideOfSet({ number, name, roleIds }: RoleSet, roles: number): ComparedSide {
	return { unit_id: -number, name, roles, unit: null, gone: roleIds.length - roles };
}

/** Overlaps that are told one by one. */
const overlapsTold = 3;

/** What a reader has to know of sides that sets are among: roles that are gone, and how shared roles count. */
export function sideNotes(
	sides: readonly ComparedSide[],
	overlaps: readonly SideOverlapRow[]
): readonly string[] {
	const nameOf = (id: number) => sides.find(({ unit_id }) => unit_id === id)?.name ?? '';
	const gone = sides
		.filter((side) => side.gone > 0)
		.map(({ name, roles, gone: count }) =>
			roles === 0
				? `None of the ${countOf(count, 'role')} of ${name} is in these data.`
				: `${countOf(count, 'role')} of ${name} ${count === 1 ? 'is' : 'are'} not in these data.`
		);
	const shared = overlaps.slice(0, overlapsTold).map(({ side, other_side, roles }) => {
		const [are, count] = roles === 1 ? ['is', 'it counts'] : ['are', 'they count'];
		return `${countOf(roles, 'role')} ${are} both in ${nameOf(side)} and in ${nameOf(other_side)}: ${count} only for ${nameOf(side)}, the smaller.`;
	});
	const more = overlaps.length - overlapsTold;
	return [
		...gone,
		...shared,
		...(more > 0
			? [`${countOf(more, 'more pair shares', 'more pairs share')} roles, which count likewise.`]
			: [])
	];
}
