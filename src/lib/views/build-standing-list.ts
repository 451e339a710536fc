import type { Framework } from '../framework/framework';
import type { Standing, StandingRolesRow } from '../queries/standing-roles';
import { formatDate } from './format';
import { gradeName, gradesById } from './grade-order';

/** A role in a list, with why it is there. */
export interface StandingRole {
	readonly roleId: string;
	readonly title: string;
	/** Grade and unit. */
	readonly place: string;
	/** Its edition, its date of approval, or what it does not state; '' where nothing is asked of it. */
	readonly why: string;
}

const namedAtMost = 3;

function whyOf(framework: Framework, standing: Standing, row: StandingRolesRow): string {
	const approved =
		row.approved_on === null ? 'no date stated' : `approved ${formatDate(row.approved_on)}`;
	switch (standing) {
		case 'all':
			return '';
		case 'stale':
			return approved;
		case 'older':
			return row.edition === null ? approved : `${row.edition} edition`;
		case 'incomplete': {
			const names = row.missing.map((place) => framework.capabilities[place - 1]?.name ?? '');
			const more = names.length - namedAtMost;
			const named = more > 1 ? names.slice(0, namedAtMost) : names;
			return `without ${named.join(', ')}${more > 1 ? ` and ${more} more` : ''}`;
		}
	}
}

/** The roles of a unit that stand so, each with why, in the order of the rows. */
export function buildStandingList(
	framework: Framework,
	standing: Standing,
	rows: readonly StandingRolesRow[]
): readonly StandingRole[] {
	const grades = gradesById(framework);
	return rows.map((row) => ({
		roleId: row.role_id,
		title: row.title,
		place: [row.grade_id === null ? row.grade_text : gradeName(grades, row.grade_id), row.unit_name]
			.filter(Boolean)
			.join(' · '),
		why: whyOf(framework, standing, row)
	}));
}
