import type { InsertColumn, InsertTable } from './database';
import { constant, integers, texts } from './insert-columns';
import type { Organisation } from './organisation';
import { managesNotStatedCode, roleTexts, type RoleColumns, type TextColumn } from './role-columns';

const text = ({ codes, values }: TextColumn): InsertColumn => ({ type: 'text', codes, values });

/** The organisation and the roles as tables, by table name, in an order that satisfies their keys. */
export function roleTables(
	roles: RoleColumns,
	organisation: Organisation,
	capabilityCount: number
): Record<string, InsertTable> {
	return {
		unit: unitTable(organisation),
		unit_ancestor: ancestorTable(organisation),
		role: roleTable(roles, organisation, capabilityCount)
	};
}

function unitTable({ units }: Organisation): InsertTable {
	return {
		rowCount: units.length,
		columns: {
			unit_id: integers(units.map(({ unitId }) => unitId)),
			parent_id: integers(units.map(({ parentId }) => parentId)),
			depth: integers(units.map(({ depth }) => depth)),
			name: texts(units.map(({ name }) => name)),
			cluster: texts(units.map(({ path }) => path[0])),
			department: texts(units.map(({ path }) => path[1])),
			division: texts(units.map(({ path }) => path[2]))
		}
	};
}

function ancestorTable({ units }: Organisation): InsertTable {
	const rows = units.flatMap(({ unitId, ancestors }) =>
		ancestors.flatMap((ancestorId, depth) =>
			ancestorId === null ? [] : [{ unitId, depth, ancestorId }]
		)
	);
	return {
		rowCount: rows.length,
		columns: {
			unit_id: integers(rows.map(({ unitId }) => unitId)),
			depth: integers(rows.map(({ depth }) => depth)),
			ancestor_id: integers(rows.map(({ ancestorId }) => ancestorId))
		}
	};
}

function roleTable(roles: RoleColumns, { unitOfRole }: Organisation, width: number): InsertTable {
	return {
		rowCount: roles.roleCount,
		columns: {
			role_key: { type: 'integer', values: unitOfRole.map((_, key) => key) },
			role_id: text(roles.text.role_id),
			title: text(roles.text.title),
			unit_id: { type: 'integer', values: unitOfRole },
			...Object.fromEntries(roleTexts.map((field) => [field, text(roles.text[field])])),
			manages_people: {
				type: 'integer',
				values: roles.managesPeople,
				nullValue: managesNotStatedCode
			},
			headcount: { type: 'double', values: roles.headcount },
			source_file: text(roles.text.source_file),
			source_line: { type: 'integer', values: roles.sourceLine },
			levels: { type: 'lists', values: roles.levels, width },
			kinds: { type: 'lists', values: roles.kinds, width }
		}
	};
}

/** One table for each further column of the file, a row a role that states it. */
export function attributeTables({ attributes, roleCount }: RoleColumns): InsertTable[] {
	return Object.entries(attributes).map(([name, { codes, values }]) => {
		const keys = Int32Array.from({ length: roleCount }, (_, key) => key).filter(
			(key) => (codes[key] ?? -1) >= 0
		);
		return {
			rowCount: keys.length,
			columns: {
				role_key: { type: 'integer', values: keys },
				name: constant(name, keys.length),
				value: { type: 'text', codes: codes.filter((code) => code >= 0), values }
			}
		};
	});
}
