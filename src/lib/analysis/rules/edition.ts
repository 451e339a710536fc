import { textAt } from '../organisation';
import type { RuleBreach, RuleContext } from './rule-breach';

/**
 * Descriptions still on an edition before the current one, with the deadline. Roles of which the
 * edition is not known are not listed. Source: DOMAIN.md, rule `edition`.
 */
export function checkEdition({ organisation, framework }: RuleContext): readonly RuleBreach[] {
	const current = framework.editions.at(-1);
	if (!current || framework.editions.length < 2) return [];
	const older = new Set(framework.editions.slice(0, -1).map((edition) => edition.id));
	const by = current.deadline === null ? '' : ` by ${dateText(current.deadline)}`;
	const found: RuleBreach[] = [];
	for (let role = 0; role < organisation.roleCount; role++) {
		const edition = textAt(organisation.edition, role);
		if (!older.has(edition)) continue;
		found.push({
			rule: 'edition',
			role,
			capabilities: [],
			sentence: `Written on the ${edition} edition; descriptions are to be on the ${current.id} edition${by}.`
		});
	}
	return found;
}

const dates = new Intl.DateTimeFormat('en-AU', {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC'
});

function dateText(iso: string): string {
	return dates.format(new Date(`${iso}T00:00:00Z`));
}
