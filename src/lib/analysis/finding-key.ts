import type { Framework } from '../framework/framework';
import { textAt } from './organisation';
import type { Organisation } from './organisation';
import { focusOf } from './rules/rule-breach';

/** What a key says of a finding. */
export interface KeyedFinding {
	/** Its kind, and where it has one the rule. */
	readonly kind: readonly string[];
	/** What it is about, whatever the facts; the ids of the roles where null. */
	readonly about: readonly string[] | null;
	/** Role indexes, ascending. */
	readonly roles: readonly number[];
	/** The capabilities that it is about, whatever the facts. */
	readonly capabilities: readonly number[];
	/** The capabilities on which the levels are facts that the finding rests on. */
	readonly judged: readonly number[];
	/** True where it rests on which capabilities are focus and on the edition. */
	readonly stated: boolean;
}

/**
 * A key that stays the same over imports while the facts do. All but its last part, after the last
 * colon, is the subject: the kind, what it is about and the capabilities, which stay the same while
 * facts change. The last part is a fingerprint of the roles and of the levels that they have.
 */
export function findingKey(
	organisation: Organisation,
	framework: Framework,
	{ kind, about, roles, capabilities, judged, stated }: KeyedFinding
): string {
	const { roleIds, levels, capabilityCount: width, grade, edition } = organisation;
	const idOf = (c: number): string => framework.capabilities[c]?.id ?? String(c);
	const judgedIds = judged.map(idOf).join('.');
	const facts = roles
		.map((role) => {
			const values = judged.map((c) => String(levels[role * width + c] ?? NaN));
			const also = stated
				? `/${focusOf(organisation, role).map(idOf).join('.')}/${textAt(edition, role)}`
				: '';
			return `${roleIds[role] ?? ''}@${textAt(grade, role)}=${values.join('.')}${also}`;
		})
		.join('|');
	const who = about ?? roles.map((role) => roleIds[role] ?? '');
	const names = capabilities.map(idOf).join('+');
	return [...kind, who.join('+'), names, fingerprint(`${judgedIds}|${facts}`)].join(':');
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
