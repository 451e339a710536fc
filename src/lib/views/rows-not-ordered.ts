import { max, rollup } from 'd3';
import { formatCount } from './format';
import type { AxisOrder, HeatmapRow } from './heatmap-model';
import { mostOrdered } from './similarity-order';

/**
 * Says that rows are too many to be put in order of likeness and stand in their usual one; empty
 * where all are in the order asked for.
 */
export function rowsNotOrdered(
	rows: readonly Pick<HeatmapRow, 'kind' | 'parentKey'>[],
	order: AxisOrder
): string {
	if (order !== 'similarity') return '';
	const siblings = rollup(
		rows,
		(together) => together.length,
		({ kind, parentKey }) => `${kind} ${parentKey ?? ''}`
	);
	const most = max(siblings.values()) ?? 0;
	if (most <= mostOrdered) return '';
	return `At most ${mostOrdered} rows beside each other are put in order of likeness; the ${formatCount(most)} here keep their usual order. Filter to have fewer.`;
}
