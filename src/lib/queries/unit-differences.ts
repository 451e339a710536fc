import { adjustedDifference } from '../db/adjusted-difference';
import { sidesAtDepth, type ComparedDepth } from '../db/compared-sides';
import { sql } from '../db/sql';
import { comparedPart, differenceColumns, isUnfiltered, named } from './compare-source';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type UnitDifferencesParameters = { readonly filter: Filter; readonly depth: ComparedDepth };

const about =
	'One row a unit of the depth × capability that a role of the unit has a level in, against all other roles that pass the filter, allowing for the mix of jobs and grades; the overall tendency, without a capability, comes last. Depth 3 stands for roles’ own, lowest units. The kind filter does not apply.';

/** One row a unit of the depth × capability that a role of the unit has a level in, against all other roles that pass the filter, allowing for the mix of jobs and grades; the overall tendency, without a capability, comes last. `side` is the unit; `strata` is a place in `strataKinds`, from 1. Without a filter as stored after the load, which is the same statement. */
export const unitDifferences = defineQuery({
	name: 'unit-differences',
	about,
	columns: differenceColumns,
	example: { filter: noFilter, depth: 3 },
	statement: ({ filter, depth }: UnitDifferencesParameters) =>
		isUnfiltered(filter)
			? named(sql`SELECT * FROM unit_difference WHERE depth = CAST(${depth} AS INTEGER)`)
			: named(adjustedDifference(comparedPart(filter, sidesAtDepth(depth))))
});

export type UnitDifferencesRow = RowOf<typeof unitDifferences>;
