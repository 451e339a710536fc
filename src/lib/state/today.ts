import { timeFormat } from 'd3';

/** Today, where the reader is, as an ISO date. */
export function today(): string {
	return timeFormat('%Y-%m-%d')(new Date());
}
