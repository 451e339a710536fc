import { codeTexts } from '../../../src/lib/analysis/organisation';
import { nsw } from '../../../src/lib/framework/nsw';
import {
	perTextField,
	type RoleTable,
	type RoleTextField
} from '../../../src/lib/ingest/role-table';
import type { SmallRole } from '../analysis/small-organisation';

const width = nsw.capabilities.length;

/** Roles as ingest would hand them on. */
export function roleTable(roles: readonly SmallRole[]): RoleTable {
	const texts: Partial<Record<RoleTextField, (role: SmallRole) => string | undefined>> = {
		role_id: ({ id }) => id,
		title: ({ title }) => title,
		cluster: () => 'Cluster',
		department: ({ department }) => department ?? 'Department',
		division: ({ division }) => division,
		grade_id: ({ grade }) => grade,
		occupation_code: ({ code }) => code,
		purpose: ({ purpose }) => purpose,
		source_file: () => 'roles.csv'
	};
	return {
		roleCount: roles.length,
		text: perTextField((field) =>
			codeTexts(roles.length, (row) => {
				const role = roles[row];
				return (role && texts[field]?.(role)) ?? '';
			})
		),
		attributes: {},
		managesPeople: Uint8Array.from(roles, ({ manages }) =>
			manages === undefined ? 2 : manages ? 1 : 0
		),
		headcount: new Float64Array(roles.length).fill(NaN),
		sourceLine: Uint32Array.from(roles, (_, row) => row + 2),
		levels: Uint8Array.from(roles.flatMap(({ levels }) => levels.slice(0, width))),
		kinds: new Uint8Array(roles.length * width)
	};
}

/** The same roles, one of them with other levels, by capability id. */
export function withLevels(
	table: RoleTable,
	roleId: string,
	changes: Readonly<Record<string, number>>
): RoleTable {
	const { codes, values } = table.text.role_id;
	const row = codes.findIndex((code) => values[code] === roleId);
	const levels = table.levels.slice();
	for (const [id, level] of Object.entries(changes)) {
		levels[row * width + nsw.capabilities.findIndex((capability) => capability.id === id)] = level;
	}
	return { ...table, levels };
}
