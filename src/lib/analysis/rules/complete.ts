import { statedCodes } from '../organisation';
import type { RuleBreach, RuleContext } from './rule-breach';

/**
 * All core capabilities have a level. Those of people managers are checked by
 * `people-management`. Source: DOMAIN.md, rule `complete`.
 */
export function checkComplete({ organisation, wording }: RuleContext): readonly RuleBreach[] {
	const { capabilityCount: width, stated, core, roleCount } = organisation;
	const found: RuleBreach[] = [];
	for (let role = 0; role < roleCount; role++) {
		const missing: number[] = [];
		const notEssential: number[] = [];
		for (let c = 0; c < width; c++) {
			if (core[c] !== 1) continue;
			const said = stated[role * width + c];
			if (said === statedCodes.notEssential) notEssential.push(c);
			else if (said !== statedCodes.level) missing.push(c);
		}
		if (missing.length + notEssential.length === 0) continue;
		const parts = [
			...(missing.length > 0 ? [`No level for ${wording.capabilities(missing)}.`] : []),
			...(notEssential.length > 0
				? [`${wording.capabilities(notEssential)} marked not essential.`]
				: [])
		];
		found.push({
			rule: 'complete',
			role,
			capabilities: [...missing, ...notEssential].sort((a, b) => a - b),
			sentence: `${parts.join(' ')} Every role is asked for a level on each core capability.`
		});
	}
	return found;
}
