const longestSlug = 40;

/** What a role is told by where it has no id of its own. */
export interface RoleIdentity {
	readonly title: string;
	readonly grade: string;
	readonly department: string;
	readonly division: string;
}

/** The identity as one text, letter case aside: equal for rows of one role. */
export function identityKey({ title, grade, department, division }: RoleIdentity): string {
	return [title, grade, department, division].join('\u001f').toLowerCase();
}

/**
 * A readable id made from title, grade, department and division: `policy-officer-7-8-1k2j3h4`. The
 * ending is a 32-bit FNV-1a hash of all four, so that the same role has the same id in every file.
 */
export function madeRoleId(identity: RoleIdentity): string {
	const slugs = [slug(identity.title), slug(identity.grade)].filter((part) => part !== '');
	return [...slugs, hash(identityKey(identity)).toString(36)].join('-');
}

function slug(text: string): string {
	return (
		text
			.toLowerCase()
			.normalize('NFKD')
			.replace(/\p{M}+/gu, '')
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-+/, '')
			.match(new RegExp(`^.{0,${String(longestSlug)}}`, 'u'))?.[0]
			.replace(/-+$/, '') ?? ''
	);
}

function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return value >>> 0;
}
