import type { Framework } from '../../lib/framework/framework';
import type { RoleDraft } from './draft-roles';
import type { LevelGrid } from './level-grid';
import type { Random } from './random';

/**
 * What was planted in a level: a1, a2 a single slip of one or two levels; b its division's drift;
 * c a conflict with a role of the same title and grade; d a grade inversion of its job;
 * e a profile copied from another grade; f a straight line; g a span too wide.
 */
export type CellKind = 'a1' | 'a2' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';

/** What sets a whole role apart; a specialist does so for a good reason. */
export type RoleKind = 'specialist' | 'e' | 'f' | 'g' | 'h-missing' | 'h-extra';

export interface PlantedCell {
	readonly role: number;
	readonly capability: number;
	readonly kind: CellKind;
}

/** The mean change that drift made to a division's levels on a capability. */
export interface PlantedDrift {
	readonly unit: number;
	readonly capability: number;
	readonly shift: number;
}

export interface PlantedInversion {
	readonly family: string;
	readonly capability: number;
	readonly junior: string;
	readonly senior: string;
}

/** Levels being departed from, and the record of it. No role takes part in two departures. */
export class Planting {
	readonly cells: PlantedCell[] = [];
	readonly kinds = new Map<number, RoleKind>();
	readonly drift: PlantedDrift[] = [];
	readonly inversions: PlantedInversion[] = [];
	readonly touched = new Set<number>();
	/** Indexes of the core capabilities, and of those for people managers. */
	readonly core: readonly number[];
	readonly managing: readonly number[];
	readonly #highest: number;
	#queue: readonly number[];

	constructor(
		readonly random: Random,
		readonly framework: Framework,
		readonly drafts: readonly RoleDraft[],
		readonly grid: LevelGrid
	) {
		const indexes = framework.capabilities.map((_, index) => index);
		this.core = indexes.filter((index) => !framework.capabilities[index]?.peopleManagement);
		this.managing = indexes.filter((index) => framework.capabilities[index]?.peopleManagement);
		this.#highest = framework.levels.length;
		this.#queue = random.shuffled(drafts.map((_, role) => role));
	}

	/** Up to `count` roles that nothing was planted in and that fit, in random order; they count as touched from now on. */
	take(count: number, fits: (draft: RoleDraft, role: number) => boolean): readonly number[] {
		const taken: number[] = [];
		const left: number[] = [];
		for (const role of this.#queue) {
			const draft = this.drafts[role];
			if (this.touched.has(role) || !draft) continue;
			if (taken.length < count && fits(draft, role)) taken.push(role);
			else left.push(role);
		}
		this.#queue = left;
		for (const role of taken) this.touched.add(role);
		return taken;
	}

	/** Sets a level and records it, where that is a change and on the scale. */
	change(cell: PlantedCell, level: number): boolean {
		const { role, capability } = cell;
		if (level < 1 || level > this.#highest || this.grid.get(role, capability) === level)
			return false;
		this.grid.set(role, capability, level);
		this.cells.push(cell);
		return true;
	}

	/** Moves a level by some steps, up or down as chance has it, the other way where the scale ends. */
	slip(cell: PlantedCell, steps: number): void {
		const level = this.grid.get(cell.role, cell.capability);
		const way = this.random.chance(0.5) ? steps : -steps;
		if (!this.change(cell, level + way)) this.change(cell, level - way);
	}
}
