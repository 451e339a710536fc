import type { RoleKinds } from './kinds';

/** How many neighbours a role has at its own grade. */
export const neighbourCount = 60;
/** How many of the nearest roles are looked at for pairs, at the grade and one step away. */
export const pairReach = 30;

/**
 * The nearest roles, found once per kind. Of kind k: at the same grade
 * `roles[k · 61 + i]`, i < `counts[k]`, most similar first, equals by id, the roles of the kind
 * themselves among them; `similarities` in billionths; `gates` tells which pass as pairs. One step
 * up or down the ladder `stepRoles[k · 4 + i]`, only those that pass: `step` by the gate,
 * `looseStep` by the looser one.
 */
export interface Neighbours {
	readonly kinds: RoleKinds;
	/** The kinds by grade, title and purpose: those that share neighbours stand near each other. */
	readonly kindOrder: Int32Array;
	readonly counts: Uint8Array;
	readonly roles: Int32Array;
	readonly similarities: Int32Array;
	/** Bit 1: passes the gate for pairs; bit 2: passes the looser one. */
	readonly gates: Uint8Array;
	readonly step: StepNeighbours;
	readonly looseStep: StepNeighbours;
}

export interface StepNeighbours {
	readonly counts: Uint8Array;
	readonly roles: Int32Array;
	readonly similarities: Int32Array;
}

/** Room for each kind in `Neighbours.roles`: 60 and one of the kind's own. */
export const neighbourRoom = neighbourCount + 1;
/** Room for each kind in `StepNeighbours.roles`. */
export const stepRoom = 4;

/** Room for the neighbours of every kind, and none in it. */
export function emptyNeighbours(kinds: RoleKinds, kindOrder: Int32Array): Neighbours {
	const steps = (): StepNeighbours => ({
		counts: new Uint8Array(kinds.count),
		roles: new Int32Array(kinds.count * stepRoom),
		similarities: new Int32Array(kinds.count * stepRoom)
	});
	return {
		kinds,
		kindOrder,
		counts: new Uint8Array(kinds.count),
		roles: new Int32Array(kinds.count * neighbourRoom),
		similarities: new Int32Array(kinds.count * neighbourRoom),
		gates: new Uint8Array(kinds.count * neighbourRoom),
		step: steps(),
		looseStep: steps()
	};
}
