import Papa from 'papaparse';
import { loadRoles } from '../../src/lib/db/load-roles';
import { openNativeDatabase } from '../../src/lib/db/native-database';
import { nsw } from '../../src/lib/framework/nsw';
import { ingestFiles } from '../../src/lib/ingest/ingest-files';
import { bytesAsSource } from '../../src/lib/ingest/source-file';
import { openWasmNodeDatabase } from '../db/wasm-node-database';
import { measureInTurn, type Durations } from './measure';

/** The text of one upload, and what to call it. */
export interface BenchFile {
	readonly name: string;
	readonly text: string;
}

/** PapaParse alone, to arrays and to an object a row; our roles; a database that can be asked, on each engine. */
export type IngestStage =
	'bare PapaParse' | 'PapaParse to objects' | 'to roles' | 'queryable, native' | 'queryable, wasm';

/** From CSV to a table of roles, and on to a database that can be asked, beside PapaParse alone. */
export async function measureIngest(
	file: BenchFile,
	rounds: number
): Promise<ReadonlyMap<IngestStage, Durations>> {
	const bytes = new TextEncoder().encode(file.text);
	const decoder = new TextDecoder();
	const ingest = () => ingestFiles([bytesAsSource(file.name, bytes)], nsw);
	const native = await openNativeDatabase();
	const wasm = await openWasmNodeDatabase();
	try {
		return await measureInTurn<IngestStage>(
			[
				['bare PapaParse', () => Papa.parse(decoder.decode(bytes))],
				['PapaParse to objects', () => Papa.parse(decoder.decode(bytes), { header: true })],
				['to roles', ingest],
				['queryable, native', async () => loadRoles(native, nsw, await ingest())],
				['queryable, wasm', async () => loadRoles(wasm, nsw, await ingest())]
			],
			rounds
		);
	} finally {
		await native.close();
		await wasm.close();
	}
}
