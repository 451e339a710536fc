import type { RoleKinds } from './kinds';
import { coarsestMatch } from './likeness';
import type { Likeness } from './likeness';
import { occupationMatches } from './occupation';
import { none } from './organisation';

/** What kinds are compared by, a value a kind; -1 where nothing is stated. */
export interface KindColumns {
	readonly title: Int32Array;
	readonly purpose: Int32Array;
	readonly two: Int32Array;
	readonly four: Int32Array;
	readonly six: Int32Array;
	readonly finest: Int32Array;
	readonly coarsest: Int32Array;
}

/** The columns of kinds, from those of their first roles. */
export function kindColumns(likeness: Likeness, kinds: RoleKinds): KindColumns {
	const of = (codes: Int32Array | undefined): Int32Array =>
		Int32Array.from({ length: kinds.count }, (_, kind) => {
			const first = kinds.roles[kinds.starts[kind] ?? 0] ?? 0;
			return codes?.[first] ?? none;
		});
	const { two, four, six } = likeness.occupation;
	return {
		title: of(likeness.titleOf),
		purpose: of(likeness.purpose.codes),
		two: of(two.codes),
		four: of(four.codes),
		six: of(six.codes),
		finest: of(likeness.groups.at(-1)?.column.codes),
		coarsest: of(likeness.groups[0]?.column.codes)
	};
}

/** What occupation and groups add to the similarity of two kinds. Source: METHOD.md §1, parts o and g. */
export function sharedLikeness(
	{ two, four, six, finest, coarsest }: KindColumns,
	shares: Likeness['shares'],
	kind: number,
	other: number
): number {
	let sum = 0;
	if (two[kind] !== none && two[kind] === two[other]) {
		const sameFour = four[kind] !== none && four[kind] === four[other];
		const sameSix = six[kind] !== none && six[kind] === six[other];
		const { occupation } = shares;
		if (sameSix) sum += occupation * occupationMatches.six;
		else sum += occupation * (sameFour ? occupationMatches.four : occupationMatches.two);
	}
	if (finest[kind] !== none && finest[kind] === finest[other]) return sum + shares.group;
	const sameCoarsest = coarsest[kind] !== none && coarsest[kind] === coarsest[other];
	return sameCoarsest ? sum + shares.group * coarsestMatch : sum;
}

/** The most that occupation and groups can add for a kind. */
export function mostShared(
	{ two, finest, coarsest }: KindColumns,
	shares: Likeness['shares'],
	kind: number
): number {
	return (
		(two[kind] === none ? 0 : shares.occupation) +
		(finest[kind] === none && coarsest[kind] === none ? 0 : shares.group)
	);
}
