import { timeFormat, timeYear } from 'd3';

/** A description approved longer ago than this is stale. */
const staleYears = 3;

/** The ISO date three years before an ISO date. */
export function staleBefore(isoDate: string): string {
	const day = new Date(`${isoDate}T00:00:00`);
	return timeFormat('%Y-%m-%d')(timeYear.offset(day, -staleYears));
}
