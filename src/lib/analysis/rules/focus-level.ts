import { focusOf, marksFocus } from './rule-breach';
import type { RuleBreach, RuleContext } from './rule-breach';

/**
 * Every focus capability has a level, and at least one capability of a role is focus. A file that
 * marks no focus at all is not checked. Source: DOMAIN.md, rule `focus-level`.
 */
export function checkFocusLevel({ organisation, wording }: RuleContext): readonly RuleBreach[] {
	if (!marksFocus(organisation)) return [];
	const { capabilityCount: width, levels, roleCount } = organisation;
	const found: RuleBreach[] = [];
	for (let role = 0; role < roleCount; role++) {
		const focus = focusOf(organisation, role);
		const without = focus.filter((c) => Number.isNaN(levels[role * width + c] ?? NaN));
		if (focus.length > 0 && without.length === 0) continue;
		found.push({
			rule: 'focus-level',
			role,
			capabilities: without,
			sentence:
				focus.length === 0
					? 'No capability is marked as focus.'
					: `Marked as focus without a level: ${wording.capabilities(without)}.`
		});
	}
	return found;
}
