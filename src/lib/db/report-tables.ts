import type { InsertTable } from './database';
import { doubles, integers, texts } from './insert-columns';
import type { FileRecord, IssueRecord } from './role-columns';

/** What became of the input, as tables, by table name. */
export function reportTables(
	files: readonly FileRecord[],
	issues: readonly IssueRecord[]
): Record<string, InsertTable> {
	return { import_file: fileTable(files), issue: issueTable(issues) };
}

function fileTable(files: readonly FileRecord[]): InsertTable {
	const counts = files.map(({ reconciliation }) => reconciliation);
	return {
		rowCount: files.length,
		columns: {
			file: texts(files.map(({ file }) => file)),
			bytes: doubles(files.map(({ bytes }) => bytes)),
			encoding: texts(files.map(({ encoding }) => encoding)),
			delimiter: texts(files.map(({ delimiter }) => delimiter)),
			layout: texts(files.map(({ layout }) => layout)),
			header_line: integers(files.map(({ headerLine }) => headerLine)),
			rows: integers(counts.map(({ rows }) => rows)),
			loaded: integers(counts.map(({ loaded }) => loaded)),
			merged: integers(counts.map(({ merged }) => merged)),
			set_aside: integers(counts.map(({ setAside }) => setAside)),
			blank: integers(counts.map(({ blank }) => blank))
		}
	};
}

function issueTable(issues: readonly IssueRecord[]): InsertTable {
	return {
		rowCount: issues.length,
		columns: {
			issue_id: integers(issues.map((_, index) => index)),
			file: texts(issues.map(({ file }) => file)),
			line: integers(issues.map(({ line }) => line)),
			column_name: texts(issues.map(({ column }) => column)),
			value: texts(issues.map(({ value }) => value)),
			cause: texts(issues.map(({ cause }) => cause)),
			effect: texts(issues.map(({ effect }) => effect)),
			message: texts(issues.map(({ message }) => message)),
			role_id: texts(issues.map(({ roleId }) => roleId || null))
		}
	};
}
