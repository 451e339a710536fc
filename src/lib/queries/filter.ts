/** Names from the top down; a shorter path is the whole of that unit. At least one name; '' for a level that is not stated. */
export type UnitPath = readonly [string, ...string[]];

/** Which requirements a view is about. Empty lists and nulls do not filter. */
export interface Filter {
	/** A role passes if it is in any of these units. */
	readonly units: readonly UnitPath[];
	/** A role passes if its grade is any of these grade ids. */
	readonly grades: readonly string[];
	readonly managesPeople: 'yes' | 'no' | 'not_stated' | null;
	/** Leaves only requirements of this kind; roles stay. */
	readonly kind: 'focus' | 'complementary' | null;
	/** A role passes if its title, or its id, contains this text, letter case aside. */
	readonly text: string;
}

export const noFilter: Filter = {
	units: [],
	grades: [],
	managesPeople: null,
	kind: null,
	text: ''
};
