import type { TextColumn } from '../../ingest/role-table';
import { analysedTexts, type AnalysedRoles } from './packed-roles';

/** Whether two tables hold the same roles, row by row, in all texts that an analysis reads: then only levels, kinds and management can differ. */
export function sameButLevels(one: AnalysedRoles, other: AnalysedRoles): boolean {
	return (
		one.roleCount === other.roleCount &&
		analysedTexts.every((name) => sameTexts(one.text[name], other.text[name])) &&
		sameGroups(one, other)
	);
}

function sameGroups(
	{ attributes, groupColumns = [] }: AnalysedRoles,
	other: AnalysedRoles
): boolean {
	const { groupColumns: others = [] } = other;
	return (
		groupColumns.length === others.length &&
		groupColumns.every((name, place) => {
			const [column, same] = [attributes[name], other.attributes[name]];
			return name === others[place] && column && same && sameTexts(column, same);
		})
	);
}

function sameTexts(one: TextColumn, other: TextColumn): boolean {
	for (let row = 0; row < one.codes.length; row++) {
		const text = one.values[one.codes[row] ?? -1];
		if (text !== other.values[other.codes[row] ?? -1]) return false;
	}
	return true;
}
