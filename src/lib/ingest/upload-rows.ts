import type { Framework } from '../framework/framework';
import { lookupOf } from '../framework/lookup';
import type { CanonicalColumn } from './canonical-columns';
import { withGuard } from './formula-guard';
import type { Layout } from './result';
import {
	kindCodes,
	managesPeopleCodes,
	notEssentialCode,
	unknownCode,
	type RoleTable,
	type RoleTextField,
	type TextColumn
} from './role-table';

/** Roles in an upload layout, to be written as CSV. */
export interface Upload {
	readonly layout: Layout;
	readonly columns: readonly string[];
	/** As wide as `columns`; texts have their formula guard. Made as they are walked over. */
	readonly rows: Iterable<readonly string[]>;
}

const fields: Partial<Readonly<Record<CanonicalColumn, RoleTextField>>> = {
	role_id: 'role_id',
	title: 'title',
	cluster: 'cluster',
	department: 'department',
	division: 'division',
	location: 'location',
	grade: 'grade_text',
	anzsco_code: 'occupation_code',
	pcat_code: 'position_code',
	date_of_approval: 'approved_text',
	purpose: 'purpose',
	job_family: 'job_family',
	job_function: 'job_function',
	edition: 'edition'
};

/**
 * Roles as rows of an upload layout. Read again they give the same roles, but for the file and line
 * that each comes from; a wide file gives the same kinds only where `fitsWide` says so.
 */
export function uploadRows(roles: RoleTable, framework: Framework, layout: Layout): Upload {
	return layout === 'wide' ? wideRows(roles, framework) : longRows(roles, framework);
}

/**
 * Whether the wide layout can hold a role's kinds. Its list names the focus capabilities and makes
 * all others with a level complementary, so that it cannot say of some alone that nothing is stated.
 */
export function fitsWide(roles: RoleTable, role: number): boolean {
	const width = roles.roleCount === 0 ? 0 : roles.levels.length / roles.roleCount;
	const found = new Set<number>();
	for (let place = role * width; place < (role + 1) * width; place++) {
		const level = roles.levels[place] ?? 0;
		if (level !== 0 && level !== notEssentialCode) found.add(roles.kinds[place] ?? 0);
	}
	if (found.has(kindCodes.focus)) return !found.has(kindCodes.not_stated);
	return !found.has(kindCodes.complementary);
}

function wideRows(roles: RoleTable, framework: Framework): Upload {
	const { capabilities } = framework;
	const { names, cells, attributes, attributeCells } = aboutRoles(roles);
	const level = levelTexts(framework);
	function* rows(): Generator<readonly string[]> {
		for (let role = 0; role < roles.roleCount; role++) {
			const at = role * capabilities.length;
			const focus = capabilities.filter((_, place) => roles.kinds[at + place] === kindCodes.focus);
			yield [
				...cells(role),
				focus.map(({ id }) => id).join(';'),
				...capabilities.map((_, place) => level(roles.levels[at + place] ?? 0)),
				...attributeCells(role)
			];
		}
	}
	// Attributes come last: of two columns that mean the same, the first is read.
	const capabilityNames = capabilities.map(({ name }) => name);
	const columns = [...names, 'focus_capabilities', ...capabilityNames, ...attributes];
	return { layout: 'wide', columns, rows: { [Symbol.iterator]: rows } };
}

function longRows(roles: RoleTable, framework: Framework): Upload {
	const { groupById } = lookupOf(framework);
	const { names, cells, attributes, attributeCells } = aboutRoles(roles);
	const level = levelTexts(framework);
	const capabilities = framework.capabilities.map(({ name, groupId }) => ({
		name,
		group: groupById.get(groupId)?.name ?? ''
	}));
	function* rows(): Generator<readonly string[]> {
		for (let role = 0; role < roles.roleCount; role++) {
			const [before, after] = [cells(role), attributeCells(role)];
			let any = false;
			for (const [place, { group, name }] of capabilities.entries()) {
				const at = role * capabilities.length + place;
				const code = roles.levels[at] ?? 0;
				if (code === 0) continue;
				any = true;
				yield [
					...before,
					group,
					name,
					level(code),
					kindTexts[roles.kinds[at] ?? 0] ?? '',
					...after
				];
			}
			if (!any) yield [...before, '', '', '', '', ...after];
		}
	}
	const columns = [...names, 'capability_group', 'capability', 'level', 'kind', ...attributes];
	return { layout: 'long', columns, rows: { [Symbol.iterator]: rows } };
}

const kindTexts = ['', 'focus', 'complementary'];

/** The columns that speak of the role itself. All are written, so that no attribute is taken for one. */
function aboutRoles(roles: RoleTable) {
	const columns = Object.values(fields).map((field) => texts(roles.text[field]));
	const others = Object.entries(roles.attributes).map(
		([name, column]) => [withGuard(name), texts(column)] as const
	);
	return {
		names: [...Object.keys(fields), 'manages_people', 'headcount'],
		cells: (role: number): readonly string[] => [
			...columns.map((text) => text(role)),
			managesTexts[roles.managesPeople[role] ?? managesPeopleCodes.not_stated] ?? '',
			numberText(roles.headcount[role] ?? Number.NaN)
		],
		attributes: others.map(([name]) => name),
		attributeCells: (role: number): readonly string[] => others.map(([, text]) => text(role))
	};
}

const managesTexts = ['no', 'yes', ''];

function texts({ codes, values }: TextColumn): (role: number) => string {
	const guarded = values.map(withGuard);
	return (role) => guarded[codes[role] ?? -1] ?? '';
}

/** A number in digits alone: other programs do not read `1e-7`. */
function numberText(value: number): string {
	if (Number.isNaN(value)) return '';
	const text = String(value);
	return text.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : text;
}

function levelTexts({ levels, notEssentialTexts, unknownTexts }: Framework) {
	const names = new Map(levels.map(({ order, name }) => [order, name]));
	const notEssential = notEssentialTexts.find((text) => text.includes(' ')) ?? notEssentialTexts[0];
	names.set(notEssentialCode, notEssential ?? '');
	names.set(unknownCode, unknownTexts[0] ?? '?');
	return (code: number): string => names.get(code) ?? '';
}
