import type { RoleKinds } from './kinds';
import type { Likeness } from './likeness';
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
