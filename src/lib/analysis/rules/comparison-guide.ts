import { managing } from '../organisation';
import { countText } from '../wording';
import { coreLevels, focusOf, gradeIdOf } from './rule-breach';
import type { RuleBreach, RuleContext } from './rule-breach';

/**
 * The number of core capabilities at each level, and of focus capabilities, within the reference
 * range for the grade. The official numbers are not public; the ranges are observed and editable.
 * Only roles with a level on every core capability are counted by level. Source: DOMAIN.md, rule
 * `comparison-guide`.
 */
export function checkComparisonGuide(context: RuleContext): readonly RuleBreach[] {
	const { organisation, ranges, wording } = context;
	if (!ranges) return [];
	const coreCount = organisation.core.reduce((sum, core) => sum + core, 0);
	const found: RuleBreach[] = [];
	for (let role = 0; role < organisation.roleCount; role++) {
		const gradeId = gradeIdOf(organisation, role);
		const held = coreLevels(organisation, role);
		const outside: string[] = [];
		const levels: number[] = [];
		const byLevel = ranges.coreCountsAtLevel[gradeId];
		if (byLevel && held.length === coreCount) {
			for (const { order } of context.framework.levels) {
				const [low, high] = byLevel[order] ?? [0, 0];
				const count = held.filter(({ level }) => level === order).length;
				if (count >= low && count <= high) continue;
				levels.push(order);
				outside.push(`${String(count)} ${wording.level(order)} (range ${rangeText(low, high)})`);
			}
		}
		const focusRange =
			ranges.focusCounts[gradeId]?.[
				organisation.managesPeople[role] === managing.yes ? 'manager' : 'nonManager'
			];
		const focus = focusOf(organisation, role).length;
		if (focusRange && focus > 0 && (focus < focusRange[0] || focus > focusRange[1])) {
			outside.push(
				`${countText(focus, 'focus capability', 'focus capabilities')} (range ${rangeText(...focusRange)})`
			);
		}
		if (outside.length === 0) continue;
		found.push({
			rule: 'comparison-guide',
			role,
			capabilities: held.filter(({ level }) => levels.includes(level)).map((h) => h.capability),
			sentence: `Outside the ${ranges.label.charAt(0).toLowerCase()}${ranges.label.slice(1)} for ${wording.grade(gradeId)}: ${outside.join('; ')}.`
		});
	}
	return found;
}

function rangeText(low: number, high: number): string {
	return low === high ? String(low) : `${String(low)}–${String(high)}`;
}
