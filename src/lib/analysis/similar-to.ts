import { billion } from './likeness';
import { neighbourCount, neighbourRoom } from './neighbours';
import type { Neighbours } from './neighbours';

const similar = 0.5;

/** The neighbours of a role, most similar first, those at a similarity (0–1) below `least` left out. Source: METHOD.md §1. */
export function similarRolesOf(
	{ neighbours }: { readonly neighbours: Neighbours },
	role: number,
	least = 0
): readonly number[] {
	const { kinds, counts, roles, similarities } = neighbours;
	const kind = kinds.kindOf[role] ?? 0;
	const from = kind * neighbourRoom;
	const found: number[] = [];
	for (let at = from; at < from + (counts[kind] ?? 0) && found.length < neighbourCount; at++) {
		if ((similarities[at] ?? 0) < least * billion) break;
		if (roles[at] !== role) found.push(roles[at] ?? 0);
	}
	return found;
}

/** Those at similarity .5 or more, which tier 2 counts. Source: METHOD.md §2.5. */
export function similarTo(
	evidence: { readonly neighbours: Neighbours },
	role: number
): readonly number[] {
	return similarRolesOf(evidence, role, similar);
}
