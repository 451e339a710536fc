import type { Filter } from '../queries/filter';
import {
	findingBands,
	findingStandings,
	foundKinds,
	seriousnesses,
	type DecisionFilter,
	type FindingFilter,
	type Seriousness
} from '../queries/finding-filter';

/** Parameters of the address that hold what the queue is filtered by, beside the page's filter. */
const names = {
	list: 'list',
	kinds: 'what',
	seriousness: 'serious',
	bands: 'band',
	families: 'family',
	capabilityIds: 'capability',
	rules: 'rule',
	decision: 'decision'
} as const;

/** What the queue's own filter is made of: all but roles and the day. */
export type QueueFilter = Omit<FindingFilter, 'roles' | 'today'>;

const all = 'all';
const decisions: readonly DecisionFilter[] = [...findingStandings, 'settled', 'unsettled'];

/** What a queue shows that nobody has set up: what is to be checked and not settled. Of pairs, all that are not settled. */
export function usualFilter(list: FindingFilter['list']): QueueFilter {
	return {
		list,
		kinds: [],
		seriousness: list === 'findings' ? ['check'] : [],
		bands: [],
		families: [],
		capabilityIds: [],
		rules: [],
		decision: 'unsettled'
	};
}

const lists = ['findings', 'similar'] as const;

/** The findings that an address asks for; of `usualList` where it names no list. Words that mean nothing are passed over. */
export function readFindingFilter(
	parameters: URLSearchParams,
	roles: Filter,
	today: string,
	usualList: FindingFilter['list'] = 'findings'
): FindingFilter {
	const list = lists.find((known) => known === parameters.get(names.list)) ?? usualList;
	const usual = usualFilter(list);
	const words = <Word extends string>(name: string, known: readonly Word[]) => {
		const found = parameters.getAll(name);
		return known.filter((word) => found.includes(word));
	};
	const seriousness = words(names.seriousness, seriousnesses);
	const isSet = parameters.get(names.seriousness) === all || seriousness.length > 0;
	const decision = parameters.get(names.decision);
	return {
		list,
		roles,
		kinds: words(names.kinds, foundKinds),
		seriousness: isSet ? seriousness : usual.seriousness,
		bands: words(names.bands, findingBands),
		families: parameters.getAll(names.families),
		capabilityIds: parameters.getAll(names.capabilityIds),
		rules: parameters.getAll(names.rules),
		decision:
			decision === all ? null : (decisions.find((known) => known === decision) ?? usual.decision),
		today
	};
}

/** Writes the queue's own filter into an address, what is usual left out. */
export function writeFindingFilter(
	filter: QueueFilter,
	parameters: URLSearchParams,
	usualList: FindingFilter['list'] = 'findings'
): void {
	const usual = usualFilter(filter.list);
	const put = (name: string, values: readonly string[]) => {
		parameters.delete(name);
		for (const value of values) parameters.append(name, value);
	};
	put(names.list, filter.list === usualList ? [] : [filter.list]);
	put(names.kinds, filter.kinds);
	const sameSeriousness = filter.seriousness.join() === usual.seriousness.join();
	const seriousness = filter.seriousness.length === 0 ? [all] : filter.seriousness;
	put(names.seriousness, sameSeriousness ? [] : seriousness);
	put(names.bands, filter.bands);
	put(names.families, filter.families);
	put(names.capabilityIds, filter.capabilityIds);
	put(names.rules, filter.rules);
	put(names.decision, filter.decision === usual.decision ? [] : [filter.decision ?? all]);
}

/** The least serious findings that a filter lists. */
export function leastSerious({ seriousness }: Pick<FindingFilter, 'seriousness'>): Seriousness {
	if (seriousness.length === 0) return 'note';
	return seriousnesses.findLast((one) => seriousness.includes(one)) ?? 'check';
}
