import { and, join, list, or, sql, type Statement } from '../db/sql';
import type { AttributeCondition, Filter, UnitPath } from './filter';

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

/** What one condition on an attribute asks of a role, for any relation with its role_key. */
export function hasAttribute({ name, values }: AttributeCondition): Statement {
	const stated = values.filter((value) => value !== '');
	return or([
		...(stated.length > 0
			? [
					sql`role_key IN (SELECT role_key FROM role_trait WHERE name = ${name} AND value IN ${list(stated)})`
				]
			: []),
		...(values.includes('')
			? [sql`role_key NOT IN (SELECT role_key FROM role_trait WHERE name = ${name})`]
			: [])
	]);
}

/** The attributes that a filter asks something of. */
function askedAttributes({ attributes }: Filter): readonly AttributeCondition[] {
	return attributes.filter(({ values }) => values.length > 0);
}

/** Whether a filter asks what roles of one unit and grade answer unlike: a text, or attributes. */
export function asksEachRole(filter: Filter): boolean {
	return filter.text !== '' || askedAttributes(filter).length > 0;
}

/** The filter without what has to be asked of each role. */
export function withoutEachRole(filter: Filter): Filter {
	return { ...filter, text: '', attributes: [] };
}

/** What a filter asks of each role, for `role_row`. */
export function eachRolePredicates(filter: Filter): Statement[] {
	return [
		...(filter.text === '' ? [] : [textPredicate(filter.text)]),
		...askedAttributes(filter).map(hasAttribute)
	];
}

/**
 * What the filter asks of a role, for any relation with its unit_id, grade_id and manages_people,
 * with its title and role_id where the filter has a text, and with its role_key where it has
 * attributes. The kind is not asked of roles.
 */
export function rolePredicates(filter: Filter): Statement[] {
	const { units, grades, managesPeople: manages, text } = filter;
	return [
		...(units.length > 0
			? [sql`unit_id IN (SELECT unit_id FROM unit WHERE ${or(units.map(within))})`]
			: []),
		...(grades.length > 0 ? [sql`grade_id IN (${join(grades.map(gradeValue), ', ')})`] : []),
		...(manages === null ? [] : [managesPeople(manages)]),
		...(text === ''
			? []
			: [
					sql`(contains(lower(title), lower(${text})) OR contains(lower(role_id), lower(${text})))`
				]),
		...askedAttributes(filter).map(hasAttribute)
	];
}

/** What a text asks of a `role_row`: that it stands in the title, looked for once among titles, or in the id. */
function textPredicate(text: string): Statement {
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
