import { sql } from '../db/sql';
import { passingByValue } from './attribute-source';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type BaseByAttributeParameters = { readonly filter: Filter; readonly attribute: string };

/** One row a value of an attribute × grade with the roles that pass the filter, those without a value or a grade under null. The kind filter does not apply. */
export const baseByAttribute = defineQuery({
	name: 'base-by-attribute',
	about:
		'One row a value of an attribute × grade with the roles that pass the filter, those without a value or a grade under null. The kind filter does not apply.',
	columns: { value: 'text?', grade_id: 'text?', roles: 'integer' },
	example: { filter: noFilter, attribute: 'team' },
	statement: ({ filter, attribute }: BaseByAttributeParameters) => sql`
SELECT value, grade_id, sum(bit_count(members))::INTEGER AS roles
FROM (${passingByValue(filter, attribute)}
)
GROUP BY value, grade_id
ORDER BY value NULLS LAST, grade_id NULLS LAST`
});

export type BaseByAttributeRow = RowOf<typeof baseByAttribute>;
