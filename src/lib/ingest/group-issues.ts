import { grouped } from './grouped';
import type { Issue, IssueCause, IssueEffect } from './issue';

/** One value that issues are about, in one column. */
export interface IssueValue {
	readonly value: string;
	readonly count: number;
	/** The first of them, for its message and its place. */
	readonly first: Issue;
}

/** The issues of one cause and effect. */
export interface IssueGroup {
	readonly cause: IssueCause;
	readonly effect: IssueEffect;
	readonly count: number;
	/** By column, those with most issues first; '' for issues about whole rows. */
	readonly columns: readonly {
		readonly column: string;
		readonly count: number;
		/** Most frequent first. */
		readonly values: readonly IssueValue[];
	}[];
}

const effectOrder: readonly IssueEffect[] = ['row_set_aside', 'value_left_out', 'assumed'];

/** Issues by what became of the input and why, rows that were set aside first, then the most frequent; those that close a list (line 0 with no value) are left out. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
	const listed = issues.filter(
		({ line, value, column }) => line > 0 || value !== '' || column !== ''
	);
	const groups = grouped(listed, ({ cause, effect }) => `${effect} ${cause}`);
	return [...groups.values()]
		.flatMap((group): readonly IssueGroup[] => {
			const [first] = group;
			if (!first) return [];
			const { cause, effect } = first;
			return [{ cause, effect, count: group.length, columns: columnsOf(group) }];
		})
		.sort(
			(a, b) =>
				effectOrder.indexOf(a.effect) - effectOrder.indexOf(b.effect) ||
				b.count - a.count ||
				(a.cause < b.cause ? -1 : 1)
		);
}

function columnsOf(issues: readonly Issue[]): IssueGroup['columns'] {
	const byColumn = grouped(issues, ({ column }) => column);
	return [...byColumn]
		.map(([column, own]) => ({ column, count: own.length, values: valuesOf(own) }))
		.sort((a, b) => b.count - a.count || (a.column < b.column ? -1 : 1));
}

function valuesOf(issues: readonly Issue[]): readonly IssueValue[] {
	const byValue = grouped(issues, ({ value }) => value);
	return [...byValue]
		.flatMap(([value, own]) => {
			const [first] = own;
			return first ? [{ value, count: own.length, first }] : [];
		})
		.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
