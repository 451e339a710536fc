import { roleTextFields, type RoleTable, type TextColumn } from '../../ingest/role-table';

/** Texts of a role that say nothing of who is like whom. */
const besides: ReadonlySet<string> = new Set(['source_file', 'approved_text', 'approved_on']);

/** Whether two tables hold the same roles, row by row, in all texts that an analysis reads: then only levels, kinds and management can differ. */
export function sameButLevels(one: RoleTable, other: RoleTable): boolean {
	return (
		one.roleCount === other.roleCount &&
		roleTextFields.every(
			(field) => besides.has(field) || sameTexts(one.text[field], other.text[field])
		)
	);
}

function sameTexts(one: TextColumn, other: TextColumn): boolean {
	for (let row = 0; row < one.codes.length; row++) {
		const text = one.values[one.codes[row] ?? -1];
		if (text !== other.values[other.codes[row] ?? -1]) return false;
	}
	return true;
}
