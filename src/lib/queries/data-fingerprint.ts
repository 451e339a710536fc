import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

const about =
	'One row: a short text that stays the same while role ids, titles, units, grades, levels and focus marks do, in whatever order the file has them, and changes when any of these does.';

/** One row: a short text that stays the same while role ids, titles, units, grades, levels and focus marks do, in whatever order the file has them, and changes when any of these does. */
export const dataFingerprint = defineQuery({
	name: 'data-fingerprint',
	about,
	columns: { fingerprint: 'text', roles: 'integer' },
	example: {},
	statement: () => sql`
SELECT
	substr(md5(coalesce(string_agg(
		md5(concat_ws(chr(31), role_id, title, coalesce(cluster::VARCHAR, ''), coalesce(department::VARCHAR, ''),
			coalesce(division::VARCHAR, ''), coalesce(grade_id::VARCHAR, ''), levels::VARCHAR, kinds::VARCHAR)),
		'' ORDER BY role_id
	), '')), 1, 12) AS fingerprint,
	count(*)::INTEGER AS roles
FROM role
ORDER BY fingerprint`
});

export type DataFingerprintRow = RowOf<typeof dataFingerprint>;
