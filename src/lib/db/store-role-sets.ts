import type { Statements } from './database';
import { texts } from './insert-columns';

/** A set of roles as the database keeps it. */
export interface RoleSetRecord {
	/** From 1; no other set has it. */
	readonly number: number;
	/** Each once. Ids that no loaded role has are left out. */
	readonly roleIds: readonly string[];
}

/** Makes the table `role_set` hold just these: call it inside a transaction. */
export async function storeRoleSets(
	inside: Statements,
	sets: readonly RoleSetRecord[]
): Promise<void> {
	const ids = sets.flatMap(({ roleIds }) => roleIds);
	const numbers = sets.flatMap(({ number, roleIds }) => roleIds.map(() => number));
	await inside.run(
		'CREATE TABLE incoming_role_set (set_number INTEGER NOT NULL, role_id VARCHAR NOT NULL)'
	);
	await inside.insert('incoming_role_set', {
		rowCount: ids.length,
		columns: {
			set_number: { type: 'integer', values: Int32Array.from(numbers) },
			role_id: texts(ids)
		}
	});
	await inside.run(`
	DELETE FROM role_set;
	INSERT INTO role_set
		SELECT set_number, role_key FROM incoming_role_set JOIN role_row USING (role_id)
		ORDER BY set_number, role_key;
	DROP TABLE incoming_role_set;
	`);
}
