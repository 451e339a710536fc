import type { Framework } from '../framework/framework';
import { countTables } from './count-tables';
import type { Database, InsertTable, Statements } from './database';
import { frameworkTables } from './framework-tables';
import { orderGrades } from './grade-order';
import { naturalOrder } from './natural-order';
import { buildOrganisation } from './organisation';
import { reportTables } from './report-tables';
import type { LoadInput, TextColumn } from './role-columns';
import { attributeTables, roleTables } from './role-tables';
import { createSchema, dropSchema } from './schema';

/** What the database holds after a load. */
export interface LoadSummary {
	readonly roles: number;
	/** Cells that are not absent: levels, not essential and unknown. */
	readonly requirements: number;
	/** Clusters, departments and divisions together. */
	readonly units: number;
	readonly issues: number;
	readonly durationMs: number;
}

/**
 * Replaces all that is loaded by this input, in one transaction: on any error the data that were
 * there before are still there, and the error is thrown. Decisions are kept.
 */
export async function loadRoles(
	database: Database,
	framework: Framework,
	input: LoadInput
): Promise<LoadSummary> {
	const began = performance.now();
	const { roles, files, issues } = input;
	const grades = orderGrades(framework, roles.text.grade_id);
	const organisation = buildOrganisation(roles);
	const names = {
		grades: grades.map(({ gradeId }) => gradeId),
		clusters: stated(roles.text.cluster),
		departments: stated(roles.text.department),
		divisions: stated(roles.text.division),
		causes: distinct(issues.map(({ cause }) => cause)),
		effects: distinct(issues.map(({ effect }) => effect))
	};
	await database.transaction(async (inside) => {
		await inside.run(dropSchema);
		await inside.run(createSchema(framework, names));
		await insertAll(inside, frameworkTables(framework, grades));
		await insertAll(inside, roleTables(roles, organisation, framework.capabilities.length));
		for (const table of attributeTables(roles)) await inside.insert('role_attribute', table);
		for (const [name, table] of countTables({ roles, organisation, framework, grades })) {
			await inside.insert(name, table);
		}
		await insertAll(inside, reportTables(files, issues));
	});
	return {
		roles: roles.roleCount,
		requirements: roles.levels.reduce((sum, code) => sum + Number(code !== 0), 0),
		units: organisation.units.length - 1,
		issues: issues.length,
		durationMs: performance.now() - began
	};
}

async function insertAll(inside: Statements, tables: Record<string, InsertTable>): Promise<void> {
	for (const [name, table] of Object.entries(tables)) await inside.insert(name, table);
}

function stated({ codes, values }: TextColumn): string[] {
	const used = new Set(codes);
	return distinct(values.filter((_, code) => used.has(code)));
}

function distinct(values: readonly string[]): string[] {
	return [...new Set(values)].sort(naturalOrder);
}
