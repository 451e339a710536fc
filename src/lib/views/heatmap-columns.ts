import { mean } from 'd3';
import type { Framework } from '../framework/framework';
import { compareNames } from './format';
import type {
	HeatmapCell,
	HeatmapColumn,
	HeatmapColumnGroup,
	HeatmapRow,
	HeatmapSettings
} from './heatmap-model';
import { meanLevel } from './level-counts';
import { similarityOrder } from './similarity-order';

/** The columns of a heatmap and their heads. */
export interface OrderedColumns {
	readonly columns: readonly HeatmapColumn[];
	readonly groups: readonly HeatmapColumnGroup[];
}

function runs(framework: Framework, columns: readonly HeatmapColumn[]): HeatmapColumnGroup[] {
	const groups: { id: string; name: string; columns: HeatmapColumn[] }[] = [];
	for (const column of columns) {
		const last = groups.at(-1);
		if (last?.id === column.groupId) last.columns.push(column);
		else {
			const name = framework.groups.find((group) => group.id === column.groupId)?.name ?? '';
			groups.push({ id: column.groupId, name, columns: [column] });
		}
	}
	return groups;
}

/**
 * What a column is ordered by, higher first: its value over all roles, equals by mean level. A
 * difference is next to none over all roles, so those columns go by the mean size of the visible
 * rows' differences, each row alike, rows of few roles aside unless there are no others: where rows
 * differ most comes first.
 */
function columnValues(
	settings: HeatmapSettings,
	rows: readonly HeatmapRow[],
	cellOf: (row: HeatmapRow) => HeatmapCell | undefined
): readonly [number, number] | null {
	const all = rows[0] && cellOf(rows[0]);
	if (settings.measure !== 'difference') {
		if (!all || all.value === null) return null;
		return [all.value, meanLevel(all.levelCounts) ?? 0];
	}
	const cells = rows.slice(1).flatMap((row) => cellOf(row) ?? []);
	const sizes = (some: readonly HeatmapCell[]) =>
		some.flatMap(({ value }) => (value === null ? [] : [Math.abs(value)]));
	const size = mean(sizes(cells.filter((cell) => !cell.few))) ?? mean(sizes(cells));
	return size === undefined ? null : [size, 0];
}

/** The columns in the chosen order; `rows` holds the row of all roles first, cells in framework order. */
export function orderColumns(
	framework: Framework,
	settings: HeatmapSettings,
	rows: readonly HeatmapRow[]
): OrderedColumns {
	const columns = framework.capabilities.map(({ id, name, shortName, groupId }) => ({
		capabilityId: id,
		name,
		shortName,
		groupId
	}));
	if (settings.columnOrder === 'framework') return { columns, groups: runs(framework, columns) };
	if (settings.columnOrder === 'similarity') {
		const profiles = columns.map((_, index) => rows.map((row) => row.cells[index]?.value ?? NaN));
		return inOneGroup(similarityOrder(profiles).flatMap((place) => columns[place] ?? []));
	}
	const keyed = columns.map((column, index) => ({
		column,
		values: columnValues(settings, rows, (row) => row.cells[index])
	}));
	const ordered =
		settings.columnOrder === 'name'
			? keyed.sort((one, other) => compareNames(one.column.name, other.column.name))
			: keyed.sort(({ values: one }, { values: other }) => {
					if (one === null || other === null) return Number(one === null) - Number(other === null);
					return other[0] - one[0] || other[1] - one[1];
				});
	return inOneGroup(ordered.map(({ column }) => column));
}

function inOneGroup(columns: readonly HeatmapColumn[]): OrderedColumns {
	return { columns, groups: [{ id: '', name: '', columns }] };
}
