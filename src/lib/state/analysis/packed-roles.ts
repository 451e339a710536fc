import type { RoleColumns, RoleTextName } from '../../analysis/organisation-from-roles';
import type { TextColumn } from '../../ingest/role-table';

/** The texts of a role that an analysis reads. */
export const analysedTexts = [
	'role_id',
	'title',
	'cluster',
	'department',
	'division',
	'grade_id',
	'occupation_code',
	'purpose',
	'job_family',
	'job_function',
	'edition'
] as const satisfies readonly RoleTextName[];

/** A text column as one text: cloning it between threads takes no time, unlike 30,000 texts. */
interface PackedColumn {
	readonly codes: Int32Array;
	readonly text: string;
	readonly lengths: Int32Array;
}

/** What an analysis reads of the roles, ready to be sent to another thread. */
export interface PackedRoles extends Omit<RoleColumns, 'text' | 'attributes'> {
	readonly text: Readonly<Record<RoleTextName, PackedColumn>>;
	/** Those alone that like roles are grouped by. */
	readonly attributes: readonly (readonly [name: string, column: PackedColumn])[];
	readonly levels: Uint8Array;
}

/** Roles as an analysis takes them. */
export interface AnalysedRoles extends RoleColumns {
	readonly levels: Uint8Array;
}

/** Packs roles; their typed arrays are not copied. */
export function packRoles(roles: AnalysedRoles): PackedRoles {
	const { roleCount, text, managesPeople, levels, kinds, groupColumns = [] } = roles;
	return {
		roleCount,
		text: perText((name) => packed(text[name])),
		attributes: groupColumns.flatMap((name) => {
			const column = roles.attributes[name];
			return column ? [[name, packed(column)] as const] : [];
		}),
		groupColumns,
		managesPeople,
		levels,
		kinds
	};
}

/** The roles that were packed, of the further columns of their file those that like roles are grouped by. */
export function unpackRoles(roles: PackedRoles): AnalysedRoles {
	return {
		...roles,
		text: perText((name) => unpacked(roles.text[name])),
		attributes: Object.fromEntries(
			roles.attributes.map(([name, column]) => [name, unpacked(column)])
		)
	};
}

function perText<Value>(make: (name: RoleTextName) => Value): Record<RoleTextName, Value> {
	return {
		role_id: make('role_id'),
		title: make('title'),
		cluster: make('cluster'),
		department: make('department'),
		division: make('division'),
		grade_id: make('grade_id'),
		occupation_code: make('occupation_code'),
		purpose: make('purpose'),
		job_family: make('job_family'),
		job_function: make('job_function'),
		edition: make('edition')
	};
}

function packed({ codes, values }: TextColumn): PackedColumn {
	return {
		codes,
		text: values.join(''),
		lengths: Int32Array.from(values, (value) => value.length)
	};
}

function unpacked({ codes, text, lengths }: PackedColumn): TextColumn {
	let from = 0;
	const values = Array.from(lengths, (length) => text.slice(from, (from += length)));
	return { codes, values };
}
