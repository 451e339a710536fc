import { join, sql, type Statement } from '../db/sql';
import { placeOf } from './filter-sql';

/** The current edition, and the ISO date of its issue. */
export interface CurrentEdition {
	readonly edition: string;
	readonly issuedOn: string;
}

/** Of a relation with the `levels` of roles: the places of those of these capabilities that have neither a level nor “not essential”. */
export function missingOf(capabilityIds: readonly string[]): Statement {
	const places = join(capabilityIds.map(placeOf), ', ');
	return sql`list_filter(
			[${places}]::INTEGER[], lambda place: coalesce(levels[place], 0) IN (0, 255)
		)`;
}

/** Whether a role has a level, or not essential, for each of these capabilities. */
export function isComplete(capabilityIds: readonly string[]): Statement {
	return sql`len(${missingOf(capabilityIds)}) = 0`;
}

/** Whether a role states the current edition or, stating none, was approved since its issue. False where nothing tells. */
export function isCurrent({ edition, issuedOn }: CurrentEdition): Statement {
	return sql`coalesce(edition = ${edition}, approved_on >= CAST(${issuedOn} AS DATE), false)`;
}

/** Whether it states another edition or, stating none, was approved before that issue. False where nothing tells. */
export function isOlder({ edition, issuedOn }: CurrentEdition): Statement {
	return sql`coalesce(edition <> ${edition}, approved_on < CAST(${issuedOn} AS DATE), false)`;
}

/** Whether a role was approved before this ISO date; null where it has no date. */
export function isStale(before: string): Statement {
	return sql`approved_on < CAST(${before} AS DATE)`;
}
