import { none } from './organisation';
import type { CodedColumn, Organisation } from './organisation';

/** Roles of one family at one grade: `roles` ascending; `grade` is a grade code, -1 where not stated. */
export interface JobGroup {
	readonly family: number;
	readonly grade: number;
	readonly roles: readonly number[];
}

/** The roles by family and grade, those without a family left out; by first role. */
export function jobGroups(
	{ roleCount, grade }: Organisation,
	family: CodedColumn
): readonly JobGroup[] {
	const groups = new Map<number, JobGroup & { readonly roles: number[] }>();
	for (let role = 0; role < roleCount; role++) {
		const own = family.codes[role] ?? none;
		if (own === none) continue;
		const gradeCode = grade.codes[role] ?? none;
		const key = own * (grade.values.length + 1) + gradeCode + 1;
		const group = groups.get(key);
		if (group) group.roles.push(role);
		else groups.set(key, { family: own, grade: gradeCode, roles: [role] });
	}
	return [...groups.values()];
}
