import type { Framework } from '../framework/framework';
import type { UnitPath } from '../queries/filter';
import type { UnitTreeRow } from '../queries/unit-tree';
import { countOf } from './format';
import type { TableModel } from './table-model';
import { pathOf } from './unit-key';

/** Findings of one unit about one capability. */
export interface FindingCountCell {
	/** Null for findings about whole roles. */
	readonly capabilityId: string | null;
	readonly findings: number;
	/** Step of the share ramp, from 0; null without findings. */
	readonly step: number | null;
	/** `Finance, Operations 10: 4 findings`. */
	readonly name: string;
}

/** A unit of the counts. */
export interface FindingCountRow {
	readonly unitId: number;
	readonly path: UnitPath;
	readonly name: string;
	/** 0 for all roles, clusters 1, and so on. */
	readonly depth: number;
	/** One a column. */
	readonly cells: readonly FindingCountCell[];
}

/** Where findings are: units by capabilities. */
export interface FindingCountsModel {
	readonly columns: readonly {
		readonly capabilityId: string | null;
		readonly name: string;
		readonly shortName: string;
	}[];
	/** In the order of the tree; units without a finding are left out. */
	readonly rows: readonly FindingCountRow[];
	readonly largest: number;
	readonly table: TableModel;
}

/** Findings of one unit and capability as the database counts them. */
export interface FindingCountInput {
	readonly unit_id: number;
	readonly capability_id: string | null;
	readonly findings: number;
}

const rampSteps = 5;

/** Sets counts out as units by capabilities; a finding about several capabilities is counted under each. */
export function buildFindingCounts(
	framework: Framework,
	units: readonly UnitTreeRow[],
	counts: readonly FindingCountInput[]
): FindingCountsModel {
	const byPlace = new Map(
		counts.map((count) => [`${count.unit_id} ${count.capability_id ?? ''}`, count.findings])
	);
	const counted = new Set(counts.map(({ unit_id }) => unit_id));
	const whole = { capabilityId: null, name: 'Whole role', shortName: 'Whole role' };
	const columns = [
		...framework.capabilities.map(({ id, name, shortName }) => ({
			capabilityId: id,
			...{ name, shortName }
		})),
		...(counts.some(({ capability_id }) => capability_id === null) ? [whole] : [])
	];
	const largest = counts.reduce((most, { findings }) => Math.max(most, findings), 1);
	const rows = units
		.filter(({ unit_id }) => counted.has(unit_id))
		.map((unit) => ({
			unitId: unit.unit_id,
			path: pathOf(unit),
			...{ name: unit.name, depth: unit.depth },
			cells: columns.map(({ capabilityId, name }) => {
				const findings = byPlace.get(`${unit.unit_id} ${capabilityId ?? ''}`) ?? 0;
				return {
					...{ capabilityId, findings },
					step: stepOf(findings, largest),
					name: `${name}, ${unit.name}: ${findings === 0 ? 'no finding' : countOf(findings, 'finding')}`
				};
			})
		}));
	return {
		...{ columns, rows, largest },
		table: {
			caption: 'Findings by unit and capability',
			columns: [
				{ name: 'Unit', numeric: false },
				...columns.map(({ name }) => ({ name, numeric: true }))
			],
			rows: rows.map(({ name, cells }) => [name, ...cells.map(({ findings }) => findings)])
		}
	};
}

/** Few findings stay pale whatever the largest count, and the largest is darkest. */
function stepOf(findings: number, largest: number): number | null {
	if (findings === 0) return null;
	if (largest <= rampSteps) return findings - 1;
	return Math.min(rampSteps - 1, Math.floor(Math.sqrt(findings / largest) * rampSteps));
}
