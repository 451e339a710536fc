/**
 * What became of the input an issue is about: the whole row was set aside, one value was left
 * out (a level then is unknown), or the value was taken with an assumption that is stated.
 */
export type IssueEffect = 'row_set_aside' | 'value_left_out' | 'assumed';

/** Why: one word for each kind of trouble, so that like issues can be grouped. */
export type IssueCause =
	| 'unreadable_level'
	| 'unreadable_kind'
	| 'unreadable_date'
	| 'unreadable_number'
	| 'unreadable_yes_no'
	| 'unknown_capability'
	| 'unreadable_code'
	| 'no_role'
	| 'no_level'
	| 'conflicting_role'
	| 'conflicting_level'
	| 'focus_without_level'
	| 'duplicate_row'
	| 'ragged_row'
	| 'malformed_quote'
	| 'field_too_long'
	| 'fuzzy_match'
	| 'made_role_id'
	| 'grade_off_ladder'
	| 'reshaped'
	| 'unused_column'
	| 'unused_sheet'
	| 'unused_file'
	| 'excluded_row'
	| 'recipe_stale'
	| 'recipe_unused'
	| 'to_review';

/** One thing in the input that a person should know of, down to the cell. */
export interface Issue {
	readonly file: string;
	/** From 1; the header is usually line 1. 0 where the issue is about the file. */
	readonly line: number;
	/** The header as in the file, or '' where the issue is about the row. */
	readonly column: string;
	/** As it stands in the file, cut at 200 characters. */
	readonly value: string;
	readonly cause: IssueCause;
	readonly effect: IssueEffect;
	/** A sentence: what is wrong and what was done or expected. */
	readonly message: string;
	readonly roleId: string;
}
