import { and, sql } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';

export type EditionCountdownParameters = { readonly filter: Filter; readonly issuedOn: string };

/** One row a cluster × edition with the roles that pass the filter. `edition`: the edition the role states, else `before` or `after` by its approval date against `issuedOn`, else `not_stated`. Roles without a cluster stand under null. */
export const editionCountdown = defineQuery({
	name: 'edition-countdown',
	about:
		'One row a cluster × edition with the roles that pass the filter. `edition`: the edition the role states, else `before` or `after` by its approval date against `issuedOn`, else `not_stated`. Roles without a cluster stand under null.',
	columns: { cluster: 'text?', edition: 'text', roles: 'integer' },
	example: { filter: noFilter, issuedOn: '2026-01-19' },
	statement: ({ filter, issuedOn }: EditionCountdownParameters) => sql`
SELECT
	cluster,
	CASE
		WHEN edition IS NOT NULL THEN edition
		WHEN approved_on IS NULL THEN 'not_stated'
		WHEN approved_on < CAST(${issuedOn} AS DATE) THEN 'before'
		ELSE 'after'
	END AS edition,
	count(*)::INTEGER AS roles
FROM role
WHERE ${and(rolePredicates(filter))}
GROUP BY ALL
ORDER BY ALL`
});

export type EditionCountdownRow = RowOf<typeof editionCountdown>;
