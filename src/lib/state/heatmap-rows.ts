import type { Framework } from '../framework/framework';
import { attributeOfRows, mostValueRows, rowsByAttribute } from '../views/attribute-rows';
import { attributeLabel } from '../views/attribute-words';
import type { RowsBy } from '../views/heatmap-model';
import type { AttributeChoice } from './attribute-choices';

/** One thing that the rows of a heatmap can be. */
export interface RowsChoice {
	readonly value: RowsBy;
	readonly label: string;
}

/**
 * What the rows of a heatmap can be: the kinds that all data have, then the attributes of these
 * data that can be rows; and what the rows are now, even where these data have no such attribute.
 */
export function rowsChoices(
	{ unitNames }: Pick<Framework, 'unitNames'>,
	attributes: readonly AttributeChoice[],
	now: RowsBy
): readonly RowsChoice[] {
	const choices: readonly RowsChoice[] = [
		{ value: 'unit', label: unitNames.join(' › ') },
		{ value: 'grade', label: 'Grade' },
		{ value: 'role', label: 'Role' },
		...attributes
			.filter(({ values }) => values <= mostValueRows)
			.map(({ name, label }) => ({ value: rowsByAttribute(name), label }))
	];
	const attribute = attributeOfRows(now);
	if (attribute === null || choices.some(({ value }) => value === now)) return choices;
	return [...choices, { value: now, label: attributeLabel(attribute) }];
}

/** What stands above the rows' names. */
export function rowTitle(rowsBy: RowsBy): string {
	const attribute = attributeOfRows(rowsBy);
	if (attribute !== null) return attributeLabel(attribute);
	return rowsBy === 'unit' ? 'Unit' : rowsBy === 'grade' ? 'Grade' : 'Role';
}
