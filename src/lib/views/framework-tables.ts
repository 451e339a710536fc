import type { Framework } from '../framework/framework';
import type { GradeListRow } from '../queries/grade-list';
import type { TableModel } from './table-model';

/** What roles are read by, as tables. */
export interface FrameworkTables {
	/** A row a capability, in official order. */
	readonly capabilities: TableModel;
	/** A row a grade of a ladder, lowest first, those that no role has too; then each grade on no ladder that a role has. */
	readonly grades: TableModel;
}

/** The framework's levels from the lowest, each with the letters it has in a cell: `Foundational (F), Adept (A)`. */
export function levelScale({ levels }: Framework): string {
	return levels.map(({ name, short }) => `${name} (${short})`).join(', ');
}

/** The ladders by name, as a sentence: `Grade ladder: Clerk grades.` Empty where there is none. */
export function ladderSentence({ ladders }: Framework): string {
	if (ladders.length === 0) return '';
	const names = ladders.map(({ name }) => name).join('; ');
	return `Grade ${ladders.length === 1 ? 'ladder' : 'ladders'}: ${names}.`;
}

/**
 * The capabilities and grades of a framework, with the roles at each grade; `grades` are those that
 * the data have. A grade's ladder is named where there are several.
 */
export function frameworkTables(
	framework: Framework,
	grades: readonly GradeListRow[]
): FrameworkTables {
	const roles = new Map(grades.map((grade) => [grade.grade_id, grade.roles]));
	const several = framework.ladders.length > 1;
	const groups = new Map(framework.groups.map((group) => [group.id, group]));
	return {
		capabilities: {
			caption: 'Capabilities of the framework',
			columns: [
				{ name: 'Capability', numeric: false },
				{ name: 'Id', numeric: false },
				{ name: 'Group', numeric: false },
				{ name: 'Asked of', numeric: false }
			],
			rows: framework.capabilities.map(({ id, name, groupId, peopleManagement }) => [
				name,
				id,
				groups.get(groupId)?.name ?? groupId,
				peopleManagement ? 'roles that manage people' : 'all roles'
			])
		},
		grades: {
			caption: 'Grade ladders',
			columns: [
				{ name: 'Grade', numeric: false },
				{ name: 'On a ladder', numeric: false },
				{ name: 'Roles', numeric: true },
				{ name: 'Read as this grade too', numeric: false }
			],
			rows: [
				...framework.ladders.flatMap((ladder) =>
					ladder.grades.map((grade) => [
						grade.name,
						several ? ladder.name : 'yes',
						roles.get(grade.id) ?? 0,
						grade.aliases.join(', ')
					])
				),
				...grades
					.filter(({ ladder_order }) => ladder_order === null)
					.map((grade) => [grade.grade_id, 'no', grade.roles, ''])
			]
		}
	};
}
