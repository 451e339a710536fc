import type { Framework } from '../framework/framework';
import type { LevelFlag } from './finding';
import type { RoleJudge } from './judge-role';
import { Wording } from './wording';

/** The smallest change that would clear a finding. */
export interface Suggestion {
	readonly role: number;
	readonly capability: number;
	readonly level: number;
	/** `Finance at Adept would no longer stand out.` */
	readonly text: string;
}

/** The nearest level of the scale at which a flagged level would not be likely; null where none is. */
export function suggestLevel(
	judge: RoleJudge,
	framework: Framework,
	{ role, capability }: Pick<LevelFlag, 'role' | 'capability'>
): Suggestion | null {
	const scale = framework.levels.map(({ order }) => order);
	const level = judge.clearingLevel(role, capability, scale);
	if (level === null) return null;
	const wording = new Wording(framework);
	const text = `${wording.capability(capability)} at ${wording.level(level)} would no longer stand out.`;
	return { role, capability, level, text };
}
