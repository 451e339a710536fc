import type { Framework } from '../framework/framework';
import { lookupOf } from '../framework/lookup';
import type { DocumentIssue, ExtractedRole } from './documents/extract-role';
import { fieldOf } from './documents/role-rows';
import type { ReviewItem } from './documents/reviews';
import type { Note } from './issue-log';

/**
 * What a person should look at in a role description, as notes with the line and the words that
 * each is about. What has no place of its own is one note for all capabilities that it is said of.
 * What a person has looked at already is left out.
 */
export function documentNotes(
	{ issues: found }: ExtractedRole,
	format: string,
	framework: Framework,
	settled: readonly ReviewItem[]
): readonly Note[] {
	const issues = found.filter(
		(issue) => isLoaded(issue, found) && !settled.some((item) => isOf(issue, item))
	);
	const { capabilityById } = lookupOf(framework);
	const nameOf = (about: string): string => capabilityById.get(about)?.name ?? about;
	const groups = new Map<string, { readonly first: DocumentIssue; readonly about: string[] }>();
	for (const [index, issue] of issues.entries()) {
		const name = nameOf(issue.about);
		const said = issue.message.replace(name, '');
		const key = issue.source || said === issue.message ? String(index) : `${issue.cause} ${said}`;
		const group = groups.get(key) ?? { first: issue, about: [] };
		group.about.push(name);
		groups.set(key, group);
	}
	return [...groups.values()].map(({ first, about }) => {
		const { cause, message, source } = first;
		const page = source && format === 'PDF' ? ` It stands on page ${String(source.page)}.` : '';
		const many = `${message.replace(/^[^:]+: /, '')} So it is with ${String(about.length)} capabilities: ${about.join(', ')}.`;
		const missing = `These ${String(about.length)} capabilities do not occur in the tables of the document: ${about.join(', ')}.`;
		const together = cause === 'capability_missing' ? missing : many;
		return {
			line: source?.line ?? 0,
			column: about.length === 1 ? (about[0] ?? '') : '',
			value: source?.words ?? '',
			cause: 'to_review',
			effect: leftOut.has(cause) ? 'value_left_out' : 'assumed',
			message: about.length === 1 ? `${message}${page}` : together
		};
	});
}

const leftOut: ReadonlySet<DocumentIssue['cause']> = new Set(['level_to_review', 'kind_to_review']);

/** Whether an issue is about something that is loaded: no column holds the number of accountabilities. A title in doubt is said once. */
function isLoaded({ cause, about }: DocumentIssue, all: readonly DocumentIssue[]): boolean {
	if (cause === 'no_title')
		return !all.some((other) => other.cause === 'field_to_review' && other.about === 'title');
	return cause !== 'field_to_review' || Object.values(fieldOf).some((field) => field === about);
}

function isOf({ cause, about }: DocumentIssue, { column, capability }: ReviewItem): boolean {
	if (cause === 'no_title') return column === 'title';
	if (cause === 'level_to_review' || cause === 'capability_missing')
		return column === 'level' && capability === about;
	if (cause === 'kind_to_review') return column === 'kind' && capability === about;
	return cause === 'field_to_review' && fieldOf[column] === about;
}
