import { codeTexts } from '../../src/lib/analysis/organisation';
import type { RoleColumns, TextColumn } from '../../src/lib/db/role-columns';
import type { Framework } from '../../src/lib/framework/framework';
import type { SmallRole } from '../unit/analysis/small-organisation';

/** The columns that the database loads, of roles as tests of the analysis write them; all in one department. */
export function smallColumns(roles: readonly SmallRole[], framework: Framework): RoleColumns {
	const width = framework.capabilities.length;
	const column = (of: (role: SmallRole) => string | undefined): TextColumn =>
		codeTexts(roles.length, (row) => {
			const role = roles[row];
			return (role && of(role)) ?? '';
		});
	const blank = column(() => undefined);
	const levels = new Uint8Array(roles.length * width);
	const kinds = new Uint8Array(roles.length * width);
	roles.forEach((role, row) => {
		levels.set(role.levels.slice(0, width), row * width);
		for (const place of role.focus ?? []) kinds[row * width + place] = 1;
	});
	return {
		roleCount: roles.length,
		text: {
			role_id: column(({ id }) => id),
			title: column(({ title }) => title),
			cluster: column(() => 'Cluster'),
			department: column(({ department }) => department ?? 'Department'),
			division: column(({ division }) => division),
			location: blank,
			grade_text: column(({ grade }) => grade),
			grade_id: column(({ grade }) => grade),
			occupation_code: column(({ code }) => code),
			position_code: blank,
			approved_text: blank,
			approved_on: blank,
			edition: column(({ edition }) => edition),
			purpose: column(({ purpose }) => purpose),
			job_family: column(({ jobFamily }) => jobFamily),
			job_function: column(({ jobFunction }) => jobFunction),
			source_file: column(() => 'roles.csv')
		},
		attributes: {},
		managesPeople: Uint8Array.from(roles, ({ manages }) =>
			manages === undefined ? 2 : manages ? 1 : 0
		),
		headcount: new Float64Array(roles.length).fill(NaN),
		sourceLine: Uint32Array.from(roles, (_, row) => row + 2),
		levels,
		kinds
	};
}
