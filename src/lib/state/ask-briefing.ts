import { dataFingerprint } from '../queries/data-fingerprint';
import { noFilter, type UnitPath } from '../queries/filter';
import { everyFinding, foundKinds } from '../queries/finding-filter';
import { findingList } from '../queries/finding-list';
import type { Ask } from './latest.svelte';

const findingsShown = 3;
/** The kinds of finding that a unit's page counts. How the unit differs as a whole stands on it already, and pairs are no findings to check. */
export const countedKinds = foundKinds.filter(
	(kind) => kind !== 'division_drift' && kind !== 'similar_roles'
);

export type BriefingQuestion = {
	readonly unit: UnitPath;
	/** ISO date. */
	readonly today: string;
	/** Changes with what is found in the roles. */
	readonly analysis: number;
};

/** What a unit's page says beside its comparison and profile: the findings that come first, and which data these are. */
export async function askBriefing(ask: Ask, { unit, today }: Omit<BriefingQuestion, 'analysis'>) {
	const filter = everyFinding(today);
	const roles = { ...noFilter, units: [unit] };
	return {
		fingerprint: await ask(dataFingerprint, {}),
		findings: await ask(findingList, {
			filter: {
				...filter,
				roles,
				kinds: countedKinds,
				seriousness: ['check'],
				decision: 'unsettled'
			},
			...{ under: null, limit: findingsShown, offset: 0 }
		})
	};
}

export type BriefingAnswer = Awaited<ReturnType<typeof askBriefing>>;
