import { intervalErrors } from '../../lib/analysis/judge-differences';
import type { Evidence } from '../../lib/analysis/evidence';
import { naturalOrder } from '../../lib/db/natural-order';
import type { Framework } from '../../lib/framework/framework';
import type { TableCell } from '../../lib/views/table-model';
import { toDecimals } from './significant';
import { unitLabels } from './unit-label';

/** The columns of divisions.csv. */
export const divisionColumns = [
	'division',
	'capability',
	'difference',
	'low',
	'high',
	'matched',
	'different'
] as const;

/** What the overall tendency is called where a capability's name would stand. */
export const overallName = 'Overall';

const decimals = 4;

/**
 * A row for each unit and capability with enough comparable roles, units in natural order: the
 * difference in levels from other units, allowing for jobs and grades, with its 95 % interval. The
 * overall tendency comes last for each unit.
 */
export function* divisionRows(
	{ organisation, divisions }: Evidence,
	framework: Framework
): Generator<readonly TableCell[]> {
	const columns = organisation.capabilityCount + 1;
	const labels = unitLabels(organisation);
	const units = [...labels.keys()].sort((a, b) => naturalOrder(labels[a] ?? '', labels[b] ?? ''));
	for (const unit of units) {
		for (let c = 0; c < columns; c++) {
			const at = unit * columns + c;
			if (divisions.enough[at] !== 1) continue;
			const difference = divisions.difference[at] ?? NaN;
			const reach = intervalErrors * (divisions.error[at] ?? NaN);
			yield [
				labels[unit] ?? '',
				framework.capabilities[c]?.name ?? overallName,
				toDecimals(difference, decimals),
				toDecimals(difference - reach, decimals),
				toDecimals(difference + reach, decimals),
				toDecimals(divisions.matched[at] ?? NaN, decimals),
				divisions.different[at] === 1 ? 'yes' : 'no'
			];
		}
	}
}

/** How many comparisons of a unit on a capability are left out for want of comparable roles. */
export function thinComparisons({ organisation, divisions }: Evidence): number {
	const width = organisation.capabilityCount;
	return divisions.enough.filter((enough, at) => enough !== 1 && at % (width + 1) < width).length;
}
