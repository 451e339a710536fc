/** Names from the top down; a shorter path is the whole of that unit. At least one name; '' for a level that is not stated. */
export type UnitPath = readonly [string, ...string[]];

/** What a filter asks of one attribute: a further column of the file, `job_family` or `job_function`. */
export interface AttributeCondition {
	readonly name: string;
	/** A role passes if it has any of these; '' for roles that state none. Without a value, nothing is asked. */
	readonly values: readonly string[];
}

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
	/** A role passes if it meets all of them. Each attribute stands once. */
	readonly attributes: readonly AttributeCondition[];
}

export const noFilter: Filter = {
	units: [],
	grades: [],
	managesPeople: null,
	kind: null,
	text: '',
	attributes: []
};
