import { noFilter, type Filter } from '../queries/filter';
import type { FindingUnitsRow } from '../queries/finding-units';
import type { UnitTreeRow } from '../queries/unit-tree';
import { pathOf } from '../views/unit-key';

/** A unit with findings that are not settled. */
export interface UnitWithFindings {
	readonly unitId: number;
	/** With the unit above it where another of them has its name: `Health › Corporate Services`. */
	readonly name: string;
	/** Lists its findings; null for a unit that is not in the tree. */
	readonly filter: Filter | null;
	readonly findings: number;
	/** All roles of the unit. */
	readonly roles: number;
}

/** Units with findings as the overview names them, in the order given. */
export function unitsWithFindings(
	rows: readonly FindingUnitsRow[],
	tree: readonly UnitTreeRow[]
): readonly UnitWithFindings[] {
	const bearers = (name: string) => rows.filter((row) => row.name === name).length;
	return rows.map(({ unit_id, name, unsettled, roles }) => {
		const unit = tree.find((known) => known.unit_id === unit_id);
		const path = unit ? pathOf(unit) : null;
		const above = path?.at(-2) ?? '';
		return {
			unitId: unit_id,
			name: above !== '' && bearers(name) > 1 ? `${above} › ${name}` : name,
			filter: path && { ...noFilter, units: [path] },
			...{ findings: unsettled, roles }
		};
	});
}
