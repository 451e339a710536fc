import type { Framework } from '../../framework/framework';
import { lookupOf } from '../../framework/lookup';
import { isPlaceholder } from '../../framework/placeholder';
import { madeRoleId } from '../role-id';
import type { ExtractedRole } from './extract-role';
import type { Source } from './extracted';
import type { RoleField } from './field-labels';
import type { ExtractedRequirement } from './judge-requirements';

/** The columns of the long upload layout that a document can fill. */
export const roleRowColumns = [
	'role_id',
	'title',
	'cluster',
	'department',
	'division',
	'location',
	'grade',
	'anzsco_code',
	'pcat_code',
	'date_of_approval',
	'direct_reports',
	'manages_people',
	'purpose',
	'edition',
	'capability_group',
	'capability',
	'kind',
	'level'
] as const;

export type RoleRowColumn = (typeof roleRowColumns)[number];

/** One role × capability in the long upload layout, with where it came from. */
export interface RoleRow {
	/** '' where the document states nothing. */
	readonly values: Readonly<Record<RoleRowColumn, string>>;
	/** The columns whose values a person should look at. */
	readonly review: readonly RoleRowColumn[];
	/** Where the level stands; null in the one row of a role without capabilities. */
	readonly source: Source | null;
}

/** The field of a role description that fills a column, a role's number its id; columns without one follow from the rest. */
export const fieldOf: Partial<Readonly<Record<RoleRowColumn, RoleField>>> = {
	role_id: 'role_number',
	title: 'title',
	cluster: 'cluster',
	department: 'department',
	division: 'division',
	location: 'location',
	grade: 'grade',
	anzsco_code: 'occupation_code',
	pcat_code: 'position_code',
	date_of_approval: 'date_of_approval',
	direct_reports: 'direct_reports',
	manages_people: 'manages_people',
	purpose: 'purpose',
	edition: 'edition'
};

/**
 * The rows of a role, one a capability. A level or kind that is marked for review is left out
 * unless `takeReviewed` says otherwise, and is then `TBC` or blank. The role's id is its number
 * where the document has one, and otherwise made from title, grade, department and division, so that
 * the same role has the same id in every version of its description.
 */
export function toRoleRows(
	role: ExtractedRole,
	framework: Framework,
	takeReviewed = false
): readonly RoleRow[] {
	const { fields } = role;
	const roleId = roleIdOf(role);
	const said = (column: RoleRowColumn): string => {
		const field = fieldOf[column];
		return (field && fields[field].value) ?? '';
	};
	const doubted = roleRowColumns.filter((column) => {
		const field = fieldOf[column];
		return field !== undefined && fields[field].review;
	});
	const row = (own: Partial<Record<RoleRowColumn, string>>): RoleRow['values'] => ({
		role_id: roleId,
		title: said('title'),
		cluster: said('cluster'),
		department: said('department'),
		division: said('division'),
		location: said('location'),
		grade: said('grade'),
		anzsco_code: said('anzsco_code'),
		pcat_code: said('pcat_code'),
		date_of_approval: said('date_of_approval'),
		direct_reports: said('direct_reports'),
		manages_people: said('manages_people'),
		purpose: said('purpose'),
		edition: said('edition'),
		capability_group: '',
		capability: '',
		kind: '',
		level: '',
		...own
	});
	if (role.requirements.length === 0) return [{ values: row({}), review: doubted, source: null }];
	const { capabilityById, groupById } = lookupOf(framework);
	return role.requirements.map((requirement) => {
		const { capabilityId, level, kind } = requirement;
		const capability = capabilityById.get(capabilityId);
		return {
			values: row({
				capability_group: groupById.get(capability?.groupId ?? '')?.name ?? '',
				capability: capability?.name ?? capabilityId,
				kind: kind.review && !takeReviewed ? '' : (kind.value ?? ''),
				level: levelText(requirement, framework, takeReviewed)
			}),
			review: [
				...doubted,
				...(kind.review ? (['kind'] as const) : []),
				...(level.review ? (['level'] as const) : [])
			],
			source: level.sources[0] ?? null
		};
	});
}

function levelText(
	{ level }: ExtractedRequirement,
	framework: Framework,
	takeReviewed: boolean
): string {
	if (level.value === null || (level.review && !takeReviewed)) return 'TBC';
	if (level.value === 'not_essential') return 'Not essential';
	return lookupOf(framework).levelByOrder.get(level.value)?.name ?? 'TBC';
}

function roleIdOf({ fields, file }: ExtractedRole): string {
	const number = fields.role_number.value ?? '';
	const single = /^[\p{L}\d][\p{L}\d/_.-]{2,39}$/u.test(number) && /\d/.test(number);
	if (single && !fields.role_number.review && !isPlaceholder(number)) return number;
	return madeRoleId({
		title: fields.title.value ?? file,
		grade: fields.grade.value ?? '',
		department: fields.department.value ?? '',
		division: fields.division.value ?? ''
	});
}
