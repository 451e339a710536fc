import type { RoleColumns, TextColumn } from '../../src/lib/db/role-columns';
import { kindCodes, managesPeopleCodes } from '../../src/lib/ingest/role-table';
import { tinyFramework } from './tiny-framework';

/** One capability of a role: `level` is a level's order, or what else the cell can say. */
export interface PlainRequirement {
	readonly level: number | 'not_essential' | 'unknown';
	readonly kind: keyof typeof kindCodes;
}

/** A role as a person would write it down, for tests; what is left out is not stated. */
export interface PlainRole {
	readonly id: string;
	readonly title: string;
	readonly cluster?: string | null;
	readonly department?: string | null;
	readonly division?: string | null;
	readonly grade?: string | null;
	readonly manages?: keyof typeof managesPeopleCodes;
	readonly edition?: string | null;
	readonly approvedOn?: string | null;
	readonly headcount?: number;
	/** A further column of the file. */
	readonly team?: string | null;
	readonly jobFamily?: string | null;
	readonly sourceLine?: number;
	readonly requirements: Readonly<Record<string, PlainRequirement>>;
}

const capabilityIds = tinyFramework.capabilities.map(({ id }) => id);

function textColumn(values: readonly (string | null | undefined)[]): TextColumn {
	const distinct = [...new Set(values)].filter((value) => typeof value === 'string');
	return {
		codes: Int32Array.from(values, (value) => distinct.indexOf(value ?? '\0')),
		values: distinct
	};
}

function levelCode(requirement: PlainRequirement | undefined): number {
	if (!requirement) return 0;
	const { level } = requirement;
	return level === 'not_essential' ? 254 : level === 'unknown' ? 255 : level;
}

/** The columns that ingest would make of these roles. */
export function columnsOf(roles: readonly PlainRole[]): RoleColumns {
	const blank = textColumn(roles.map(() => null));
	const cells = roles.flatMap(({ requirements }) => capabilityIds.map((id) => requirements[id]));
	return {
		roleCount: roles.length,
		text: {
			role_id: textColumn(roles.map(({ id }) => id)),
			title: textColumn(roles.map(({ title }) => title)),
			cluster: textColumn(roles.map(({ cluster }) => cluster)),
			department: textColumn(roles.map(({ department }) => department)),
			division: textColumn(roles.map(({ division }) => division)),
			location: blank,
			grade_text: textColumn(roles.map(({ grade }) => grade && `Clerk Grade ${grade}`)),
			grade_id: textColumn(roles.map(({ grade }) => grade)),
			occupation_code: blank,
			position_code: blank,
			approved_text: textColumn(roles.map(({ approvedOn }) => approvedOn)),
			approved_on: textColumn(roles.map(({ approvedOn }) => approvedOn)),
			edition: textColumn(roles.map(({ edition }) => edition)),
			purpose: blank,
			job_family: textColumn(roles.map(({ jobFamily }) => jobFamily)),
			job_function: blank,
			source_file: textColumn(roles.map(() => 'roles.csv'))
		},
		attributes: roles.some(({ team }) => team)
			? { team: textColumn(roles.map(({ team }) => team)) }
			: {},
		managesPeople: Uint8Array.from(
			roles,
			(role) => managesPeopleCodes[role.manages ?? 'not_stated']
		),
		headcount: Float64Array.from(roles, ({ headcount }) => headcount ?? NaN),
		sourceLine: Uint32Array.from(roles, ({ sourceLine }, row) => sourceLine ?? row + 2),
		levels: Uint8Array.from(cells, levelCode),
		kinds: Uint8Array.from(cells, (cell) => kindCodes[cell?.kind ?? 'not_stated'])
	};
}
