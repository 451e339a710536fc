import type { DecisionFilter, Seriousness } from '../queries/finding-filter';
import { countOf, formatCount } from './format';

/** What the heading of the queue is made from. */
export interface FindingsHeadingInput {
	readonly list: 'findings' | 'similar';
	/** Items of the list under the filter. */
	readonly listed: number;
	/** Whether the filter leaves anything out, the list's own beginnings aside. */
	readonly filtered: boolean;
	readonly settled: number;
	/** Which of them are listed, as they stand; null lists all. */
	readonly decision: DecisionFilter | null;
	/** The least serious that are listed. */
	readonly seriousness: Seriousness;
	/** Whether pairs are listed that are alike only in part. */
	readonly looser?: boolean;
	readonly roles: number;
	/** Levels that were judged, and those of roles without enough peers. */
	readonly judged: number;
	readonly notJudged: number;
}

/** Below this many roles hardly any level can be judged. Source: METHOD.md, “What it cannot do”. */
export const smallOrganisation = 50;

/** What was found, as a heading, and what to think of it. */
export function findingsHeading(input: FindingsHeadingInput): {
	readonly title: string;
	readonly summary: string;
} {
	const { list, roles } = input;
	const small = roles < smallOrganisation;
	const title = titleOf(input);
	if (list === 'similar') {
		const alike = input.looser
			? 'that look like the same job or are partly alike'
			: 'that look like the same job';
		const what = `Roles ${alike}, at the same grade or one apart, and ask for different levels; the rarest differences first.`;
		const why = small
			? ` With ${countOf(roles, 'role')} hardly any level can be judged by chance, so these pairs are what there is to check.`
			: ' No statistics are needed for these: two roles are enough.';
		return { title, summary: what + why };
	}
	return { title, summary: findingsSummary(input) };
}

/** What a list of one standing is called behind its count; that of what is to decide counts what is settled beside it. */
const standingTitles: Readonly<Partial<Record<DecisionFilter, string>>> = {
	settled: 'settled',
	accepted: 'accepted',
	waived: 'waived',
	noted: 'noted',
	open: 'never decided',
	expired: 'whose waiver has ended',
	changed: 'whose facts have changed since they were decided'
};

const seriousnessTitles: Readonly<Record<Seriousness, string>> = {
	check: 'to check',
	look: 'to check or look at',
	note: 'to check, look at or note'
};

function titleOf(input: FindingsHeadingInput): string {
	const { list, listed, settled, decision, seriousness, filtered } = input;
	const under = filtered ? ' under this filter' : '';
	const similar = list === 'similar';
	const standing = decision === null ? undefined : standingTitles[decision];
	const noun = similar ? 'pair of similar roles' : 'finding';
	const nouns = similar ? 'pairs of similar roles' : 'findings';
	if (standing !== undefined)
		return listed === 0
			? `No ${noun} ${standing}${under}`
			: `${countOf(listed, noun, nouns)} ${standing}`;
	const done = settled > 0 ? `, ${formatCount(settled)} settled` : '';
	if (similar)
		return listed === 0
			? `No similar roles that differ${under}${done}`
			: `${countOf(listed, noun, nouns)} ${listed === 1 ? 'differs' : 'differ'}${done}`;
	if (listed === 0) return `Nothing to check${under}${done}`;
	const what = decision === null ? '' : ` ${seriousnessTitles[seriousness]}`;
	return `${countOf(listed, noun)}${what}${done}`;
}

function findingsSummary({ roles, judged, notJudged, listed }: FindingsHeadingInput): string {
	if (judged === 0)
		return `Not enough peers: with ${countOf(roles, 'role')}, no level has enough similar roles at its grade to be judged by. Look at the similar roles that differ.`;
	const base =
		notJudged > 0 ? ` ${countOf(notJudged, 'level')} could not be judged for want of peers.` : '';
	const order =
		listed > 0
			? 'Causes come before the levels they explain, then the most surprising first. '
			: '';
	return `${order}About 1 in 10 marked Likely is a false alarm; where titles are unique, up to 3 in 10 turn out to be how that work differs. A lone one-level slip usually cannot be seen.${base}`;
}

/** Why the queue is empty, and what that means. */
export function emptyQueue(of: {
	readonly list: 'findings' | 'similar';
	readonly filtered: boolean;
	readonly settled: number;
	/** Whether no level at all could be judged. */
	readonly notJudged: boolean;
}): { readonly title: string; readonly reason: string } {
	const { list, filtered, settled, notJudged } = of;
	if (settled > 0 && !filtered)
		return { title: 'All of these are settled', reason: 'Choose another decision to see them.' };
	if (filtered)
		return { title: 'None under this filter', reason: 'Take a condition away to see more.' };
	if (list === 'similar')
		return {
			title: 'No two roles look like the same job and differ',
			reason:
				'Pairs are listed where titles, purposes or codes are alike at the same grade or one apart.'
		};
	if (notJudged)
		return {
			title: 'Not enough peers',
			reason:
				'A level is judged where at least five other roles stand at the same grade. Here none has as many, so no level is called surprising.'
		};
	return {
		title: 'No level stands out',
		reason:
			'Nothing is further from what similar roles ask than such roles normally vary. That is no proof that every level is right: a lone one-level slip usually cannot be seen.'
	};
}
