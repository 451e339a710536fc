import type { SourceColumn } from './file-context';
import type { Note } from './issue-log';

/** The note on a row that names a capability and no level of it. */
export function withoutLevel(isFocus: boolean, { header }: SourceColumn, line: number): Note {
	return {
		...{ line, column: header, value: '', effect: 'value_left_out' },
		cause: isFocus ? 'focus_without_level' : 'no_level',
		message: isFocus
			? 'The capability is marked focus but has no level; the level is unknown.'
			: 'The row has no level; the level is unknown.'
	};
}

/** The note on a row whose capability is both focus and not essential. */
export function focusNotEssential({ header }: SourceColumn, line: number): Note {
	return {
		...{ line, column: header, value: 'focus', effect: 'value_left_out' },
		cause: 'focus_without_level',
		message: 'The capability is marked focus but is not essential; the focus mark was left out.'
	};
}

/** The note on rows that name no role and were taken for the one above. */
export function ofRoleAbove(line: number): Note {
	return {
		...{ line, column: '', value: '', cause: 'no_role', effect: 'assumed' },
		gather: 'role above',
		message: (rows) => {
			const count = rows.toLocaleString('en-AU');
			const taken = rows === 1 ? 'row names no role and was' : 'rows name no role and were';
			return `${count} ${taken} taken for the role above; check that a role is shown once over its capabilities.`;
		}
	};
}
