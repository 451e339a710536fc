import { downloadTable } from '$lib/export/download-table';

const columns = ['file', 'line', 'column', 'value', 'cause', 'effect', 'message', 'role_id'];

interface Issue {
	readonly file: string;
	readonly line: number;
	readonly column_name: string;
	readonly value: string;
	readonly cause: string;
	readonly effect: string;
	readonly message: string;
	readonly role_id: string | null;
}

/** Saves issues as CSV, a row each. */
export function downloadIssues(issues: readonly Issue[]): void {
	downloadTable('issues', {
		caption: 'Issues',
		columns: columns.map((name) => ({ name, numeric: name === 'line' })),
		rows: issues.map((issue) => [
			...[issue.file, issue.line, issue.column_name, issue.value],
			...[issue.cause, issue.effect, issue.message, issue.role_id]
		])
	});
}
