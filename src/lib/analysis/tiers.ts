import type { Neighbours } from './neighbours';
import type { CodedColumn, Organisation } from './organisation';
import { similarTo } from './similar-to';

/** What a role is compared with: exact peers, similar roles, its grade, or not enough of anyone. */
export const tierNumbers = { exactPeers: 1, similarRoles: 2, grade: 3, notEnough: 4 } as const;

export interface Tiers {
	/** Per role 1–4. */
	readonly tier: Uint8Array;
	/** Per role: exact peers, neighbours at similarity .5 or more, or others at the grade, by tier. */
	readonly peers: Int32Array;
}

const enough = 5;

/** The evidence tier of every role and its number of peers. Source: METHOD.md §2.5. */
export function evidenceTiers(
	organisation: Organisation,
	family: CodedColumn,
	neighbours: Neighbours
): Tiers {
	const { roleCount, grade } = organisation;
	const atGrade = new Map<number, number>();
	const exact = new Map<number, number>();
	const gradeOf = (role: number): number => (grade.codes[role] ?? -1) + 1;
	const jobOf = (role: number): number =>
		gradeOf(role) * family.values.length + (family.codes[role] ?? 0);
	for (let role = 0; role < roleCount; role++) {
		atGrade.set(gradeOf(role), (atGrade.get(gradeOf(role)) ?? 0) + 1);
		exact.set(jobOf(role), (exact.get(jobOf(role)) ?? 0) + 1);
	}
	const tier = new Uint8Array(roleCount);
	const peers = new Int32Array(roleCount);
	for (let role = 0; role < roleCount; role++) {
		const counts = [
			(exact.get(jobOf(role)) ?? 1) - 1,
			similarTo({ neighbours }, role).length,
			(atGrade.get(gradeOf(role)) ?? 1) - 1
		];
		const found = counts.findIndex((count) => count >= enough);
		tier[role] = found < 0 ? tierNumbers.notEnough : found + 1;
		peers[role] = counts[found < 0 ? 2 : found] ?? 0;
	}
	return { tier, peers };
}
