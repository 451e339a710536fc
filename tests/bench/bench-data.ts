import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { organisationFromRoles } from '../../src/lib/analysis/organisation-from-roles';
import type { Organisation } from '../../src/lib/analysis/organisation';
import type { Framework } from '../../src/lib/framework/framework';
import { ingestFiles } from '../../src/lib/ingest/ingest-files';
import { bytesAsSource } from '../../src/lib/ingest/source-file';

/** An organisation with the truth about what was planted in it. */
export interface BenchOrganisation {
	readonly name: string;
	readonly organisation: Organisation;
	readonly framework: Framework;
	/** Per planted cell, `role capability` by role and capability index: its kind (a1, a2, b …). */
	readonly planted: ReadonlyMap<number, string>;
	/** Per role: its true family, and its planted kind or ''. */
	readonly families: readonly string[];
	readonly roleKinds: readonly string[];
	/** Per division and capability name (`division|capability`): the true effect. */
	readonly effects: ReadonlyMap<string, number>;
	readonly truth: Truth;
}

export interface Truth {
	readonly drift: readonly { readonly division: string; readonly capability: string }[];
	readonly inversions: readonly {
		readonly family: string;
		readonly capability: string;
		readonly junior: string;
		readonly senior: string;
	}[];
}

/** The texts of a benchmark's files. */
export interface BenchTexts {
	readonly csv: string;
	readonly cells: string;
	readonly roles: string;
	readonly divisions: string;
	readonly truth: string;
}

/** The shared files of a benchmark, or null where they are not there. */
export function sharedTexts(folder: URL, name: string): BenchTexts | null {
	const file = (suffix: string): URL => new URL(`${name}${suffix}`, folder);
	if (!existsSync(file('.csv'))) return null;
	const text = (suffix: string): string =>
		existsSync(file(suffix)) ? readFileSync(file(suffix), 'utf8') : '';
	return {
		csv: text('.csv'),
		cells: text('.cells.csv'),
		roles: text('.roles.csv'),
		divisions: text('.divisions.csv'),
		truth: text('.truth.json')
	};
}

/** Reads a benchmark through the project's own ingest. */
export async function readBench(
	name: string,
	texts: BenchTexts,
	framework: Framework
): Promise<BenchOrganisation> {
	const bytes = new TextEncoder().encode(texts.csv);
	const { roles } = await ingestFiles([bytesAsSource(`${name}.csv`, bytes)], framework);
	const organisation = organisationFromRoles(roles, framework);
	const roleAt = new Map(organisation.roleIds.map((id, role) => [id, role]));
	const capabilityAt = new Map(framework.capabilities.map(({ name: text }, c) => [text, c]));
	const planted = new Map<number, string>();
	for (const row of csvRows(texts.cells)) {
		const role = roleAt.get(row['role_id'] ?? '') ?? -1;
		const capability = capabilityAt.get(row['capability'] ?? '') ?? -1;
		planted.set(role * organisation.capabilityCount + capability, row['kind'] ?? '');
	}
	const families = new Array<string>(organisation.roleCount).fill('');
	const roleKinds = new Array<string>(organisation.roleCount).fill('');
	for (const row of csvRows(texts.roles)) {
		const role = roleAt.get(row['role_id'] ?? '') ?? -1;
		families[role] = row['family'] ?? '';
		roleKinds[role] = row['kind'] ?? '';
	}
	return {
		name,
		organisation,
		framework,
		planted,
		families,
		roleKinds,
		effects: new Map(
			csvRows(texts.divisions).map((row) => [
				`${row['division'] ?? ''}|${row['capability'] ?? ''}`,
				Number(row['effect'])
			])
		),
		truth: texts.truth === '' ? { drift: [], inversions: [] } : (JSON.parse(texts.truth) as Truth)
	};
}

/** The rows of a CSV text with a header. */
export function csvRows(text: string): readonly Readonly<Record<string, string>>[] {
	if (text === '') return [];
	return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
