import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Decision } from '../views/decision';
import { readDecision } from '../views/decision-file';
import type { DecisionEntry } from '../views/decision-history';

/** What is kept on this device about decisions. */
export interface KeptDecisions {
	readonly decisions: readonly Decision[];
	/** The name that goes with decisions made here; empty where none was given. */
	readonly by: string;
}

interface DecisionSchema extends DBSchema {
	decision: { key: string; value: Decision };
	setting: { key: string; value: string };
}

const byKey = 'by';

function open(): Promise<IDBPDatabase<DecisionSchema>> {
	return openDB<DecisionSchema>('capability-atlas-decisions', 1, {
		upgrade: (database) => {
			database.createObjectStore('decision', { keyPath: 'key' });
			database.createObjectStore('setting');
		}
	});
}

/** Reads what is kept; records that are no decisions are left alone. @throws what the browser says where storage is refused. */
export async function readKeptDecisions(): Promise<KeptDecisions> {
	const database = await open();
	try {
		const records: readonly unknown[] = await database.getAll('decision');
		const by = (await database.get('setting', byKey)) ?? '';
		const decisions = records.flatMap((record) => {
			const read = readDecision(record);
			return typeof read === 'string' ? [] : [read];
		});
		return { decisions, by };
	} finally {
		database.close();
	}
}

/** Keeps what changed, in one transaction, and leaves alone what other tabs keep. @throws what the browser says where storage is refused or full. */
export async function keepDecisions(
	changed: readonly Pick<DecisionEntry, 'key' | 'after'>[]
): Promise<void> {
	const database = await open();
	try {
		const transaction = database.transaction('decision', 'readwrite');
		const writes = changed.map(({ key, after }) =>
			after ? transaction.store.put(after) : transaction.store.delete(key)
		);
		await Promise.all([...writes, transaction.done]);
	} finally {
		database.close();
	}
}

/** Keeps the name that goes with decisions made here. @throws what the browser says where storage is refused. */
export async function keepDecider(by: string): Promise<void> {
	const database = await open();
	try {
		await database.put('setting', by, byKey);
	} finally {
		database.close();
	}
}

/** Takes all decisions and the name off this device. @throws what the browser says where that fails. */
export async function eraseKeptDecisions(): Promise<void> {
	const database = await open();
	try {
		const transaction = database.transaction(['decision', 'setting'], 'readwrite');
		await Promise.all([
			transaction.objectStore('decision').clear(),
			transaction.objectStore('setting').clear(),
			transaction.done
		]);
	} finally {
		database.close();
	}
}
