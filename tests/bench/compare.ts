import { ask } from '../../src/lib/db/ask';
import { loadRoles } from '../../src/lib/db/load-roles';
import type { RoleColumns } from '../../src/lib/db/role-columns';
import { storeRoleSets } from '../../src/lib/db/store-role-sets';
import { nsw } from '../../src/lib/framework/nsw';
import { chosenDifferences } from '../../src/lib/queries/chosen-differences';
import { noFilter, type Filter } from '../../src/lib/queries/filter';
import { passingRoleIds } from '../../src/lib/queries/passing-role-ids';
import { setDifferences } from '../../src/lib/queries/set-differences';
import { unitDifferences } from '../../src/lib/queries/unit-differences';
import { unitTree } from '../../src/lib/queries/unit-tree';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { openWasmNodeDatabase } from '../db/wasm-node-database';
import { measureInTurn, quantileMs } from './measure';
import type { BenchRow } from './queries';

/**
 * What the Compare page asks, from the question to its rows, in DuckDB-Wasm under Node: every unit
 * of a depth against the rest, two units against each other, what a filter leaves, and the roles
 * with "finance" in their title as a saved set. The first row is what is stored once after a load.
 */
export async function benchCompare(roles: RoleColumns, rounds = 40): Promise<BenchRow[]> {
	const database = await openWasmNodeDatabase();
	try {
		await loadRoles(database, nsw, { roles, issues: [], files: [] });
		const began = performance.now();
		await prepareStrata(database, roles, nsw);
		const prepareMs = performance.now() - began;
		const tree = (await ask(database, unitTree, {})).rows;
		const idsAt = (depth: number) =>
			tree.filter((unit) => unit.depth === depth).map(({ unit_id }) => unit_id);
		const every = (depth: 1 | 2 | 3) => () =>
			ask(database, unitDifferences, { filter: noFilter, depth });
		const two = (depth: number) => () =>
			ask(database, chosenDifferences, { filter: noFilter, unitIds: idsAt(depth).slice(0, 2) });
		const divisions = (narrowed: Partial<Filter>) => () =>
			ask(database, unitDifferences, { filter: { ...noFilter, ...narrowed }, depth: 3 });
		const cluster = tree.find((unit) => unit.depth === 1)?.name ?? '';
		const finance = await ask(database, passingRoleIds, {
			filter: { ...noFilter, text: 'finance' }
		});
		const roleIds = finance.rows.map(({ role_id }) => role_id);
		await database.transaction((inside) => storeRoleSets(inside, [{ number: 1, roleIds }]));
		const set = () => ask(database, setDifferences, { filter: noFilter, sides: [-1] });
		const measured = await measureInTurn(
			[
				['compare, every division against the rest', every(3)],
				['compare, every department against the rest', every(2)],
				['compare, every cluster against the rest', every(1)],
				['compare, two divisions', two(3)],
				['compare, two clusters', two(1)],
				['compare, every division at one grade', divisions({ grades: ['7/8'] })],
				['compare, divisions of one cluster', divisions({ units: [[cluster]] })],
				['compare, every division, people managers', divisions({ managesPeople: 'yes' })],
				['compare, a saved set of roles against the rest', set]
			],
			rounds
		);
		return [
			{
				name: 'compare, strata stored',
				...{
					p50Ms: prepareMs,
					p95Ms: prepareMs,
					note: 'once after a load, when units are first compared'
				}
			},
			...[...measured].map(([name, durations]) => ({
				name,
				p50Ms: quantileMs(durations, 0.5),
				p95Ms: quantileMs(durations, 0.95),
				note: `${roles.roleCount} roles`
			}))
		];
	} finally {
		await database.close();
	}
}
