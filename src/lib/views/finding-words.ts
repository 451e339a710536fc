import type { Framework } from '../framework/framework';
import type { FindingBand, FindingStanding, FoundKind } from '../queries/finding-filter';
import { formatDate } from './format';

/** What a kind of finding is called beside its sentence. */
export const kindWords: Readonly<Record<FoundKind, string>> = {
	division_drift: 'Drift',
	grade_inversion: 'Inversion',
	division_differs: 'Division',
	fits_another_grade: 'Profile',
	straight_line: 'Straight line',
	level: 'Level',
	rule: 'Rule',
	near_duplicate: 'Near-duplicate',
	similar_roles: 'Similar roles'
};

/** How sure a finding is. */
export const bandWords: Readonly<Record<FindingBand, string>> = {
	strong: 'Strong',
	likely: 'Likely',
	worth_a_look: 'Worth a look'
};

/** How a finding stands. */
export const standingWords: Readonly<Record<FindingStanding, string>> = {
	open: 'Open',
	accepted: 'Accepted',
	waived: 'Waived',
	noted: 'Noted',
	expired: 'Waiver ended',
	changed: 'Changed since'
};

/** What is decided about a finding, as a row of the queue or a table tells it. */
export interface StandingFacts {
	readonly standing: FindingStanding;
	readonly reason: string | null;
	readonly decidedBy: string | null;
	/** ISO dates. */
	readonly decidedOn: string | null;
	readonly expiresOn: string | null;
}

/** The decision in a sentence: `Waived by Ann on 1 March 2026 until 30 June 2026: agreed.`; empty where nothing was decided. */
export function standingSentence(facts: StandingFacts): string {
	const { standing, reason, decidedBy, decidedOn, expiresOn } = facts;
	if (standing === 'open') return '';
	const when = `${decidedBy ? ` by ${decidedBy}` : ''}${decidedOn ? ` on ${formatDate(decidedOn)}` : ''}`;
	const because = reason ? `: ${reason.replace(/[.\s]+$/, '')}.` : '.';
	switch (standing) {
		case 'accepted':
			return `Accepted${when}${because}`;
		case 'waived':
			return `Waived${when}${expiresOn ? ` until ${formatDate(expiresOn)}` : ''}${because}`;
		case 'noted':
			return `Noted${when}${because}`;
		case 'expired':
			return `Open again: the waiver${decidedBy ? ` by ${decidedBy}` : ''} ended on ${formatDate(expiresOn ?? '')}${because}`;
		case 'changed':
			return `Open again: decided${when}, and the facts have changed since${because}`;
	}
}

/** What a rule asks, in our words; the id where the framework has no such rule. */
export function ruleWords({ rules }: Framework, ruleId: string): string {
	return rules.find(({ id }) => id === ruleId)?.check ?? ruleId;
}
