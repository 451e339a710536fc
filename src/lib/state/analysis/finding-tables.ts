import type { InsertTable } from '../../db/database';
import { doubles, integers, texts } from '../../db/insert-columns';
import { findingSubject } from '../../db/store-decisions';
import { capabilityIdAt, type AnalysisContext } from './context';
import type { FindingRecord } from './finding-records';
import { freshNumbers } from './queue-numbers';

/** A record with its number, ascending as the queue goes on, and the number of what it is folded under. */
export interface NumberedRecord {
	readonly id: number;
	readonly foldedUnder: number | null;
	readonly record: FindingRecord;
}

/** Numbers records in their order. */
export function numbered(records: readonly FindingRecord[]): readonly NumberedRecord[] {
	const pairs = records.map(({ kind }) => kind === 'similar_roles');
	return folded(records, freshNumbers(pairs));
}

/** Records with the numbers given, one each, and those of what they are folded under. */
export function folded(
	records: readonly FindingRecord[],
	numbers: Int32Array
): readonly NumberedRecord[] {
	const idOf = new Map(records.map(({ key }, place) => [key, numbers[place] ?? 0]));
	return records.map((record, place) => ({
		id: numbers[place] ?? 0,
		foldedUnder: record.foldedUnder === null ? null : (idOf.get(record.foldedUnder) ?? null),
		record
	}));
}

/** Rows of `finding`. `rowOf` says which row of the role table, the key of a role, a role is. */
export function findingTable(all: readonly NumberedRecord[], rowOf: Int32Array): InsertTable {
	const of = <Value>(value: (record: FindingRecord) => Value) =>
		all.map(({ record }) => value(record));
	return {
		rowCount: all.length,
		columns: {
			finding_id: integers(all.map(({ id }) => id)),
			finding_key: texts(of(({ key }) => key)),
			subject: texts(of(({ key }) => findingSubject(key))),
			kind: texts(of(({ kind }) => kind)),
			seriousness: texts(of(({ seriousness }) => seriousness)),
			band: texts(of(({ band }) => band)),
			chance: doubles(of(({ chance }) => chance)),
			q: doubles(of(({ q }) => q)),
			rule_id: texts(of(({ rule }) => rule)),
			sentence: texts(of(({ sentence }) => sentence)),
			suggestion: texts(of(({ suggestion }) => suggestion)),
			folded_under: integers(all.map(({ foldedUnder }) => foldedUnder)),
			unit_id: integers(of(({ unitId }) => unitId)),
			role_key: integers(of(({ role }) => (role === null ? null : (rowOf[role] ?? null)))),
			grade_id: texts(of(({ gradeId }) => gradeId)),
			family: texts(of(({ family }) => family)),
			roles: integers(of(({ roles }) => roles.length)),
			difference: doubles(of(({ difference }) => difference))
		}
	};
}

/** Rows of `finding_role`. */
export function roleLinks(all: readonly NumberedRecord[], rowOf: Int32Array): InsertTable {
	const count = all.reduce((sum, { record }) => sum + record.roles.length, 0);
	const finding = new Int32Array(count);
	const role = new Int32Array(count);
	let at = 0;
	for (const { id, record } of all) {
		for (const place of record.roles) {
			finding[at] = id;
			role[at++] = rowOf[place] ?? 0;
		}
	}
	return {
		rowCount: count,
		columns: {
			finding_id: { type: 'integer', values: finding },
			role_key: { type: 'integer', values: role }
		}
	};
}

/** Rows of `finding_capability`. */
export function capabilityLinks(
	context: AnalysisContext,
	all: readonly NumberedRecord[]
): InsertTable {
	const rows = all.flatMap(({ id, record }) =>
		record.capabilities.map((capability) => ({ id, capability }))
	);
	return {
		rowCount: rows.length,
		columns: {
			finding_id: { type: 'integer', values: Int32Array.from(rows, ({ id }) => id) },
			capability_id: {
				type: 'text',
				codes: Int32Array.from(rows, ({ capability }) => capability),
				values: context.framework.capabilities.map((_, c) => capabilityIdAt(context, c))
			}
		}
	};
}

/** Rows of `finding_unit`: the lowest units of the roles, with how many of them each has. */
export function unitLinks(context: AnalysisContext, all: readonly NumberedRecord[]): InsertTable {
	const rows = all.flatMap(({ id, record }) => {
		const counts = new Map<number, number>();
		for (const role of record.roles) {
			const unit = context.units[role] ?? 0;
			counts.set(unit, (counts.get(unit) ?? 0) + 1);
		}
		return [...counts].map(([unit, roles]) => ({ id, unit, roles }));
	});
	const column = (of: (row: (typeof rows)[number]) => number) =>
		({ type: 'integer', values: Int32Array.from(rows, of) }) as const;
	return {
		rowCount: rows.length,
		columns: {
			finding_id: column(({ id }) => id),
			unit_id: column(({ unit }) => unit),
			roles: column(({ roles }) => roles)
		}
	};
}
