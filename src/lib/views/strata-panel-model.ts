/** One kind of job at one grade that both sides have. */
export interface StratumLine {
	readonly stratum: number;
	/** `Policy · Clerk 7/8`. */
	readonly name: string;
	/** Roles and mean level here, roles and mean level there, the difference, and what the kind adds to the adjusted difference: they add up to it. */
	readonly cells: readonly string[];
	readonly open: boolean;
}

/** A role of the stratum that is open. */
export interface StratumRole {
	readonly roleId: string;
	readonly title: string;
	readonly unit: string;
	readonly value: number;
	/** The level's name; of the overall tendency the value with its sign. */
	readonly valueText: string;
	/** Step of the level ramp; null for the overall tendency. */
	readonly step: number | null;
}

/** The strata behind a difference, and the roles of one of them side by side. */
export interface StrataPanelModel {
	readonly title: string;
	/** Verdict, amount, interval and base. */
	readonly words: string;
	readonly rawWords: string;
	readonly basis: string;
	readonly strata: readonly StratumLine[];
	/** What the means are of. */
	readonly meanWords: string;
	/** Strata that are not listed. */
	readonly more: number;
	readonly openName: string;
	readonly ownName: string;
	readonly restName: string;
	readonly own: readonly StratumRole[];
	readonly ownTotal: number;
	readonly rest: readonly StratumRole[];
	readonly restTotal: number;
}
