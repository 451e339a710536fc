import type { FindingByAttributeRow } from '../queries/finding-by-attribute';
import type { FindingByGradeRow } from '../queries/finding-by-grade';
import type { FindingByUnitRow } from '../queries/finding-by-unit';
import type { UnitTreeRow } from '../queries/unit-tree';
import { valueRowKey } from './attribute-rows';
import type { HeatmapModel } from './heatmap-model';
import { rowKeyOf } from './unit-key';

/** Findings by row key, then by capability id; cells without any are left out. */
export type FindingMarks = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Count {
	readonly key: string;
	readonly capabilityId: string | null;
	readonly findings: number;
}

function marksOf(counts: readonly Count[]): FindingMarks {
	const marks = new Map<string, Map<string, number>>();
	for (const { key, capabilityId, findings } of counts) {
		if (capabilityId === null || findings === 0) continue;
		const row = marks.get(key) ?? new Map<string, number>();
		marks.set(key, row.set(capabilityId, findings));
	}
	return marks;
}

/** What is not settled in each unit; findings about whole roles mark no cell. */
export function unitMarks(
	rows: readonly FindingByUnitRow[],
	tree: readonly UnitTreeRow[]
): FindingMarks {
	const keys = new Map(tree.map((unit) => [unit.unit_id, rowKeyOf(unit)]));
	return marksOf(
		rows.map(({ unit_id, capability_id, unsettled }) => ({
			key: keys.get(unit_id) ?? '',
			capabilityId: capability_id,
			findings: unsettled
		}))
	);
}

/** What is not settled at each grade, roles without one under their own row. */
export function gradeMarks(rows: readonly FindingByGradeRow[]): FindingMarks {
	return marksOf(
		rows.map(({ grade_id, capability_id, unsettled }) => ({
			key: `grade:${grade_id ?? ''}`,
			capabilityId: capability_id,
			findings: unsettled
		}))
	);
}

/** What is not settled at each value of an attribute, roles that state none under their own row. */
export function valueMarks(
	rows: readonly FindingByAttributeRow[],
	attribute: string
): FindingMarks {
	return marksOf(
		rows.map(({ value, capability_id, unsettled }) => ({
			key: valueRowKey(attribute, value),
			capabilityId: capability_id,
			findings: unsettled
		}))
	);
}

/** Findings are usual where more of the cells than this have any. */
const usualShare = 1 / 3;

/**
 * The heatmap with the findings of its cells. Rows that stand open leave them to the rows beneath
 * them, where they tell more; so does the row of all roles. Rows of which nothing is known, as those
 * of single roles, stay without. Where findings are usual, a dot on each cell would tell nothing:
 * only those are marked that have more than their roles lead one to expect of these rows, by two
 * standard deviations of a count (its square root, as of a Poisson count).
 */
export function markFindings(model: HeatmapModel, marks: FindingMarks): HeatmapModel {
	const rows = model.rows.map((row) => {
		const found = marks.get(row.key);
		if (!found || row.open || row.kind === 'all') return { row, found: null };
		return { row, found };
	});
	const cells = rows.flatMap(({ row, found }) =>
		found ? row.cells.map(({ capabilityId, roles }) => [found.get(capabilityId) ?? 0, roles]) : []
	);
	const sum = (place: 0 | 1) => cells.reduce((total, cell) => total + (cell[place] ?? 0), 0);
	const rate = sum(0) / Math.max(sum(1), 1);
	const usual = cells.filter(([findings = 0]) => findings > 0).length > usualShare * cells.length;
	const marked = (findings: number, roles: number) =>
		!usual || findings > rate * roles + 2 * Math.sqrt(rate * roles);
	return {
		...model,
		findingsUsual: usual,
		rows: rows.map(({ row, found }) => {
			if (!found) return row;
			return {
				...row,
				cells: row.cells.map((cell) => {
					const findings = found.get(cell.capabilityId);
					if (findings === undefined) return cell;
					return { ...cell, findings, marked: marked(findings, cell.roles) };
				})
			};
		})
	};
}
