import type { RowsBy } from './heatmap-model';
import { readPath, writePath } from './filter-url';

/** More values than these cannot be read as rows. */
export const mostValueRows = 200;

const prefix = 'attribute:';

/** Rows by the values of an attribute. */
export function rowsByAttribute(name: string): RowsBy {
	return `attribute:${name}`;
}

/** The attribute by whose values the rows stand; null for rows of another kind. */
export function attributeOfRows(rowsBy: RowsBy): string | null {
	return rowsBy.startsWith(prefix) ? rowsBy.slice(prefix.length) : null;
}

/** The key of the row of a value; null for roles that state none. */
export function valueRowKey(attribute: string, value: string | null): string {
	return prefix + writePath([attribute, value ?? '']);
}

/** The attribute and value of a row, the value '' for roles that state none; null for the key of another row. */
export function valueOfRowKey(
	key: string
): { readonly attribute: string; readonly value: string } | null {
	if (!key.startsWith(prefix)) return null;
	const [attribute, value = ''] = readPath(key.slice(prefix.length));
	return { attribute, value };
}
