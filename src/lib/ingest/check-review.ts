import type { Candidate, Source } from './documents/extracted';
import type { ReviewedRow, ReviewItem } from './documents/reviews';
import { roleRowColumns } from './documents/role-rows';

type Members = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const isPlace = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function isSource(value: unknown): value is Source {
	return (
		isRecord(value) &&
		isPlace(value['page']) &&
		isPlace(value['line']) &&
		typeof value['words'] === 'string'
	);
}

function isCandidate(value: unknown): value is Candidate<string> {
	return isRecord(value) && typeof value['value'] === 'string' && isSource(value['source']);
}

const isIdOrNull = (value: unknown): value is string | null =>
	value === null || typeof value === 'string';

function isRow(value: unknown): value is ReviewedRow {
	return isRecord(value) && isPlace(value['line']) && isIdOrNull(value['capability']);
}

const isListOf = (value: unknown, is: (member: unknown) => boolean): boolean =>
	Array.isArray(value) && value.every(is);

/** Whether a value that was kept is one of a role description to review. */
export function isReview(value: unknown): value is ReviewItem {
	return (
		isRecord(value) &&
		['file', 'roleId', 'title', 'value', 'reason'].every(
			(name) => typeof value[name] === 'string'
		) &&
		roleRowColumns.some((column) => column === value['column']) &&
		isIdOrNull(value['capability']) &&
		typeof value['confidence'] === 'number' &&
		isListOf(value['sources'], isSource) &&
		isListOf(value['candidates'], isCandidate) &&
		isListOf(value['rows'], isRow) &&
		['undefined', 'boolean'].includes(typeof value['missing']) &&
		(value['context'] === undefined ||
			isListOf(value['context'], (stretch) => isListOf(stretch, isSource)))
	);
}
