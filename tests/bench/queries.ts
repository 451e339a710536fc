import * as aq from 'arquero';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { unknownCode, notEssentialCode, type RoleColumns } from '../../src/lib/db/role-columns';
import { sql } from '../../src/lib/db/sql';
import { nsw } from '../../src/lib/framework/nsw';
import { noFilter, type Filter } from '../../src/lib/queries/filter';
import { heatmapByUnit } from '../../src/lib/queries/heatmap-by-unit';
import { openWasmNodeDatabase } from '../db/wasm-node-database';
import { measureInTurn, quantileMs } from './measure';

export interface BenchRow {
	readonly name: string;
	readonly p50Ms: number;
	readonly p95Ms: number;
	readonly note: string;
}

const filters: readonly (readonly [
	name: string,
	change: (roles: RoleColumns) => Partial<Filter>
])[] = [
	['no filter', () => ({})],
	['one cluster', ({ text }) => ({ units: [[text.cluster.values[0] ?? '']] })],
	['one grade', () => ({ grades: ['5/6'] })],
	['three grades', () => ({ grades: ['5/6', '7/8', '9/10'] })],
	['focus only', () => ({ kind: 'focus' })],
	['people managers', () => ({ managesPeople: 'yes' })],
	['not people managers', () => ({ managesPeople: 'no' })],
	['text "finance"', () => ({ text: 'finance' })],
	['text "officer"', () => ({ text: 'officer' })],
	['text of an id', ({ text }) => ({ text: text.role_id.values[7]?.slice(0, -2) ?? '' })]
];

const rawGroupBy = sql`
	SELECT division, capability_id, median(level) AS median_level, count(*) AS requirements
	FROM requirement JOIN unit USING (unit_id)
	GROUP BY division, capability_id
	ORDER BY division, capability_id`;

/** The requirements as Arquero's own long table. */
function arqueroTable({ roleCount, text, levels }: RoleColumns) {
	const width = nsw.capabilities.length;
	const division: number[] = [];
	const capability: number[] = [];
	const level: number[] = [];
	for (let role = 0; role < roleCount; role++) {
		for (let place = 0; place < width; place++) {
			const code = levels[role * width + place] ?? 0;
			if (code === 0 || code === notEssentialCode || code === unknownCode) continue;
			division.push(text.division.codes[role] ?? -1);
			capability.push(place);
			level.push(code);
		}
	}
	return aq.table({ division, capability, level });
}

/** As the heatmap opens on so many roles: all roles, clusters and departments. */
const depthsAtFirst = [0, 1, 2];
const everyDepth = [0, 1, 2, 3];

async function heatmap(
	database: Database,
	filter: Filter,
	depths: readonly number[]
): Promise<number> {
	return (await ask(database, heatmapByUnit, { filter, depths, levels: nsw.levels.length })).rows
		.length;
}

/**
 * The heatmap of every unit, from the question to its rows, in DuckDB-Wasm under Node, by filter;
 * beside the plain group-by over requirements (divisions alone) in the same engine and in Arquero.
 * All take turns, so that a slow moment of the machine falls on all alike.
 */
export async function benchQueries(roles: RoleColumns, rounds = 40): Promise<BenchRow[]> {
	const database = await openWasmNodeDatabase();
	try {
		await loadRoles(database, nsw, { roles, issues: [], files: [] });
		const long = arqueroTable(roles);
		const notes = new Map<string, string>();
		const depthsAsked = [
			['as it opens', depthsAtFirst],
			['every division', everyDepth]
		] as const;
		const asked = depthsAsked.flatMap(([shown, depths]) =>
			filters.map(([name, change]) => {
				const filter = { ...noFilter, ...change(roles) };
				const label = `heatmap ${shown}, ${name}`;
				const run = async () => {
					notes.set(label, `${await heatmap(database, filter, depths)} rows`);
				};
				return [label, run] as const;
			})
		);
		const measured = await measureInTurn(
			[
				...asked,
				['raw group-by over requirement', () => database.query(rawGroupBy)],
				[
					'Arquero',
					() =>
						long
							.groupby('division', 'capability')
							.rollup({ median: aq.op.median('level'), requirements: aq.op.count() })
							.objects()
				]
			],
			rounds
		);
		return [...measured].map(([name, durations]) => ({
			name,
			p50Ms: quantileMs(durations, 0.5),
			p95Ms: quantileMs(durations, 0.95),
			note: notes.get(name) ?? `${long.numRows()} requirements, divisions only`
		}));
	} finally {
		await database.close();
	}
}
