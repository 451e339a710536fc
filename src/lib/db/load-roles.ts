import type { Framework } from '../framework/framework';
import type { Database, InsertTable } from './database';
import { dropFramework, frameworkSchema } from './framework-schema';
import { frameworkTables, gradeTable } from './framework-tables';
import { orderGrades, type GradeRecord } from './grade-order';
import { groupCells, type GroupCells } from './group-cells';
import { groupTables } from './group-tables';
import { putAnalysisBack, setAnalysisAside } from './keep-analysis';
import { naturalOrder } from './natural-order';
import { buildOrganisation, type Organisation } from './organisation';
import { reportTables } from './report-tables';
import type { LoadInput, TextColumn } from './role-columns';
import { groupRoles, type RoleGroups } from './role-groups';
import { attributeTables, roleTables, statedTexts } from './role-tables';
import { createSchema, dropSchema } from './schema';
import { inTurns, turn } from './turn';
import { unitTables } from './unit-tables';

/** The framework whose tables a database holds, so that a load by the same need not make them again. */
const heldBy = new WeakMap<Database, Framework>();

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

/** What a load leaves of what was there. */
export interface LoadOptions {
	/** Families, evidence and findings: only for data of the same roles, row by row, at the same units and grades. */
	readonly keepAnalysis?: boolean;
}

/**
 * Replaces all that is loaded by this input, in one transaction: on any error the data that were
 * there before are still there, and the error is thrown. Decisions are kept.
 */
export async function loadRoles(
	database: Database,
	framework: Framework,
	input: LoadInput,
	{ keepAnalysis = false }: LoadOptions = {}
): Promise<LoadSummary> {
	const began = performance.now();
	const { roles, issues } = input;
	refuseTwice(roles.text.role_id);
	const grades = orderGrades(framework, roles.text.grade_id);
	const names = {
		grades: grades.map(({ gradeId }) => gradeId),
		clusters: stated(roles.text.cluster),
		departments: stated(roles.text.department),
		divisions: stated(roles.text.division),
		causes: distinct(issues.map(({ cause }) => cause)),
		effects: distinct(issues.map(({ effect }) => effect))
	};
	const isHeld = heldBy.get(database) === framework;
	const organisation = await database.transaction(async (inside) => {
		if (keepAnalysis) await setAnalysisAside(inside);
		const anew = isHeld ? '' : dropFramework + frameworkSchema(framework);
		await inside.run(dropSchema + anew + createSchema(framework, names, statedTexts(roles)));
		if (!isHeld) await inside.fill(Object.entries(frameworkTables(framework)));
		const units = buildOrganisation(roles);
		await turn();
		const groups = groupRoles(roles, units, grades);
		await turn();
		const { levels, kinds } = roles;
		const capabilityCount = framework.capabilities.length;
		const levelCount = framework.levels.length;
		const cells = await inTurns(groupCells(groups, { levels, kinds, capabilityCount, levelCount }));
		await inside.fill(tablesOf(framework, { grades, organisation: units, groups, cells }, input));
		if (keepAnalysis) await putAnalysisBack(inside);
		return units;
	});
	heldBy.set(database, framework);
	return {
		roles: roles.roleCount,
		requirements: countStated(roles.levels),
		units: organisation.units.length - 1,
		issues: issues.length,
		durationMs: performance.now() - began
	};
}

/** How the roles of a load are arranged. */
interface Arranged {
	readonly grades: readonly GradeRecord[];
	readonly organisation: Organisation;
	readonly groups: RoleGroups;
	readonly cells: GroupCells;
}

/** All tables of a load, in an order that satisfies their keys. Each is made when it is asked for, so that a page can draw between them. */
function* tablesOf(
	framework: Framework,
	{ grades, organisation, groups, cells }: Arranged,
	{ roles, files, issues }: LoadInput
): Generator<readonly [name: string, rows: InsertTable]> {
	yield ['grade', gradeTable(grades)];
	yield* Object.entries(unitTables(organisation));
	yield* Object.entries(roleTables(roles, groups, framework.capabilities.length));
	for (const table of attributeTables(roles)) yield ['role_attribute', table];
	yield* groupTables({ organisation, framework, grades, groups, cells });
	yield* Object.entries(reportTables(files, issues));
}

/** Ids are what people and other files know roles by. */
function refuseTwice({ codes, values }: TextColumn): void {
	const seen = new Uint8Array(values.length);
	for (const code of codes) {
		if (seen[code] === 1) throw new Error(`Two roles have the role_id ${values[code] ?? ''}.`);
		seen[code] = 1;
	}
}

function countStated(levels: Uint8Array): number {
	let count = 0;
	// By place, since an iterator takes several times as long over so many.
	for (let cell = 0; cell < levels.length; cell++) if (levels[cell] !== 0) count++;
	return count;
}

function stated({ codes, values }: TextColumn): string[] {
	const used = new Uint8Array(values.length);
	for (const code of codes) used[code] = 1;
	return distinct(values.filter((_, code) => used[code] === 1));
}

function distinct(values: readonly string[]): string[] {
	return [...new Set(values)].sort(naturalOrder);
}
