import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Decision } from '../views/decision';
import { readDecision } from '../views/decision-file';
import { sameDecision, type DecisionEntry } from '../views/decision-history';

/** What is kept on this device about decisions. */
export interface KeptDecisions {
	readonly decisions: readonly Decision[];
	/** The name that goes with decisions made here; empty where none was given. */
	readonly by: string;
}

/** A decision that was to be kept where another one had been kept unseen. */
export interface DecisionCollision {
	readonly stored: Decision;
	/** Null where the decision was to be taken back. */
	readonly wanted: Decision | null;
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

/**
 * Keeps what changed, in one transaction, and leaves alone what other tabs keep: also under the same
 * key, where that is neither what stood there when it was decided nor what was decided. Gives back
 * those that so were not kept.
 *
 * @throws what the browser says where storage is refused or full.
 */
export async function keepDecisions(
	changed: readonly DecisionEntry[]
): Promise<readonly DecisionCollision[]> {
	const database = await open();
	try {
		const { store, done } = database.transaction('decision', 'readwrite');
		const keepOne = async (entry: DecisionEntry): Promise<readonly DecisionCollision[]> => {
			const { key, before, after } = entry;
			const stored = storedDecision(await store.get(key));
			if (stored && !sameDecision(stored, before) && !sameDecision(stored, after))
				return [{ stored, wanted: after }];
			await (after ? store.put(after) : store.delete(key));
			return [];
		};
		const [collisions] = await Promise.all([Promise.all(changed.map(keepOne)), done]);
		return collisions.flat();
	} finally {
		database.close();
	}
}

function storedDecision(record: unknown): Decision | null {
	const read = readDecision(record);
	return typeof read === 'string' ? null : read;
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
