import { checkComparisonGuide } from './comparison-guide';
import { checkComplete } from './complete';
import { checkEdition } from './edition';
import { checkFlat } from './flat';
import { checkFocusGroups } from './focus-groups';
import { checkFocusLevel } from './focus-level';
import { checkPeopleManagement } from './people-management';
import type { RuleBreach, RuleContext } from './rule-breach';
import { checkSpan } from './span';

/**
 * The checks by rule id. `one-set` and `long` need occupation-specific sets and accountabilities,
 * which an upload does not bring; `near-duplicate` is found among the similar pairs.
 */
export const ruleChecks: Readonly<Record<string, (context: RuleContext) => readonly RuleBreach[]>> =
	{
		complete: checkComplete,
		'focus-level': checkFocusLevel,
		'people-management': checkPeopleManagement,
		'focus-groups': checkFocusGroups,
		'comparison-guide': checkComparisonGuide,
		flat: checkFlat,
		span: checkSpan,
		edition: checkEdition
	};

/** The breaches of those rules that the framework has, rule by rule, by role. Source: DOMAIN.md, “Official rules”. */
export function checkRules(context: RuleContext): readonly RuleBreach[] {
	const known = new Set(context.framework.rules.map((rule) => rule.id));
	return Object.entries(ruleChecks).flatMap(([id, check]) => (known.has(id) ? check(context) : []));
}
