import type { Capability, Framework } from '../framework/framework';
import type { RoleAttributesRow } from '../queries/role-attributes';
import type { RoleDetailRow } from '../queries/role-detail';
import type { RoleRequirementsRow } from '../queries/role-requirements';
import { capitalise, countOf, formatCount, formatDate } from './format';
import { gradeName, gradesById } from './grade-order';
import { differenceStep } from './heatmap-steps';
import { levelName, levelStep } from './level-names';
import { differenceWords } from './measure-cell';
import type { RoleCapability, RoleFact, RoleModel } from './role-model';
import { roleSummary } from './role-summary';

/** What a role's page is built from. */
export interface RoleInput {
	readonly framework: Framework;
	readonly detail: RoleDetailRow;
	readonly requirements: readonly RoleRequirementsRow[];
	/** Further columns of the file that the role states. */
	readonly attributes: readonly RoleAttributesRow[];
}

const statusNames = { not_essential: 'Not essential', unknown: 'Unknown', absent: 'Absent' };

function statusOf(row: RoleRequirementsRow | undefined): RoleCapability['status'] {
	if (!row) return 'absent';
	if (row.status === 'not_essential') return 'not_essential';
	return row.level === null ? 'unknown' : 'required';
}

function capabilityOf(
	framework: Framework,
	capability: Capability,
	row: RoleRequirementsRow | undefined
): RoleCapability {
	const status = statusOf(row);
	const level = status === 'required' ? (row?.level ?? null) : null;
	const { grade_mean: gradeMean = null, grade_roles: gradeRoles = 0 } = row ?? {};
	const difference =
		level !== null && gradeMean !== null && gradeRoles > 1 ? level - gradeMean : null;
	return {
		capabilityId: capability.id,
		name: capability.name,
		about: capability.about,
		status,
		level,
		step: level === null ? null : levelStep(framework, level),
		levelName:
			level === null
				? statusNames[status === 'required' ? 'unknown' : status]
				: levelName(framework, level),
		kind: capitalise(row?.kind ?? ''),
		focus: row?.kind === 'focus',
		gradeMean,
		gradeRoles,
		difference,
		differenceStep: difference === null ? null : differenceStep(difference),
		differenceWords:
			difference === null
				? ''
				: `${differenceWords(difference, 'its grade')} (${countOf(gradeRoles, 'role')})`
	};
}

function yesNo(value: boolean | null): string | null {
	return value === null ? null : value ? 'Yes' : 'No';
}

function gradeFact(framework: Framework, detail: RoleDetailRow): string | null {
	const { grade_id: id, grade_text: text } = detail;
	if (id === null) return text;
	const grades = gradesById(framework);
	const name = gradeName(grades, id);
	if (!grades.has(id)) return `${text ?? name} (on no ladder)`;
	return text === null || text === name ? name : `${name} (in the file: ${text})`;
}

function factsOf({ framework, detail, attributes }: RoleInput): readonly RoleFact[] {
	const [top, middle, lowest] = framework.unitNames;
	const edition = framework.editions.find(({ id }) => id === detail.edition);
	const approved = detail.approved_text ?? detail.approved_on;
	const facts: readonly (readonly [string, string | null])[] = [
		['Role', detail.role_id],
		['Grade', gradeFact(framework, detail)],
		[top, detail.cluster],
		[middle, detail.department],
		[lowest, detail.division],
		['Location', detail.location],
		['Manages people', yesNo(detail.manages_people)],
		['Headcount', detail.headcount === null ? null : formatCount(detail.headcount)],
		['Approved', approved === null ? null : formatDate(approved)],
		['Edition', edition?.title ?? detail.edition],
		['Job family', detail.job_family],
		['Job function', detail.job_function],
		['Occupation code', detail.occupation_code],
		['Position code', detail.position_code],
		['Purpose', detail.purpose]
	];
	const known = new Set(facts.map(([label]) => label.toLowerCase()));
	const further = attributes.map(({ name, value }) => {
		const label = known.has(name.toLowerCase()) ? `${name} (in the file)` : name;
		return [label, value] as const;
	});
	return [...facts, ...further].flatMap(([label, value]) =>
		value === null || value === '' ? [] : [{ label, value }]
	);
}

/** A role's page: its capabilities under their groups against its grade, and what its source states of it. */
export function buildRole(input: RoleInput): RoleModel {
	const { framework, detail, requirements } = input;
	const rows = new Map(requirements.map((row) => [row.capability_id, row]));
	const capabilities = framework.capabilities.map(
		(capability) =>
			[capability, capabilityOf(framework, capability, rows.get(capability.id))] as const
	);
	const core = capabilities.flatMap(([{ peopleManagement }, role]) =>
		peopleManagement ? [] : [role]
	);
	return {
		kind: 'role',
		roleId: detail.role_id,
		title: detail.title,
		summary: roleSummary(framework, core, detail.grade_id !== null),
		facts: factsOf(input),
		source: `${detail.source_file}, line ${formatCount(detail.source_line)}`,
		groups: framework.groups.map(({ id, name }) => ({
			id,
			name,
			capabilities: capabilities.flatMap(([{ groupId }, role]) => (groupId === id ? [role] : []))
		}))
	};
}
