import { sql, type Statement } from './sql';

/** Depths of the unit tree at which a unit is held against the others; the last is that of roles' own, lowest units. */
export const comparedDepths = [1, 2, 3] as const;

/** One of those. */
export type ComparedDepth = (typeof comparedDepths)[number];

/** Which side each own unit is on when the units of one depth are compared: unit_id and side. */
export function sidesAtDepth(depth: ComparedDepth): Statement {
	if (depth === 3) return sql`SELECT unit_id, unit_id AS side FROM unit WHERE unit_id <> 0`;
	return depth === 2
		? sql`SELECT unit_id, ancestor_id AS side FROM unit_ancestor WHERE depth = 2`
		: sql`SELECT unit_id, ancestor_id AS side FROM unit_ancestor WHERE depth = 1`;
}
