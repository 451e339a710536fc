import type { Framework } from '../framework/framework';
import type { UnitPath } from '../queries/filter';
import type { RoleListRow } from '../queries/role-list';
import type { UnitTreeRow } from '../queries/unit-tree';
import { countOf } from './format';
import { pathOf } from './unit-key';

/** What a search can lead to. */
export type SearchGoal =
	| { readonly kind: 'role'; readonly roleId: string }
	| { readonly kind: 'unit'; readonly path: UnitPath }
	| { readonly kind: 'capability'; readonly capabilityId: string };

/** One answer to a search: what it is called, and what tells it from others of the name. */
export interface SearchTarget {
	readonly key: string;
	readonly label: string;
	readonly detail: string;
	readonly goal: SearchGoal;
}

export interface SearchGroup {
	readonly name: 'Units' | 'Capabilities' | 'Roles';
	readonly targets: readonly SearchTarget[];
	/** How many more there are than are listed. */
	readonly more: number;
}

interface Searched {
	readonly text: string;
	readonly framework: Framework;
	readonly units: readonly UnitTreeRow[];
	/** The first roles whose title or id contains the text, with their total. */
	readonly roles: readonly RoleListRow[];
	readonly gradeName: (gradeId: string) => string;
}

const listed = 6;

/**
 * What units, capabilities and roles a text finds, at most six of a sort. Every word of the text
 * has to be in the name of a unit or capability; a name that begins with the text comes first.
 * Nothing for a text without letters.
 */
export function searchTargets(searched: Searched): readonly SearchGroup[] {
	const text = searched.text.trim().toLowerCase();
	if (text === '') return [];
	const groups: SearchGroup[] = [
		groupOf('Units', unitTargets(searched, text)),
		groupOf('Capabilities', capabilityTargets(searched, text)),
		roleGroup(searched)
	];
	return groups.filter(({ targets }) => targets.length > 0);
}

function groupOf(name: SearchGroup['name'], targets: readonly SearchTarget[]): SearchGroup {
	return { name, targets: targets.slice(0, listed), more: Math.max(0, targets.length - listed) };
}

function unitTargets({ units }: Searched, text: string): readonly SearchTarget[] {
	const found = units.filter(({ depth, name }) => depth > 0 && hasWords(name, text));
	return beginningFirst(found, text).map((unit) => ({
		key: `unit:${unit.unit_id}`,
		label: unit.name,
		detail: stated(...pathOf(unit).slice(0, -1).reverse(), countOf(unit.roles, 'role')),
		goal: { kind: 'unit', path: pathOf(unit) }
	}));
}

function capabilityTargets({ framework }: Searched, text: string): readonly SearchTarget[] {
	const groupNames = new Map(framework.groups.map(({ id, name }) => [id, name]));
	const found = framework.capabilities.filter(
		({ id, name }) => hasWords(name, text) || id.toLowerCase() === text
	);
	return beginningFirst(found, text).map(({ id, name, groupId }) => ({
		key: `capability:${id}`,
		label: name,
		detail: groupNames.get(groupId) ?? '',
		goal: { kind: 'capability', capabilityId: id }
	}));
}

function roleGroup({ roles, gradeName }: Searched): SearchGroup {
	const targets = roles.slice(0, listed).map((role): SearchTarget => {
		const grade = role.grade_id === null ? role.grade_text : gradeName(role.grade_id);
		const unit = role.division ?? role.department ?? role.cluster;
		return {
			key: `role:${role.role_id}`,
			label: role.title,
			detail: stated(grade, unit, role.role_id),
			goal: { kind: 'role', roleId: role.role_id }
		};
	});
	return { name: 'Roles', targets, more: (roles[0]?.total ?? 0) - targets.length };
}

function stated(...parts: readonly (string | null)[]): string {
	return parts.filter((part) => part !== null && part !== '').join(' · ');
}

function hasWords(name: string, text: string): boolean {
	const lower = name.toLowerCase();
	return text.split(/\s+/).every((word) => lower.includes(word));
}

function beginningFirst<Named extends { readonly name: string }>(
	found: readonly Named[],
	text: string
): readonly Named[] {
	const begins = ({ name }: Named) => (name.toLowerCase().startsWith(text) ? 0 : 1);
	return found.toSorted((a, b) => begins(a) - begins(b));
}
