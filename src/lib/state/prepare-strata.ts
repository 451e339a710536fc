import { familyColumn } from '../analysis/family-column';
import { likenessOf } from '../analysis/likeness';
import { organisationFromRoles } from '../analysis/organisation-from-roles';
import type { Database } from '../db/database';
import type { RoleColumns } from '../db/role-columns';
import { sql } from '../db/sql';
import { storeStrata } from '../db/store-strata';
import type { Framework } from '../framework/framework';

async function hasFamilies(database: Database): Promise<boolean> {
	const answer = await database.query(sql`SELECT count(*)::INTEGER AS roles FROM role_family`);
	return answer.columns[0]?.values[0] !== 0;
}

/** Stores the family of each role, where no analysis has yet. */
async function storeFamilies(
	database: Database,
	roles: RoleColumns,
	framework: Framework
): Promise<void> {
	const organisation = organisationFromRoles(roles, framework);
	const { codes, values } = familyColumn(likenessOf(organisation));
	const byRow = new Int32Array(roles.roleCount);
	organisation.sourceRows.forEach((row, role) => {
		byRow[row] = codes[role] ?? -1;
	});
	await database.insert('role_family', {
		rowCount: roles.roleCount,
		columns: {
			role_key: { type: 'integer', values: byRow.map((_, key) => key) },
			family: { type: 'text', codes: byRow, values }
		}
	});
}

/** Fills what comparing units rests on: families, where no analysis has stored them yet, and sums by stratum. `roles` are those that are loaded. */
export async function prepareStrata(
	database: Database,
	roles: RoleColumns,
	framework: Framework
): Promise<void> {
	if (!(await hasFamilies(database))) await storeFamilies(database, roles, framework);
	await storeStrata(database);
}
