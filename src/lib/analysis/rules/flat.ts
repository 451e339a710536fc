import { coreLevels, gradeIdOf } from './rule-breach';
import type { RuleBreach, RuleContext } from './rule-breach';

const leastLevels = 8;

/**
 * A role is unlikely to have every capability at one level, but at a grade of which the reference
 * ranges expect just that (General Scale). Source: DOMAIN.md, rule `flat`.
 */
export function checkFlat(context: RuleContext): readonly RuleBreach[] {
	const { organisation, wording, ranges } = context;
	const found: RuleBreach[] = [];
	for (let role = 0; role < organisation.roleCount; role++) {
		const levels = coreLevels(organisation, role).map(({ level }) => level);
		const [first = NaN] = levels;
		if (levels.length < leastLevels || levels.some((level) => level !== first)) continue;
		const expected = ranges?.coreCountsAtLevel[gradeIdOf(organisation, role)];
		if (expected && Object.keys(expected).length === 1) continue;
		found.push({
			rule: 'flat',
			role,
			capabilities: [],
			sentence: `All ${String(levels.length)} core levels are ${wording.level(first)}; a role is unlikely to ask the same level of everything.`
		});
	}
	return found;
}
