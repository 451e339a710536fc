import type { InsertTable } from './database';
import { integers, texts } from './insert-columns';
import type { Organisation } from './organisation';

/** The organisation as tables, by table name, in an order that satisfies their keys. */
export function unitTables(organisation: Organisation): Record<string, InsertTable> {
	return { unit: unitTable(organisation), unit_ancestor: ancestorTable(organisation) };
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
