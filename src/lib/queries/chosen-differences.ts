import { adjustedDifference } from '../db/adjusted-difference';
import { chosenPart, differenceColumns, named } from './compare-source';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type ChosenDifferencesParameters = {
	readonly filter: Filter;
	readonly unitIds: readonly number[];
};

/** One row a chosen unit × capability, against the roles of the other chosen units that pass the filter, allowing for the mix of jobs and grades; the overall tendency, without a capability, comes last. Of nested units the outer one is what is left of it. */
export const chosenDifferences = defineQuery({
	name: 'chosen-differences',
	about:
		'One row a chosen unit × capability, against the roles of the other chosen units that pass the filter, allowing for the mix of jobs and grades; the overall tendency, without a capability, comes last. Of nested units the outer one is what is left of it.',
	columns: differenceColumns,
	example: { filter: noFilter, unitIds: [3, 4] },
	statement: ({ filter, unitIds }: ChosenDifferencesParameters) =>
		named(adjustedDifference(chosenPart(filter, unitIds)))
});

export type ChosenDifferencesRow = RowOf<typeof chosenDifferences>;
