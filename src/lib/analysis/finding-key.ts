import type { Framework } from '../framework/framework';
import type { FoundThing } from './finding';
import { textAt } from './organisation';
import type { Organisation } from './organisation';

const manyRoles = 8;

/**
 * A key that stays the same over imports while the facts do: the kind, the ids of the roles (of
 * many, a fingerprint), the capabilities, and the levels that the roles have on them.
 */
export function findingKey(
	organisation: Organisation,
	framework: Framework,
	thing: FoundThing,
	roles: readonly number[],
	capabilities: readonly number[]
): string {
	const { roleIds, levels, capabilityCount: width, grade } = organisation;
	const rule = thing.kind === 'rule' ? [thing.found.rule] : [];
	const whole = capabilities.length === 0 && thing.kind !== 'rule';
	const judged = whole ? Array.from({ length: width }, (_, c) => c) : capabilities;
	const facts = roles
		.map((role) => {
			const values = judged.map((c) => String(levels[role * width + c] ?? NaN));
			return `${roleIds[role] ?? ''}@${textAt(grade, role)}=${values.join('.')}`;
		})
		.join('|');
	const who =
		roles.length > manyRoles
			? [`${String(roles.length)} roles`]
			: roles.map((role) => roleIds[role] ?? '');
	const names = capabilities.map((c) => framework.capabilities[c]?.id ?? String(c));
	return [thing.kind, ...rule, who.join('+'), names.join('+'), fingerprint(facts)].join(':');
}

/** Thirteen hexadecimal digits of a text: two runs of FNV-1a with different beginnings. */
function fingerprint(text: string): string {
	let first = 0x811c9dc5;
	let second = 0x9747b28c;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		first = Math.imul(first ^ unit, 0x01000193);
		second = Math.imul(second ^ unit, 0x01000193);
	}
	const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
	return `${hex(first)}${hex(second)}`.slice(0, 13);
}
