import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { analyseNow } from '../../../src/lib/analysis/analyse';
import { organisationFromRoles } from '../../../src/lib/analysis/organisation-from-roles';
import { purposeTerms } from '../../../src/lib/analysis/purpose-vectors';
import type { Database, InsertTable } from '../../../src/lib/db/database';
import { loadRoles } from '../../../src/lib/db/load-roles';
import { openNativeDatabase } from '../../../src/lib/db/native-database';
import { sql, type Statement } from '../../../src/lib/db/sql';
import {
	storeAnalysis,
	storeFamilies,
	type AnalysisRows
} from '../../../src/lib/db/store-analysis';
import { nsw } from '../../../src/lib/framework/nsw';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { AnalysisCore } from '../../../src/lib/state/analysis/analysis-core';
import { prepareStrata } from '../../../src/lib/state/prepare-strata';
import { slowSimilarity } from '../../unit/analysis/slow/slow-similarity';

/** A role of the sample as far as plain arithmetic needs it. */
export interface PlainFacts {
	readonly roleId: string;
	readonly title: string;
	readonly cluster: string;
	readonly department: string;
	readonly division: string;
	/** Empty for none. */
	readonly grade: string;
	readonly family: string;
	/** ISO date; empty for none. */
	readonly approvedOn: string;
	/** By capability, the order of a level; none where the file states none. */
	readonly levels: ReadonlyMap<string, number>;
	/** Capabilities of which the file says that they are not essential. */
	readonly notEssential: ReadonlySet<string>;
}

const file = new URL('../../../data/synthetic-organisation.csv', import.meta.url);
const names = ['foundational', 'intermediate', 'adept', 'advanced', 'highly advanced'];

/** A level as the sample writes it: `Adept`, `3. Adept`, `Level 3 - Adept`. */
function levelOf(cell: string): number {
	const [, name = ''] = /^(?:level )?(?:[1-5]\s*[.-]\s*)?([a-z ]+)$/i.exec(cell.trim()) ?? [];
	return names.indexOf(name.trim().toLowerCase()) + 1;
}

async function rowsOf(database: Database, statement: Statement): Promise<unknown[][]> {
	const { rowCount, columns } = await database.query(statement);
	return Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => values[row]));
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Levels straight from the file; unit, grade, date and family as the database has them. */
async function plainFacts(database: Database): Promise<readonly PlainFacts[]> {
	const parsed = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data;
	const cells = new Map(parsed.map((row) => [row['role_id'] ?? '', row]));
	const stored = await rowsOf(
		database,
		sql`SELECT role_id, title, cluster::VARCHAR, department::VARCHAR, division::VARCHAR,
				grade_id::VARCHAR, family, approved_on::VARCHAR
			FROM role LEFT JOIN role_family USING (role_key) ORDER BY role_id`
	);
	return stored.map((values) => {
		const [roleId = '', title = '', cluster = '', department = '', division = '', grade = ''] =
			values.map(textOf);
		const row = cells.get(roleId) ?? {};
		const stated = nsw.capabilities.map(({ id, name }) => [id, row[name] ?? ''] as const);
		return {
			...{ roleId, title, cluster, department, division, grade },
			family: textOf(values[6]),
			approvedOn: textOf(values[7]),
			levels: new Map(
				stated.flatMap(([id, cell]) => (levelOf(cell) > 0 ? [[id, levelOf(cell)] as const] : []))
			),
			notEssential: new Set(
				stated.flatMap(([id, cell]) => (/^not (essential|applicable)$/i.test(cell) ? [id] : []))
			)
		};
	});
}

/** The synthetic organisation, loaded and analysed as the page does it. */
export async function analysedSample() {
	const database = await openNativeDatabase();
	const source = bytesAsSource('synthetic-organisation.csv', new Uint8Array(readFileSync(file)));
	const { roles } = await ingestFiles([source], nsw);
	await loadRoles(database, nsw, { roles, issues: [], files: [] });
	const families: InsertTable[] = [];
	const core = await AnalysisCore.run(
		{ framework: nsw, roles, ranges: nsw.ranges },
		{ onFamilies: (rows) => families.push(rows) }
	);
	for (const rows of families) await storeFamilies(database, rows);
	await storeAnalysis(database, batchesOf(core));
	await prepareStrata(database, roles, nsw);
	const organisation = organisationFromRoles(roles, nsw);
	const { peers } = analyseNow(organisation, { framework: nsw }).evidence;
	let similarity: ReturnType<typeof slowSimilarity> | null = null;
	return {
		database,
		roles,
		/** How similar two roles are, 0 to 1, by the formulas written out slowly. */
		similarity: (one: string, other: string) => {
			similarity ??= slowSimilarity(organisation, (text) =>
				[...purposeTerms(text)].flatMap(([term, count]) => Array<string>(count).fill(term))
			);
			const [a, b] = [one, other].map((roleId) => organisation.roleIds.indexOf(roleId));
			return similarity(a ?? -1, b ?? -1).s;
		},
		/** What the most similar roles lead to expect of a level, as the analysis has it. */
		expected: (roleId: string, capabilityId: string) =>
			peers.expected[
				organisation.roleIds.indexOf(roleId) * organisation.capabilityCount +
					nsw.capabilities.findIndex(({ id }) => id === capabilityId)
			] ?? NaN,
		facts: await plainFacts(database),
		rows: (statement: Statement) => rowsOf(database, statement)
	};
}

export type AnalysedSample = Awaited<ReturnType<typeof analysedSample>>;

async function* batchesOf(core: AnalysisCore): AsyncGenerator<AnalysisRows> {
	let batch = core.ask('rows', { from: 'begin' });
	while (batch) {
		yield batch;
		batch = core.ask('rows', { from: 'next' });
	}
}
