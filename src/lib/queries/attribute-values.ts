import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

export type AttributeValuesParameters = {
	readonly name: string;
	/** A part of the values asked for, letter case aside; '' for all. */
	readonly text: string;
	readonly limit: number;
};

/** One row a value of an attribute that contains a text, with the roles that state it, the most common first; at most `limit`, `total` says how many there are. */
export const attributeValues = defineQuery({
	name: 'attribute-values',
	about:
		'One row a value of an attribute that contains a text, with the roles that state it, the most common first; at most `limit`, `total` says how many there are.',
	columns: { value: 'text', roles: 'integer', total: 'integer' },
	example: { name: 'team', text: '', limit: 200 },
	statement: ({ name, text, limit }: AttributeValuesParameters) => sql`
SELECT value, count(*)::INTEGER AS roles, (count(*) OVER ())::INTEGER AS total
FROM role_trait
WHERE name = ${name} AND contains(lower(value), lower(${text}))
GROUP BY value
ORDER BY roles DESC, lower(value), value
LIMIT CAST(${limit} AS INTEGER)`
});

export type AttributeValuesRow = RowOf<typeof attributeValues>;
