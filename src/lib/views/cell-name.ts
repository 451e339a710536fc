import { countOf } from './format';
import type { HeatmapCell, HeatmapColumn, HeatmapRow } from './heatmap-model';

/** The roles that a cell's words speak of. */
function rolesNamed(row: HeatmapRow, cell: HeatmapCell): number {
	switch (cell.status) {
		case 'value':
			return cell.basis;
		case 'absent':
			return row.roles;
		case 'not_essential':
			return cell.notEssential;
		case 'unknown':
			return cell.unknown;
		case 'no_basis':
			return cell.roles;
	}
}

/**
 * The accessible name of a cell: `Finance, Victims Services: Foundational, 12 roles`. A single
 * role's row names no number: `Technology, Business Operations Coordinator: Adept`.
 */
export function cellName(column: HeatmapColumn, row: HeatmapRow, cell: HeatmapCell): string {
	const name = `${column.name}, ${row.name}: ${cell.words}`;
	return row.kind === 'role' ? name : `${name}, ${countOf(rolesNamed(row, cell), 'role')}`;
}
