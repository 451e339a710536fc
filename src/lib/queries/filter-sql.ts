import { and, join, list, or, sql, type Statement } from '../db/sql';
import type { Filter, UnitPath } from './filter';

const unitColumns = [sql`cluster`, sql`department`, sql`division`];

/** A grade as its ENUM. One that the data do not have becomes NULL, so an old link finds nothing instead of failing. */
export function gradeValue(gradeId: string): Statement {
	return sql`TRY_CAST(${gradeId} AS grade_id)`;
}

/** Capability ids as an ENUM list for IN. */
export function capabilityList(ids: readonly string[]): Statement {
	if (ids.length === 0) return list([]);
	const items = ids.map((id) => sql`TRY_CAST(${id} AS capability_id)`);
	return sql`(${join(items, ', ')})`;
}

/** A capability's place in `levels` and `kinds`, from 1; NULL for an id that is none. */
export function placeOf(capabilityId: string): Statement {
	return sql`list_position(enum_range(NULL::capability_id), ${capabilityId})`;
}

function within(path: UnitPath): Statement {
	const names = path.map((name, index) => {
		const column = unitColumns[index] ?? sql`NULL`;
		return name === '' ? sql`${column} IS NULL` : sql`${column} = ${name}`;
	});
	return sql`(${and(names)})`;
}

function managesPeople(answer: NonNullable<Filter['managesPeople']>): Statement {
	if (answer === 'not_stated') return sql`manages_people IS NULL`;
	return answer === 'yes' ? sql`manages_people` : sql`NOT manages_people`;
}

/**
 * What the filter asks of a role, for any relation with its unit_id, grade_id and manages_people,
 * and with its title and role_id where the filter has a text. The kind is not asked of roles.
 */
export function rolePredicates({
	units,
	grades,
	managesPeople: manages,
	text
}: Filter): Statement[] {
	return [
		...(units.length > 0
			? [sql`unit_id IN (SELECT unit_id FROM unit WHERE ${or(units.map(within))})`]
			: []),
		...(grades.length > 0 ? [sql`grade_id IN (${join(grades.map(gradeValue), ', ')})`] : []),
		...(manages === null ? [] : [managesPeople(manages)]),
		...(text === ''
			? []
			: [sql`(contains(lower(title), lower(${text})) OR contains(lower(role_id), lower(${text})))`])
	];
}

/** What a text asks of a `role_row`: that it stands in the title, looked for once among titles, or in the id. */
export function textPredicate(text: string): Statement {
	return sql`(
			title_id IN (SELECT title_id FROM title WHERE contains(lower(title), lower(${text})))
			OR contains(lower(role_id), lower(${text}))
		)`;
}

/** The kind filter for the relation `requirement`. */
export function kindPredicates({ kind }: Filter): Statement[] {
	return kind === null ? [] : [sql`kind = ${kind}`];
}

/** The kind filter for a relation with `kind_code`: the relation `cell`, or a role's `kinds` taken apart. */
export function cellPredicates({ kind }: Filter): Statement[] {
	return kind === null ? [] : [sql`kind_code = ${kindCode(kind)}`];
}

/** A kind as `kinds` holds it. */
export function kindCode(kind: NonNullable<Filter['kind']>): Statement {
	return kind === 'focus' ? sql`1` : sql`2`;
}
