import { coreLevels } from './rule-breach';
import type { RuleBreach, RuleContext } from './rule-breach';

const widest = 3;

/**
 * Levels should generally not span more than three consecutive levels: a guideline, which about
 * 3 % of sound roles break. Source: DOMAIN.md, rule `span`; METHOD.md §4.
 */
export function checkSpan({ organisation, wording }: RuleContext): readonly RuleBreach[] {
	const found: RuleBreach[] = [];
	for (let role = 0; role < organisation.roleCount; role++) {
		const held = coreLevels(organisation, role);
		const levels = held.map(({ level }) => level);
		const low = Math.min(...levels);
		const high = Math.max(...levels);
		const span = Math.floor(high - low) + 1;
		if (held.length === 0 || span <= widest) continue;
		const at = (level: number): readonly number[] =>
			held.filter((entry) => entry.level === level).map((entry) => entry.capability);
		found.push({
			rule: 'span',
			role,
			capabilities: [...at(low), ...at(high)],
			sentence:
				`Core levels run from ${wording.level(low)} (${wording.capabilities(at(low))}) to ` +
				`${wording.level(high)} (${wording.capabilities(at(high))}): ${String(span)} levels, ` +
				`where the guideline is three at most. About 3 % of sound roles do so.`
		});
	}
	return found;
}
