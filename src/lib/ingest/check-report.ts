import type { Issue } from './issue';
import type { FileReport } from './result';

const effects: ReadonlySet<unknown> = new Set(['row_set_aside', 'value_left_out', 'assumed']);
const layouts: ReadonlySet<unknown> = new Set(['wide', 'long']);
const issueTexts = ['file', 'column', 'value', 'cause', 'message', 'roleId'] as const;
const reportTexts = ['file', 'encoding', 'delimiter'] as const;

/** Whether a value that was kept or came in a file is an issue. */
export function isIssue(value: unknown): value is Issue {
	return (
		isRecord(value) &&
		issueTexts.every((field) => typeof value[field] === 'string') &&
		isCount(value['line']) &&
		effects.has(value['effect'])
	);
}

/** Whether a value that was kept or came in a file is a report on a file, whose rows add up. */
export function isReport(value: unknown): value is FileReport {
	return (
		isRecord(value) &&
		reportTexts.every((field) => typeof value[field] === 'string') &&
		isCount(value['bytes']) &&
		isCount(value['headerLine']) &&
		layouts.has(value['layout']) &&
		Array.isArray(value['columns']) &&
		value['columns'].every(isMatch) &&
		addsUp(value['reconciliation'])
	);
}

function isMatch(value: unknown): boolean {
	return (
		isRecord(value) &&
		isCount(value['index']) &&
		typeof value['header'] === 'string' &&
		typeof value['how'] === 'string' &&
		(value['target'] === null || typeof value['target'] === 'string')
	);
}

function addsUp(value: unknown): boolean {
	if (!isRecord(value)) return false;
	const { rows, loaded, merged, setAside, blank } = value;
	return (
		isCount(rows) &&
		isCount(loaded) &&
		isCount(merged) &&
		isCount(setAside) &&
		isCount(blank) &&
		rows === loaded + merged + setAside
	);
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
