import { findingSubject } from '../../db/store-decisions';
import { folded, type NumberedRecord } from './finding-tables';
import type { FindingRecord } from './finding-records';
import { numbersAmong } from './queue-numbers';

/** Numbered records in the place of others, and what that changes of what is stored. */
export interface Renumbered {
	readonly records: readonly NumberedRecord[];
	/** Numbers that go; some come again in `added`. */
	readonly removed: readonly number[];
	readonly added: readonly NumberedRecord[];
}

/**
 * Numbers records in the place of those before. A record keeps the number of its key, or of its
 * subject where only the facts have changed, while the order lets it; one that is the same object,
 * with the same number, under the same finding, is neither removed nor added.
 */
export function renumbered(
	before: readonly NumberedRecord[],
	records: readonly FindingRecord[]
): Renumbered {
	const byKey = new Map(before.map((one) => [one.record.key, one]));
	const taken = new Set(records.flatMap(({ key }) => byKey.get(key) ?? []));
	const bySubject = new Map(
		before
			.filter((one) => !taken.has(one))
			.map((one) => [findingSubject(one.record.key), one] as const)
	);
	const numbers = numbersAmong(
		records.map(({ key }) => {
			const own = byKey.get(key);
			if (own) return own.id;
			const subject = findingSubject(key);
			const earlier = bySubject.get(subject);
			bySubject.delete(subject);
			return earlier?.id ?? null;
		})
	);
	const now = folded(records, numbers);
	const stays = (one: NumberedRecord): boolean => {
		const earlier = byKey.get(one.record.key);
		return (
			earlier?.record === one.record &&
			earlier.id === one.id &&
			earlier.foldedUnder === one.foldedUnder
		);
	};
	const added = now.filter((one) => !stays(one));
	const same = new Set(now.filter(stays).map(({ id }) => id));
	const removed = before.filter(({ id }) => !same.has(id)).map(({ id }) => id);
	return { records: now, removed, added };
}
