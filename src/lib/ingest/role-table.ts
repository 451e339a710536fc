/** A text column, each distinct value stored once. */
export interface TextColumn {
	/** One a role: an index into `values`, or -1 where the file states nothing. */
	readonly codes: Int32Array;
	readonly values: readonly string[];
}

/** The scalar texts of a role, under the names of the canonical upload columns. */
export const roleTextFields = [
	'role_id',
	'title',
	'cluster',
	'department',
	'division',
	'location',
	'grade_text',
	'grade_id',
	'occupation_code',
	'position_code',
	'approved_text',
	'approved_on',
	'edition',
	'purpose',
	'job_family',
	'job_function',
	'source_file'
] as const;

export type RoleTextField = (typeof roleTextFields)[number];

/** A record with a value for each text field; `place` is the field's place in `roleTextFields`. */
export function perTextField<Value>(
	make: (field: RoleTextField, place: number) => Value
): Record<RoleTextField, Value> {
	const valueOf = (field: RoleTextField): Value => make(field, roleTextFields.indexOf(field));
	return {
		role_id: valueOf('role_id'),
		title: valueOf('title'),
		cluster: valueOf('cluster'),
		department: valueOf('department'),
		division: valueOf('division'),
		location: valueOf('location'),
		grade_text: valueOf('grade_text'),
		grade_id: valueOf('grade_id'),
		occupation_code: valueOf('occupation_code'),
		position_code: valueOf('position_code'),
		approved_text: valueOf('approved_text'),
		approved_on: valueOf('approved_on'),
		edition: valueOf('edition'),
		purpose: valueOf('purpose'),
		job_family: valueOf('job_family'),
		job_function: valueOf('job_function'),
		source_file: valueOf('source_file')
	};
}

/** A cell of `levels`: 0 is absent, 1..L a level, and these two. */
export const notEssentialCode = 254;
export const unknownCode = 255;

/** A cell of `kinds`. */
export const kindCodes = { not_stated: 0, focus: 1, complementary: 2 } as const;

/** A cell of `managesPeople`. */
export const managesPeopleCodes = { no: 0, yes: 1, not_stated: 2 } as const;

/**
 * Validated roles, column by column: what ingest hands to the database.
 * `role_id`, `title` and `source_file` hold a value for every role and role ids are unique.
 * `grade_id` is a grade of a ladder, or the grade's own text, tidied, where it is on none.
 * `approved_on` is an ISO date, the first of the month where the day is not given.
 * `levels` and `kinds` hold roleCount × K cells, role by role, capabilities in framework order.
 */
export interface RoleTable {
	readonly roleCount: number;
	readonly text: Readonly<Record<RoleTextField, TextColumn>>;
	/** Further columns of the file, under their headers. */
	readonly attributes: Readonly<Record<string, TextColumn>>;
	/** The attributes by which a person wants like roles grouped, beside job family and function; none where left out. */
	readonly groupColumns?: readonly string[];
	readonly managesPeople: Uint8Array;
	/** NaN where not stated. */
	readonly headcount: Float64Array;
	/** The line of the file on which the role begins, from 1. */
	readonly sourceLine: Uint32Array;
	readonly levels: Uint8Array;
	readonly kinds: Uint8Array;
}
