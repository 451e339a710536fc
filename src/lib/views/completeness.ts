import type { DatasetSummaryRow } from '../queries/dataset-summary';
import type { CompletenessLine } from './overview-model';

/** What is there and what is missing, each with what that means for the charts. Lines of trouble only where there is some. */
export function completenessLines(summary: DatasetSummaryRow): readonly CompletenessLine[] {
	const ofRoles = (line: Omit<CompletenessLine, 'base' | 'share'>): CompletenessLine => ({
		...line,
		base: summary.roles,
		share: summary.roles === 0 ? 0 : line.count / summary.roles
	});
	const ofRequirements = (line: Omit<CompletenessLine, 'base' | 'share'>): CompletenessLine => ({
		...line,
		base: summary.requirements,
		share: summary.requirements === 0 ? 0 : line.count / summary.requirements
	});
	const levels = summary.requirements - summary.not_essential - summary.unknown;
	const ofLevels = (line: Omit<CompletenessLine, 'base' | 'share'>): CompletenessLine => ({
		...line,
		base: levels,
		share: levels === 0 ? 0 : line.count / levels
	});
	const lines = [
		ofRoles({
			key: 'complete',
			label: 'Roles with all their capabilities',
			count: summary.complete_roles,
			meaning:
				'Every core capability, and People Management for roles that manage people, has a level or is not essential.',
			trouble: false
		}),
		ofRoles({
			key: 'on_ladder',
			label: 'Roles with a grade on a ladder',
			count: summary.on_ladder,
			meaning: 'These can be compared with their grade and stand in order on the grade charts.',
			trouble: false
		}),
		ofRoles({
			key: 'off_ladder',
			label: 'Roles with a grade on no ladder',
			count: summary.off_ladder,
			meaning: 'Kept under the grade’s own name and compared only with roles of that very grade.',
			trouble: true
		}),
		ofRoles({
			key: 'no_grade',
			label: 'Roles without a grade',
			count: summary.no_grade,
			meaning: 'Counted in levels and shares, left out of every comparison with grades.',
			trouble: true
		}),
		ofRoles({
			key: 'manages_not_stated',
			label: 'Roles that do not say whether they manage people',
			count: summary.manages_not_stated,
			meaning: 'For these, missing People Management capabilities cannot be told from not needed.',
			trouble: true
		}),
		ofRoles({
			key: 'no_focus',
			label: 'Roles without a focus capability',
			count: summary.no_focus_roles,
			meaning:
				'In the share that is focus, what they call complementary counts as not focus; what they call neither is left out.',
			trouble: true
		}),
		ofLevels({
			key: 'kind_not_stated',
			label: 'Requirements with a level, neither focus nor complementary',
			count: summary.kind_not_stated,
			meaning: 'Left out of the share that is focus.',
			trouble: true
		}),
		ofRequirements({
			key: 'unknown',
			label: 'Requirements of unknown level',
			count: summary.unknown,
			meaning:
				'The file says something that is no level, such as TBC; shown as unknown, never guessed.',
			trouble: true
		}),
		ofRequirements({
			key: 'not_essential',
			label: 'Requirements that are not essential',
			count: summary.not_essential,
			meaning: 'An official value and not a level; shown apart.',
			trouble: false
		}),
		ofRoles({
			key: 'dated',
			label: 'Roles with a date of approval',
			count: summary.dated_roles,
			meaning:
				'Where the edition is not stated, this date tells which one a description can be on.',
			trouble: false
		})
	];
	return lines.filter(({ trouble, count }) => !trouble || count > 0);
}
