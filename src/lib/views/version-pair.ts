import type { Framework } from '../framework/framework';
import type { RoleComparison } from '../ingest/compare-roles';
import type { RoleTable, RoleTextField } from '../ingest/role-table';

/** Two versions and what is different between them. */
export interface VersionPair {
	readonly framework: Framework;
	readonly before: RoleTable;
	readonly after: RoleTable;
	readonly comparison: RoleComparison;
}

/** The text of a role; '' where it states none. */
export function textOf(table: RoleTable, field: RoleTextField, row: number): string {
	const { codes, values } = table.text[field];
	return values[codes[row] ?? -1] ?? '';
}

/** `Justice › Courts`; '' where no unit is stated. */
export function unitOf(table: RoleTable, row: number, depth = 3): string {
	const path = (['cluster', 'department', 'division'] as const)
		.slice(0, depth)
		.map((field) => textOf(table, field, row));
	return path.filter((name) => name !== '').join(' › ');
}
