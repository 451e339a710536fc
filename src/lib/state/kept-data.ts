import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { unpack } from '../ingest/pack';
import type { IngestResult } from '../ingest/result';

/** A data set that is kept on the device. */
export interface KeptData {
	readonly name: string;
	readonly result: IngestResult;
	/** The result as it is kept. */
	readonly bytes: Uint8Array<ArrayBuffer>;
}

interface KeptRecord {
	readonly name: string;
	/** Of the shape of `result`; records of another version are left alone. */
	readonly version: number;
	readonly savedAt: number;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

interface KeptSchema extends DBSchema {
	data: { key: string; value: KeptRecord };
}

const shapeVersion = 1;
const currentKey = 'current';
const lockName = 'capability-atlas-data';

function open(): Promise<IDBPDatabase<KeptSchema>> {
	return openDB<KeptSchema>('capability-atlas', 1, {
		upgrade: (database) => void database.createObjectStore('data')
	});
}

function isResult(value: unknown): value is IngestResult {
	return typeof value === 'object' && value !== null && 'roles' in value && 'files' in value;
}

/** One tab writes at a time; where locks are missing, the last to write wins. */
function alone<Result>(work: () => Promise<Result>): Promise<Result> {
	return navigator.locks ? navigator.locks.request(lockName, work) : work();
}

/**
 * Keeps a packed data set on this device in place of the one that was kept: one compressed record,
 * written in one transaction, so that a crash leaves the old or the new one whole.
 *
 * @throws whatever the browser says where storage is refused or full.
 */
export async function keepData(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	await alone(async () => {
		const database = await open();
		const record = { name, version: shapeVersion, savedAt: Date.now(), bytes };
		await database.put('data', record, currentKey);
		database.close();
	});
}

/** What the kept data set is called; null where none is kept or storage is refused. */
export async function keptName(): Promise<string | null> {
	try {
		return (await readRecord())?.name ?? null;
	} catch {
		return null;
	}
}

async function readRecord(): Promise<KeptRecord | null> {
	const database = await open();
	const record = await database.get('data', currentKey);
	database.close();
	return record?.version === shapeVersion ? record : null;
}

/** The data set that is kept on this device; null where there is none, or none that can be read. */
export async function readKeptData(): Promise<KeptData | null> {
	try {
		const record = await readRecord();
		if (!record) return null;
		const result = await unpack(record.bytes);
		return isResult(result) ? { name: record.name, result, bytes: record.bytes } : null;
	} catch {
		return null;
	}
}

/** Takes the kept data set off this device. */
export async function eraseKeptData(): Promise<void> {
	await alone(async () => {
		const database = await open();
		await database.clear('data');
		database.close();
	});
}
