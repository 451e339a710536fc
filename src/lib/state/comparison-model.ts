import type { Framework } from '../framework/framework';
import { gradeName, gradesById } from '../views/grade-order';
import {
	buildRoleComparison,
	type ComparedRole,
	type RoleComparisonModel
} from '../views/role-comparison';
import type { RoleBrief, RoleComparison } from './analysis-answers';

/** Two compared roles as the table of them shows them. */
export function comparisonModel(
	framework: Framework,
	comparison: RoleComparison
): RoleComparisonModel {
	return buildRoleComparison({
		framework,
		first: comparedRole(framework, comparison.first),
		second: comparedRole(framework, comparison.second),
		levels: comparison.levels,
		summary: `${comparison.sentence} Similar in: ${comparison.why}.`
	});
}

function comparedRole(framework: Framework, role: RoleBrief): ComparedRole {
	const grade = role.gradeId === '' ? '' : gradeName(gradesById(framework), role.gradeId);
	const { roleId, title, unitName } = role;
	return { roleId, title, note: [grade, unitName].filter((part) => part !== '').join(' · ') };
}
