import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

export type RoleAttributesParameters = { readonly roleId: string };

/** One row a further column of the file that a role states, by name. */
export const roleAttributes = defineQuery({
	name: 'role-attributes',
	about: 'One row a further column of the file that a role states, by name.',
	columns: { name: 'text', value: 'text' },
	example: { roleId: 'R1' },
	statement: ({ roleId }: RoleAttributesParameters) => sql`
SELECT name, value
FROM role_attribute
WHERE role_key IN (SELECT role_key FROM role WHERE role_id = ${roleId})
ORDER BY lower(name), name`
});

export type RoleAttributesRow = RowOf<typeof roleAttributes>;
