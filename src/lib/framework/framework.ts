/** One step of the ordered scale on which a capability is required. Orders run 1..L without a gap. */
export interface Level {
	readonly order: number;
	readonly name: string;
	/** The letters shown in a heatmap cell: F, I, A, Ad, HA. */
	readonly short: string;
	readonly aliases: readonly string[];
}

export interface CapabilityGroup {
	readonly id: string;
	readonly name: string;
	readonly order: number;
	/** True for the group that applies only to roles that manage people. */
	readonly peopleManagement: boolean;
}

export interface Capability {
	/** Upper-case identifier, safe as part of an SQL column name: `FINA`. */
	readonly id: string;
	readonly name: string;
	/** At most some 18 characters, for column headers. */
	readonly shortName: string;
	readonly groupId: string;
	/** Official order over the whole framework, from 1. */
	readonly order: number;
	readonly peopleManagement: boolean;
	readonly about: string;
	readonly aliases: readonly string[];
}

export interface Grade {
	/** Unique over all ladders: `7/8`, `SEB1`. */
	readonly id: string;
	/** As written in full: `Clerk Grade 7/8`. */
	readonly name: string;
	/** As written on an axis: `7/8`, `B1`. */
	readonly shortName: string;
	/** From 1, over all ladders of the framework in the order in which they are listed. */
	readonly order: number;
	readonly ladderId: string;
	readonly aliases: readonly string[];
}

export interface Ladder {
	readonly id: string;
	readonly name: string;
	/** Lowest first. */
	readonly grades: readonly Grade[];
}

export interface Edition {
	readonly id: string;
	readonly title: string;
	/** ISO date on which the edition was issued, where known. */
	readonly issuedOn: string | null;
	/** ISO date by which role descriptions are to be on this edition, where one is set. */
	readonly deadline: string | null;
	/** Names that this edition used, by capability id. */
	readonly renames: Readonly<Record<string, string>>;
	/** Wording found only in this edition's descriptors, by capability id. */
	readonly descriptorMarkers: Readonly<Record<string, string>>;
}

export interface Rule {
	readonly id: string;
	readonly check: string;
	readonly severity: 'error' | 'warning' | 'information';
	readonly source: string;
}

/** Lowest and highest count, both included. */
export type CountRange = readonly [low: number, high: number];

export interface ReferenceRanges {
	/** What the ranges are, for people: observed, not official. */
	readonly label: string;
	readonly source: string;
	/** By grade id, by level order: how many of the core capabilities are at that level. A level without a range is expected of none. */
	readonly coreCountsAtLevel: Readonly<Record<string, Readonly<Record<number, CountRange>>>>;
	/** By grade id, by capability id: how many of the observed roles are at level 1..L. */
	readonly observedLevels: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
	/** By grade id: 5th to 95th percentile of the number of focus capabilities. */
	readonly focusCounts: Readonly<
		Record<string, { readonly nonManager: CountRange | null; readonly manager: CountRange | null }>
	>;
}

/** What an organisation's levels are written in: the scale, the capabilities, the ladders and the rules. */
export interface Framework {
	readonly id: string;
	readonly name: string;
	readonly levels: readonly Level[];
	readonly groups: readonly CapabilityGroup[];
	/** In official order. */
	readonly capabilities: readonly Capability[];
	readonly ladders: readonly Ladder[];
	/** Oldest first; the last is the current one. */
	readonly editions: readonly Edition[];
	readonly rules: readonly Rule[];
	readonly ranges: ReferenceRanges | null;
	/** Lower-case texts in a level cell that say the capability is not essential to the role. */
	readonly notEssentialTexts: readonly string[];
	/** Lower-case texts in any cell that say nothing: tbc, not in use, various. */
	readonly unknownTexts: readonly string[];
	/** What the top, middle and lowest organisational level are called here. */
	readonly unitNames: readonly [string, string, string];
}
