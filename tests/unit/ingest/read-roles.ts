import { nsw } from '../../../src/lib/framework/nsw';
import { ingestFiles, type IngestOptions } from '../../../src/lib/ingest/ingest-files';
import type { IngestResult } from '../../../src/lib/ingest/result';
import {
	kindCodes,
	managesPeopleCodes,
	notEssentialCode,
	unknownCode,
	type RoleTable,
	type TextColumn
} from '../../../src/lib/ingest/role-table';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';

/** Reads texts as UTF-8 files named a.csv, b.csv, … against the NSW framework. */
export function ingestTexts(
	texts: readonly string[],
	options: IngestOptions = {}
): Promise<IngestResult> {
	const files = texts.map((text, index) =>
		bytesAsSource(`${String.fromCharCode(97 + index)}.csv`, new TextEncoder().encode(text))
	);
	return ingestFiles(files, nsw, options);
}

/** Reads one text, as a.csv. */
export function ingestText(text: string, options: IngestOptions = {}): Promise<IngestResult> {
	return ingestTexts([text], options);
}

/** Reads bytes as a.csv, in chunks of so many bytes. */
export function ingestBytes(
	bytes: Uint8Array,
	chunkBytes = 7,
	options: IngestOptions = {}
): Promise<IngestResult> {
	return ingestFiles([bytesAsSource('a.csv', bytes, chunkBytes)], nsw, options);
}

/** A role as people would write it down: scalars that are stated, levels and kinds in short. */
export interface PlainRole {
	readonly [field: string]: unknown;
	/** By capability id: F, I, A, Ad, HA, `-` for not essential, `?` for unknown; `*` after it for focus, `'` for complementary. */
	readonly levels: Readonly<Record<string, string>>;
}

/** The roles of a table, written out. */
export function plainRoles(roles: RoleTable): readonly PlainRole[] {
	return Array.from({ length: roles.roleCount }, (_, role) => ({
		...stated(roles.text, role),
		...stated(roles.attributes, role),
		...managing(roles.managesPeople[role]),
		...(Number.isNaN(roles.headcount[role]) ? {} : { headcount: roles.headcount[role] }),
		line: roles.sourceLine[role],
		levels: levelsOf(roles, role)
	}));
}

function stated(
	columns: Readonly<Record<string, TextColumn>>,
	role: number
): Record<string, unknown> {
	const fields: Record<string, unknown> = {};
	for (const [name, { codes, values }] of Object.entries(columns)) {
		const code = codes[role] ?? -1;
		if (code >= 0) fields[name] = values[code];
	}
	return fields;
}

function managing(code: number | undefined): Record<string, unknown> {
	if (code === managesPeopleCodes.not_stated) return {};
	return { manages_people: code === managesPeopleCodes.yes };
}

function levelsOf(roles: RoleTable, role: number): Record<string, string> {
	const levels: Record<string, string> = {};
	for (const [place, { id }] of nsw.capabilities.entries()) {
		const code = roles.levels[role * nsw.capabilities.length + place] ?? 0;
		const kind = roles.kinds[role * nsw.capabilities.length + place];
		if (code === 0) continue;
		const level = nsw.levels.find(({ order }) => order === code)?.short;
		const shown = code === notEssentialCode ? '-' : code === unknownCode ? '?' : level;
		const mark = kind === kindCodes.focus ? '*' : kind === kindCodes.complementary ? "'" : '';
		levels[id] = `${shown ?? String(code)}${mark}`;
	}
	return levels;
}
