import type { Framework } from '../framework/framework';
import type { FoundThing } from './finding';

/** How much a finding asks for: to be checked, to be looked at some time, or only to be known. */
export type Seriousness = 'check' | 'look' | 'note';

/**
 * Rules that many sound roles break: the comparison ranges are observed, not official, and about 3 %
 * of sound roles span more than three levels. Source: METHOD.md §4, DOMAIN.md.
 */
export const guidelineRules: ReadonlySet<string> = new Set(['comparison-guide', 'span']);

/** Levels of the least sure band, near-duplicates and information are to be looked at; guidelines are notes. */
export function seriousnessOf(thing: FoundThing, framework: Framework): Seriousness {
	switch (thing.kind) {
		case 'level':
			return thing.found.band === 'worth_a_look' ? 'look' : 'check';
		case 'near_duplicate':
			return 'look';
		case 'rule': {
			const { rule } = thing.found;
			if (guidelineRules.has(rule)) return 'note';
			const severity = framework.rules.find(({ id }) => id === rule)?.severity;
			return severity === 'information' ? 'look' : 'check';
		}
		default:
			return 'check';
	}
}
