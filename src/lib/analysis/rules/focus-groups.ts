import { listText } from '../wording';
import { focusOf } from './rule-breach';
import type { RuleBreach, RuleContext } from './rule-breach';

const groupsRequired = ['personal attributes', 'relationships', 'results'];

/**
 * At least one focus capability from each of Personal Attributes, Relationships and Results. Roles
 * without any focus mark are left to `focus-level`. Source: DOMAIN.md, rule `focus-groups`.
 */
export function checkFocusGroups({ organisation, framework }: RuleContext): readonly RuleBreach[] {
	const required = framework.groups.filter((group) =>
		groupsRequired.includes(group.name.toLowerCase())
	);
	const found: RuleBreach[] = [];
	for (let role = 0; role < organisation.roleCount; role++) {
		const focus = focusOf(organisation, role);
		if (focus.length === 0) continue;
		const held = new Set(focus.map((c) => framework.capabilities[c]?.groupId));
		const missing = required.filter((group) => !held.has(group.id));
		if (missing.length === 0) continue;
		const ids = new Set(missing.map((group) => group.id));
		found.push({
			rule: 'focus-groups',
			role,
			capabilities: framework.capabilities.flatMap((capability, c) =>
				ids.has(capability.groupId) ? [c] : []
			),
			sentence: `No focus capability in ${listText(missing.map((group) => group.name))}; each role is asked for at least one.`
		});
	}
	return found;
}
