/**
 * What a code in the lists of a role-list row means. These are the codes of ingest/role-table,
 * which this layer may not import; a test holds the two together.
 */
export const roleCodes = {
	absent: 0,
	notEssential: 254,
	unknown: 255,
	kinds: { not_stated: 0, focus: 1, complementary: 2 }
} as const;
