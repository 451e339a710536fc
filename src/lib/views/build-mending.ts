import { group } from 'd3';
import type { Framework } from '../framework/framework';
import type { FileReport } from '../ingest/result';
import type { IssueCausesRow } from '../queries/issue-causes';
import type { IssueValuesRow } from '../queries/issue-values';
import { effectText, issueWords } from './issue-words';
import type { MendCause, MendGroup, MendWay } from './mending-model';
import { choiceOf, replacementChoices } from './replacement-choices';

/** Rows that a person left aside: nothing is open about them. */
const settled = 'excluded_row';

/** The causes, what was lost first, then the most frequent; rows that a person left aside stand last. */
export function mendCauses(rows: readonly IssueCausesRow[]): readonly MendCause[] {
	const byCause = group(rows, ({ cause }) => cause);
	return [...byCause]
		.map(([cause, alike]) => ({
			cause,
			title: issueWords(cause).title,
			issues: alike.reduce((sum, row) => sum + row.issues, 0),
			loss: cause !== settled && alike.some(({ effect }) => effect !== 'assumed')
		}))
		.sort(
			(a, b) =>
				Number(a.cause === settled) - Number(b.cause === settled) ||
				Number(b.loss) - Number(a.loss) ||
				b.issues - a.issues ||
				(a.cause < b.cause ? -1 : 1)
		);
}

interface GroupInput {
	readonly cause: string;
	readonly rows: readonly IssueValuesRow[];
	readonly files: readonly FileReport[];
	readonly framework: Framework;
}

const allColumns: readonly string[] = ['unreadable_level'];
const byCause: Readonly<Record<string, MendWay>> = {
	unreadable_level: 'level',
	unreadable_kind: 'kind',
	unknown_capability: 'capability',
	grade_off_ladder: 'grade',
	unreadable_date: 'text',
	unreadable_number: 'text',
	unreadable_yes_no: 'text',
	unreadable_code: 'text',
	no_role: 'row',
	no_level: 'row',
	conflicting_role: 'row',
	conflicting_level: 'row',
	focus_without_level: 'row',
	ragged_row: 'row',
	malformed_quote: 'row',
	duplicate_row: 'row',
	excluded_row: 'row',
	recipe_stale: 'row',
	recipe_unused: 'mapping',
	unused_column: 'mapping',
	to_review: 'review'
};

/**
 * The issues of one cause by distinct value, the most frequent first. Unreadable levels go together
 * over all columns, as one choice mends them all.
 */
export function mendGroups({ cause, rows, files, framework }: GroupInput): readonly MendGroup[] {
	const together = allColumns.includes(cause);
	const alike = group(rows, ({ value, column_name }) =>
		JSON.stringify([value, together ? null : column_name])
	);
	const groups = [...alike].map(([key, same]): MendGroup | null => {
		const [first] = same;
		if (!first) return null;
		const { value, column_name, message, effect } = first;
		const way =
			value === '' && byCause[cause] !== 'review' ? rowWay(cause) : wayOf(cause, first, files);
		const columns = new Set(same.map((row) => row.column_name));
		const choices = isChosen(way) ? replacementChoices(way, framework) : [];
		return {
			...{ key, cause, value, way, choices },
			column: together ? null : column_name,
			issues: same.reduce((sum, row) => sum + row.issues, 0),
			where:
				columns.size > 1
					? `in ${String(columns.size)} columns`
					: column_name && `in ${column_name}`,
			message,
			effect: effectText({ cause, effect }),
			offer: offerIn(message, choices),
			acceptable: isChosen(way) ? way !== 'capability' : way === 'text'
		};
	});
	return groups
		.filter((each) => each !== null)
		.sort((a, b) => b.issues - a.issues || (a.key < b.key ? -1 : 1));
}

function rowWay(cause: string): MendWay {
	const way = byCause[cause] ?? 'none';
	return way === 'mapping' || way === 'none' ? way : 'row';
}

function isChosen(way: MendWay): way is 'level' | 'kind' | 'capability' | 'grade' {
	return way === 'level' || way === 'kind' || way === 'capability' || way === 'grade';
}

function wayOf(cause: string, row: IssueValuesRow, files: readonly FileReport[]): MendWay {
	if (cause !== 'fuzzy_match') return byCause[cause] ?? 'none';
	if (row.value === row.column_name) return 'mapping';
	const report = files.find(({ file }) => file === row.file);
	const target = report?.columns.find(({ header }) => header === row.column_name)?.target ?? '';
	if (target === 'capability' || target === 'focus_capabilities') return 'capability';
	if (target === 'kind' || target.startsWith('kind:')) return 'kind';
	if (target === 'grade') return 'grade';
	if (target === 'level' || target.startsWith('capability:')) return 'level';
	return 'text';
}

/** The reading that an issue's sentence proposes or names as taken. */
function offerIn(message: string, choices: MendGroup['choices']): string {
	const named = /Perhaps (.+?) is meant\.|was read as (.+?), in /.exec(message);
	const name = (named?.[1] ?? named?.[2] ?? '').toLowerCase();
	const all = choices.flatMap((each) => each.choices);
	const found = all.find(({ label }) => label.toLowerCase() === name);
	return found?.value ?? (name === 'not essential' ? choiceOf({ accept: 'not_essential' }) : '');
}
