import type { Framework } from '../framework/framework';
import { actionListTable } from './action-list';
import type { ActionPackInput, PackFinding } from './action-pack-input';
import { packSummary } from './action-pack-summary';
import { gradeName, gradesById } from './grade-order';
import { levelName } from './level-names';
import { roleCodes } from './role-codes';
import type { TableCell, TableModel } from './table-model';

/** A sheet of a workbook. */
export interface PackSheet {
	readonly name: string;
	readonly table: TableModel;
}

/** The workbook of a unit: Summary, Findings, Similar roles that differ, Roles, Decisions. A finding that concerns several units stands in the workbook of each. */
export function actionPack(input: ActionPackInput): readonly PackSheet[] {
	const { findings, pairs } = input;
	const decided = [...findings, ...pairs].filter(({ standing }) => standing !== 'open');
	const sheet = (name: string, table: TableModel) => ({ name, table });
	return [
		sheet('Summary', packSummary(input, decided.length)),
		sheet('Findings', findingsTable(input, findings, 'Findings')),
		sheet('Similar roles that differ', findingsTable(input, pairs, 'Similar roles that differ')),
		sheet('Roles', rolesTable(input)),
		sheet('Decisions', findingsTable(input, decided, 'Decisions'))
	];
}

/** The action list, with the other role of a pair and the key of the finding that one is a part of. */
function findingsTable(
	{ framework, facts, findings }: ActionPackInput,
	rows: readonly PackFinding[],
	caption: string
): TableModel {
	const table = actionListTable(framework, rows, facts, caption);
	const keys = new Map(findings.map(({ finding_id, finding_key }) => [finding_id, finding_key]));
	const text = (name: string) => ({ name, numeric: false });
	return {
		caption,
		columns: [...table.columns, ...['Part of (key)', 'Other role', 'Other role ID'].map(text)],
		rows: table.rows.map((cells, at) => {
			const row = rows[at];
			const whole = row?.folded_under ?? null;
			return [
				...cells,
				whole === null ? null : (keys.get(whole) ?? null),
				...[row?.other_title ?? null, row?.other_role_id ?? null]
			];
		})
	};
}

const manages = (answer: boolean | null): string =>
	answer === null ? 'Not stated' : answer ? 'Yes' : 'No';

function rolesTable({ framework, roles }: ActionPackInput): TableModel {
	const grades = gradesById(framework);
	const text = (name: string) => ({ name, numeric: false });
	return {
		caption: 'Roles',
		columns: [
			...['Role ID', 'Role', ...framework.unitNames, 'Grade', 'Manages people'].map(text),
			...framework.capabilities.map(({ name }) => text(name))
		],
		rows: roles.map((role) => [
			...[role.role_id, role.title, role.cluster, role.department, role.division],
			role.grade_id === null ? role.grade_text : gradeName(grades, role.grade_id),
			manages(role.manages_people),
			...framework.capabilities.map((_, place) =>
				levelCell(framework, role.levels[place] ?? roleCodes.absent, role.kinds[place] ?? 0)
			)
		])
	};
}

/** `Adept`, of a focus capability `Adept (focus)`; empty where the role does not have it. */
function levelCell(framework: Framework, code: number, kind: number): TableCell {
	if (code === roleCodes.absent) return null;
	if (code === roleCodes.notEssential) return 'Not essential';
	if (code === roleCodes.unknown) return 'Not readable';
	const name = levelName(framework, code);
	return kind === roleCodes.kinds.focus ? `${name} (focus)` : name;
}
