import type { Framework } from '../../framework/framework';
import { lookupOf } from '../../framework/lookup';
import type { CellCorrection } from '../recipe';
import { valueKey } from '../replace-value';
import type { ExtractedRole } from './extract-role';
import type { RoleRow } from './role-rows';

/**
 * The line of a row that no line of the document gave: a person said that the role asks for a
 * capability which the document does not name.
 */
export const addedLine = 0;

/** The capabilities that a role should name and its document does not, as ids in the framework's order. */
export function missingIn({ issues }: ExtractedRole): readonly string[] {
	return issues.filter(({ cause }) => cause === 'capability_missing').map(({ about }) => about);
}

/** Whether a correction says that a capability is rightly not named: it asks for nothing. */
function saysAbsent({ line, column, from, to, capability }: CellCorrection): boolean {
	return (
		line === addedLine && capability !== null && column === 'level' && from === '' && to === ''
	);
}

/**
 * Rows for the capabilities that a person added to a role, blank where the correction then fills
 * them. Each is of the same role as the document's own rows, whatever was corrected of that.
 */
export function addedRows(
	role: ExtractedRole,
	rows: readonly RoleRow[],
	cells: readonly CellCorrection[],
	framework: Framework
): readonly RoleRow[] {
	const [first] = rows;
	if (!first) return [];
	const own = cells.filter(({ file }) => file === role.file);
	const values = correctedValues(role, first, own);
	const { capabilityById, groupById } = lookupOf(framework);
	const added = new Map(
		own
			.filter((cell) => cell.line === addedLine && cell.column === 'level' && cell.to !== '')
			.map(({ capability, to }) => [capability, to])
	);
	const without = new Set(framework.notEssentialTexts.map((text) => text.toLowerCase()));
	return missingIn(role)
		.filter((id) => added.has(id))
		.map((id) => {
			const capability = capabilityById.get(id);
			const group = groupById.get(capability?.groupId ?? '')?.name ?? '';
			const stated = { capability_group: group, capability: capability?.name ?? id };
			const asked = !without.has(added.get(id)?.toLowerCase() ?? '');
			return {
				values: { ...values, ...stated, kind: '', level: '' },
				review: asked ? (['kind'] as const) : [],
				source: null
			};
		});
}

/** The corrections without those that say that a capability is rightly not named, which no row is there to take. */
export function withoutAbsent(
	cells: readonly CellCorrection[],
	role: ExtractedRole
): readonly CellCorrection[] {
	const missing = new Set(missingIn(role));
	return cells.filter(
		(cell) => cell.file !== role.file || !saysAbsent(cell) || !missing.has(cell.capability ?? '')
	);
}

/** What the first row, with which the role begins, says once it is corrected. */
export function correctedValues(
	role: ExtractedRole,
	{ values, source }: RoleRow,
	cells: readonly CellCorrection[]
): RoleRow['values'] {
	const line = source?.line ?? 0;
	const capability = role.requirements[0]?.capabilityId ?? null;
	const fitting = cells.filter(
		(cell) =>
			cell.file === role.file &&
			cell.line === line &&
			(cell.capability === capability || cell.capability === null)
	);
	const corrected = Object.entries(values).map(([column, value]) => {
		const cell = fitting.find(
			(each) => each.column === column && valueKey(each.from) === valueKey(value)
		);
		return [column, cell ? cell.to : value] as const;
	});
	return { ...values, ...Object.fromEntries(corrected) };
}
