import type { Framework } from '../framework/framework';
import { codeTexts, none, statedCodes } from './organisation';
import type { CodedColumn, GroupColumn, Organisation } from './organisation';

/** The texts of a role that analysis reads, under the names of the canonical upload columns. */
export type RoleTextName =
	| 'role_id'
	| 'title'
	| 'cluster'
	| 'department'
	| 'division'
	| 'grade_id'
	| 'occupation_code'
	| 'purpose'
	| 'job_family'
	| 'job_function'
	| 'edition';

/**
 * Roles, column by column, in any order. `levels` holds roleCount × K cells: as bytes, 0 is
 * absent, 254 not essential, 255 unknown and 1..L a level; as numbers, NaN is absent and any
 * other value a level. `kinds` is 1 for focus, 2 for complementary. `managesPeople` is 0 no,
 * 1 yes, 2 not stated.
 */
export interface RoleColumns {
	readonly roleCount: number;
	readonly text: Readonly<Record<RoleTextName, CodedColumn>>;
	readonly attributes: Readonly<Record<string, CodedColumn>>;
	/** The attributes by which a person wants like roles grouped. */
	readonly groupColumns?: readonly string[];
	readonly managesPeople: Uint8Array;
	readonly levels: Uint8Array | Float64Array;
	readonly kinds: Uint8Array;
}

export interface OrganisationOptions {
	/** Names of the columns that group like work, coarse to fine; those of `groupColumnsOf` unless told. */
	readonly groupColumns?: readonly string[];
}

const notEssentialCode = 254;
const unknownCode = 255;

/**
 * The organisation of a table of roles, its roles sorted by id in code units. Role ids are taken
 * to be unique. Throws where a named group column is not in the table.
 */
export function organisationFromRoles(
	roles: RoleColumns,
	framework: Framework,
	options: OrganisationOptions = {}
): Organisation {
	const count = roles.roleCount;
	const width = framework.capabilities.length;
	const text = (name: RoleTextName, row: number): string => {
		const column = roles.text[name];
		return column.values[column.codes[row] ?? none] ?? '';
	};
	const ids = Array.from({ length: count }, (_, row) => text('role_id', row));
	const rows = Int32Array.from(ids.keys()).sort(
		(a, b) => compareCodeUnits(ids[a], ids[b]) || a - b
	);
	const row = (role: number): number => rows[role] ?? 0;
	const sorted = (name: RoleTextName): CodedColumn =>
		codeTexts(count, (role) => text(name, row(role)));

	const grade = sorted('grade_id');
	const places = new Map<string, readonly [ladder: string, place: number]>();
	for (const ladder of framework.ladders) {
		ladder.grades.forEach(({ id }, place) => places.set(id, [ladder.id, place]));
	}
	const units = unitsOf(count, (name, role) => text(name, row(role)));
	const cells = sortedCells(roles, rows, width);
	const orders = framework.levels.map((level) => level.order);
	return {
		roleCount: count,
		capabilityCount: width,
		roleIds: Array.from(rows, (source) => ids[source] ?? ''),
		titles: Array.from(rows, (source) => text('title', source)),
		sourceRows: rows,
		grade,
		gradeLadders: grade.values.map((id) => places.get(id)?.[0] ?? null),
		gradePlaces: Int16Array.from(grade.values, (id) => places.get(id)?.[1] ?? -1),
		cluster: sorted('cluster'),
		department: sorted('department'),
		division: sorted('division'),
		unit: units.column,
		unitNames: units.names,
		occupation: sorted('occupation_code'),
		purpose: sorted('purpose'),
		edition: sorted('edition'),
		groups: groupsOf(roles, options.groupColumns ?? groupColumnsOf(roles), row),
		...cells,
		managesPeople: Uint8Array.from(rows, (source) => roles.managesPeople[source] ?? 2),
		core: Uint8Array.from(framework.capabilities, (capability) =>
			capability.peopleManagement ? 0 : 1
		),
		lowestLevel: Math.min(...orders),
		highestLevel: Math.max(...orders)
	};
}

const standardGroups = ['job_family', 'job_function'] as const;

/**
 * Names of the columns that group like work, coarse to fine: job family, then function, where a role
 * states one. With columns that a person picked, the one of fewer values is taken to be coarser.
 */
export function groupColumnsOf({
	text,
	attributes,
	groupColumns = []
}: {
	readonly text: Readonly<Record<(typeof standardGroups)[number], CodedColumn>>;
	readonly attributes: RoleColumns['attributes'];
	readonly groupColumns?: readonly string[];
}): readonly string[] {
	const values = (name: string): number =>
		(name === 'job_family' || name === 'job_function' ? text[name] : attributes[name])?.values
			.length ?? 0;
	const stated = [...standardGroups, ...groupColumns].filter((name) => values(name) > 0);
	return groupColumns.length === 0
		? stated
		: stated.toSorted((one, other) => values(one) - values(other));
}

/** Order by code units, not by locale. */
export function compareCodeUnits(left = '', right = ''): number {
	return left < right ? -1 : left > right ? 1 : 0;
}

/** A division of one name in two departments is two units; without a division the next level up is the unit. */
function unitsOf(
	count: number,
	text: (name: 'cluster' | 'department' | 'division', role: number) => string
): { readonly column: CodedColumn; readonly names: readonly string[] } {
	const names: string[] = [];
	const column = codeTexts(count, (role) => {
		const division = text('division', role);
		const above = text('department', role) || text('cluster', role);
		return division === '' && above === '' ? '' : `${above}\u0000${division}`;
	});
	for (const key of column.values) {
		const [above = '', division = ''] = key.split('\u0000');
		names.push(division === '' ? above : division);
	}
	return { column, names };
}

function groupsOf(
	roles: RoleColumns,
	names: readonly string[],
	row: (role: number) => number
): readonly GroupColumn[] {
	const found: GroupColumn[] = [];
	for (const name of names) {
		const source =
			name === 'job_family' || name === 'job_function' ? roles.text[name] : roles.attributes[name];
		if (!source) throw new Error(`There is no column “${name}” to group roles by.`);
		const column = codeTexts(
			roles.roleCount,
			(role) => source.values[source.codes[row(role)] ?? none] ?? ''
		);
		if (column.values.length > 0) found.push({ name, column });
	}
	return found;
}

function sortedCells(
	roles: RoleColumns,
	rows: Int32Array,
	width: number
): Pick<Organisation, 'levels' | 'stated' | 'kinds'> {
	const levels = new Float64Array(rows.length * width).fill(NaN);
	const stated = new Uint8Array(rows.length * width);
	const kinds = new Uint8Array(rows.length * width);
	const coded = roles.levels instanceof Uint8Array;
	for (let role = 0; role < rows.length; role++) {
		for (let capability = 0; capability < width; capability++) {
			const from = (rows[role] ?? 0) * width + capability;
			const to = role * width + capability;
			const value = roles.levels[from] ?? NaN;
			kinds[to] = roles.kinds[from] ?? 0;
			stated[to] = Number.isNaN(value)
				? statedCodes.absent
				: coded
					? statedBy(value)
					: statedCodes.level;
			if (stated[to] === statedCodes.level) levels[to] = value;
		}
	}
	return { levels, stated, kinds };
}

/** What a byte of `RoleColumns.levels` states: a `statedCodes`. */
export function statedBy(code: number): number {
	if (code === 0) return statedCodes.absent;
	if (code === notEssentialCode) return statedCodes.notEssential;
	return code === unknownCode ? statedCodes.unknown : statedCodes.level;
}
