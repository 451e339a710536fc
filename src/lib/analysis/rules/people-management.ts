import { managing } from '../organisation';
import type { RuleBreach, RuleContext } from './rule-breach';

/**
 * The People Management capabilities apply to all who manage people, and only then. A role of
 * which it is not stated whether it manages people is not checked. Source: DOMAIN.md, rule
 * `people-management`.
 */
export function checkPeopleManagement(context: RuleContext): readonly RuleBreach[] {
	const { organisation, wording } = context;
	const { capabilityCount: width, levels, core, managesPeople } = organisation;
	const people = [...core.keys()].filter((c) => core[c] === 0);
	if (people.length === 0) return [];
	const found: RuleBreach[] = [];
	for (let role = 0; role < organisation.roleCount; role++) {
		const held = people.filter((c) => !Number.isNaN(levels[role * width + c] ?? NaN));
		const missing = people.filter((c) => !held.includes(c));
		if (managesPeople[role] === managing.yes && missing.length > 0) {
			found.push({
				rule: 'people-management',
				role,
				capabilities: missing,
				sentence:
					held.length === 0
						? 'The role manages people and has no People Management levels.'
						: `The role manages people and has no level for ${wording.capabilities(missing, 4)}.`
			});
		} else if (managesPeople[role] === managing.no && held.length > 0) {
			found.push({
				rule: 'people-management',
				role,
				capabilities: held,
				sentence: `The role is stated not to manage people, yet has levels for ${wording.capabilities(held, 4)}.`
			});
		}
	}
	return found;
}
