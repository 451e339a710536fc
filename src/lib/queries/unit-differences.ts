import { adjustedDifference, storedDifference } from '../db/adjusted-difference';
import { sidesAtDepth, type ComparedDepth } from '../db/compared-sides';
import { and, sql, type Statement } from '../db/sql';
import {
	comparedPart,
	differenceColumns,
	isUnfiltered,
	named,
	narrowsByGradeAlone
} from './compare-source';
import { noFilter, type Filter } from './filter';
import { rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';

export type UnitDifferencesParameters = { readonly filter: Filter; readonly depth: ComparedDepth };

function differences({ filter, depth }: UnitDifferencesParameters): Statement {
	const atDepth = sql`depth = CAST(${depth} AS INTEGER)`;
	if (isUnfiltered(filter)) return sql`SELECT * FROM unit_difference WHERE ${atDepth}`;
	if (!narrowsByGradeAlone(filter))
		return adjustedDifference(comparedPart(filter, sidesAtDepth(depth)));
	const ofGrades = rolePredicates(filter);
	return storedDifference(
		sql`SELECT * FROM unit_match WHERE ${and([atDepth, ...ofGrades])}`,
		sql`SELECT * FROM stratum_spread WHERE ${and(ofGrades)}`
	);
}

const about =
	'One row a unit of the depth × capability that a role of the unit has a level in, against all other roles that pass the filter, allowing for the mix of jobs and grades; the overall tendency, without a capability, comes last. Depth 3 stands for roles’ own, lowest units. The kind filter does not apply.';

/** One row a unit of the depth × capability that a role of the unit has a level in, against all other roles that pass the filter, allowing for the mix of jobs and grades; the overall tendency, without a capability, comes last. `side` is the unit; `strata` is a place in `strataKinds`, from 1. Without a filter, and by grade alone, from what was stored after the load by the same statement. */
export const unitDifferences = defineQuery({
	name: 'unit-differences',
	about,
	columns: differenceColumns,
	example: { filter: noFilter, depth: 3 },
	statement: (parameters: UnitDifferencesParameters) => named(differences(parameters))
});

export type UnitDifferencesRow = RowOf<typeof unitDifferences>;
