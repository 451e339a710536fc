import type { Likeness } from './likeness';
import { none } from './organisation';
import type { Organisation } from './organisation';

/**
 * Roles that share grade, normalised title, occupation code, groups and purpose: they are equally
 * similar to every other role, so neighbours are found once for all of them. The roles of kind k
 * are `roles[starts[k]] … roles[starts[k + 1] - 1]`, ascending; `first` is the first of them.
 */
export interface RoleKinds {
	readonly count: number;
	readonly kindOf: Int32Array;
	readonly starts: Int32Array;
	readonly roles: Int32Array;
}

/** The kinds of an organisation, numbered by their first role. Source: METHOD.md §1, “Not n²”. */
export function roleKinds(organisation: Organisation, likeness: Likeness): RoleKinds {
	const { roleCount, grade, groups } = organisation;
	const columns = [
		grade.codes,
		likeness.titleOf,
		organisation.purpose.codes,
		likeness.occupation.six.codes,
		likeness.occupation.four.codes,
		likeness.occupation.two.codes,
		...groups.map((group) => group.column.codes)
	];
	const kindOf = new Int32Array(roleCount);
	let count = roleCount > 0 ? 1 : 0;
	for (const codes of columns) {
		const known = new Map<number, number>();
		for (let role = 0; role < roleCount; role++) {
			const key = (kindOf[role] ?? 0) * (roleCount + 1) + (codes[role] ?? none) + 1;
			let kind = known.get(key);
			if (kind === undefined) {
				kind = known.size;
				known.set(key, kind);
			}
			kindOf[role] = kind;
		}
		count = known.size;
	}
	const starts = new Int32Array(count + 1);
	for (const kind of kindOf) starts[kind + 1] = (starts[kind + 1] ?? 0) + 1;
	for (let kind = 0; kind < count; kind++) {
		starts[kind + 1] = (starts[kind + 1] ?? 0) + (starts[kind] ?? 0);
	}
	const next = starts.slice();
	const roles = new Int32Array(roleCount);
	for (let role = 0; role < roleCount; role++) {
		const kind = kindOf[role] ?? 0;
		const place = next[kind] ?? 0;
		roles[place] = role;
		next[kind] = place + 1;
	}
	return { count, kindOf, starts, roles };
}
