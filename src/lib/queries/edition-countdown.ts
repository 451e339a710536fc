import { sql } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type EditionCountdownParameters = { readonly filter: Filter; readonly issuedOn: string };

/** One row a cluster × edition with the roles that pass the filter. `edition`: the edition the role states, else `before` or `after` by its approval date against `issuedOn`, else `not_stated`. Roles without a cluster stand under null. */
export const editionCountdown = defineQuery({
	name: 'edition-countdown',
	about:
		'One row a cluster × edition with the roles that pass the filter. `edition`: the edition the role states, else `before` or `after` by its approval date against `issuedOn`, else `not_stated`. Roles without a cluster stand under null.',
	columns: { cluster: 'text?', edition: 'text', roles: 'integer' },
	example: { filter: noFilter, issuedOn: '2026-01-19' },
	statement: (_: EditionCountdownParameters) => sql`SELECT 1`
});

export type EditionCountdownRow = RowOf<typeof editionCountdown>;
