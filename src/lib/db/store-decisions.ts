import type { Database } from './database';
import { texts } from './insert-columns';
import { decisionSchema } from './report-schema';

/** What a person decided about a finding, as the database keeps it. */
export interface DecisionRecord {
	readonly key: string;
	readonly state: 'accepted' | 'waived' | 'noted';
	readonly reason: string;
	/** Empty where not told. */
	readonly by: string;
	/** ISO date. */
	readonly on: string;
	/** ISO date of the last day on which a waiver holds; null where it holds without end. */
	readonly expires: string | null;
	/** What was found when it was decided. */
	readonly facts: string;
}

/** What a finding is about, whatever the facts: its key without the fingerprint at its end. */
export function findingSubject(key: string): string {
	const end = key.lastIndexOf(':');
	return end < 0 ? key : key.slice(0, end);
}

/**
 * Makes the table `decision` hold just these, in one transaction. The table is made anew, since a
 * key that is deleted and inserted again in one transaction is taken for a second one.
 */
export async function storeDecisions(
	database: Database,
	decisions: Iterable<DecisionRecord>
): Promise<void> {
	const all = [...decisions];
	await database.transaction(async (inside) => {
		await inside.run(`DROP TABLE IF EXISTS decision; ${decisionSchema}`);
		await inside.insert('decision', {
			rowCount: all.length,
			columns: {
				finding_key: texts(all.map(({ key }) => key)),
				subject: texts(all.map(({ key }) => findingSubject(key))),
				state: texts(all.map(({ state }) => state)),
				reason: texts(all.map(({ reason }) => reason)),
				facts: texts(all.map(({ facts }) => facts)),
				decided_by: texts(all.map(({ by }) => by || null)),
				decided_on: texts(all.map(({ on }) => on)),
				expires_on: texts(all.map(({ expires }) => expires))
			}
		});
	});
}
