import { familyColumn } from '../analysis/family-column';
import { likenessOf } from '../analysis/likeness';
import { groupColumnsOf, organisationFromRoles } from '../analysis/organisation-from-roles';
import type { Database, Statements } from '../db/database';
import type { RoleColumns } from '../db/role-columns';
import { id, sql } from '../db/sql';
import { storeStrata } from '../db/store-strata';
import type { Framework } from '../framework/framework';
import { familyTable } from './analysis/evidence-tables';

async function isEmpty(inside: Statements, table: string): Promise<boolean> {
	const answer = await inside.query(sql`SELECT count(*)::INTEGER AS roles FROM ${id(table)}`);
	return answer.columns[0]?.values[0] === 0;
}

/**
 * Makes what comparing units rests on, unless it is there: families, where no analysis has stored
 * them yet, and sums by stratum. `roles` are those that are loaded; a load empties the tables.
 */
export async function prepareStrata(
	database: Database,
	roles: RoleColumns,
	framework: Framework
): Promise<void> {
	await database.transaction(async (inside) => {
		if (!(await isEmpty(inside, 'role_stratum'))) return;
		if (await isEmpty(inside, 'role_family')) {
			const organisation = organisationFromRoles(roles, framework);
			const likeness = likenessOf(organisation);
			const family = familyColumn(likeness);
			await inside.insert('role_family', familyTable(organisation, { likeness, family }));
		}
		await storeStrata(inside, groupColumnsOf(roles).at(-1) ?? null);
	});
}
