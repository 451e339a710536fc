import type { Framework } from '../framework/framework';
import { comparedGrades } from '../queries/compared-grades';
import { comparedLevels } from '../queries/compared-levels';
import type { Comparison } from '../queries/compared-roles';
import { comparedStanding } from '../queries/compared-standing';
import type { Ask } from './latest.svelte';
import { staleBefore } from './stale-before';

/** What of a framework, and of today, decides how roles stand. */
export function standingTerms({ capabilities, editions }: Framework, today: string) {
	const edition = editions.at(-1);
	return {
		coreIds: capabilities.filter((one) => !one.peopleManagement).map(({ id }) => id),
		edition: edition?.id ?? '',
		issuedOn: edition?.issuedOn ?? '9999-12-31',
		staleBefore: staleBefore(today)
	};
}

type ProfileTerms = Comparison & ReturnType<typeof standingTerms>;

/** A side beside what it is held against, but for levels among like roles. */
export async function askProfile(ask: Ask, question: ProfileTerms) {
	const { filter, side, others } = question;
	return {
		standing: await ask(comparedStanding, question),
		levels: await ask(comparedLevels, { filter, side, others }),
		grades: await ask(comparedGrades, { filter, side, others })
	};
}

export type ProfileAnswer = Awaited<ReturnType<typeof askProfile>>;
