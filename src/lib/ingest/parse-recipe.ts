import { canonicalColumns, type CanonicalColumn } from './canonical-columns';
import {
	recipeVersion,
	RecipeError,
	type CellCorrection,
	type ColumnRecipe,
	type ExcludedRow,
	type Recipe,
	type RecipeTarget,
	type Replacement,
	type TableRecipe,
	type ValueRename
} from './recipe';
import { expected, list, object, text, wholeNumber } from './recipe-json';

const mostCharacters = 50_000_000;
const mostTables = 1_000;
const mostColumns = 2_000;

/**
 * Reads a recipe as `serialiseRecipe` writes it; members with a usual value may be left out.
 * @throws RecipeError that names the place and what was expected there
 */
export function parseRecipe(json: string): Recipe {
	if (json.length > mostCharacters) throw new RecipeError('The recipe is too large to be one.');
	return recipeOf(jsonOf(json.replace(/^\uFEFF/, '')));
}

/**
 * Checks a value that came from elsewhere (storage, a workspace file).
 * @throws RecipeError that names the place and what was expected there
 */
export function recipeOf(value: unknown): Recipe {
	const members = object(value, 'the recipe', [
		'version',
		'framework',
		'tables',
		'renames',
		'cells',
		'excluded'
	]);
	const version = members.get('version');
	if (version !== recipeVersion) {
		const newer = typeof version === 'number' && version > recipeVersion;
		throw new RecipeError(
			newer
				? `The recipe is of version ${String(version)}, which a newer Capability Atlas wrote; this one reads version ${String(recipeVersion)}.`
				: `The file is no recipe of Capability Atlas: its version should be ${String(recipeVersion)}.`
		);
	}
	return {
		version: recipeVersion,
		framework: text(members, 'framework', ''),
		tables: list(members, 'tables', '', tableOf, mostTables),
		renames: list(members, 'renames', '', renameOf),
		cells: list(members, 'cells', '', cellOf),
		excluded: list(members, 'excluded', '', excludedOf)
	};
}

function jsonOf(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		throw new RecipeError('The recipe is no JSON file; choose one that was saved as a recipe.');
	}
}

function tableOf(value: unknown, at: string): TableRecipe {
	const members = object(value, at, ['layout', 'headerLine', 'columns']);
	const layout = members.get('layout') ?? 'auto';
	if (layout !== 'wide' && layout !== 'long' && layout !== 'auto') {
		throw expected(`${at}.layout`, 'wide, long or auto');
	}
	const headerLine = members.get('headerLine') ?? null;
	const columns = list(members, 'columns', at, columnOf, mostColumns);
	refuseTwice(columns, at);
	return {
		layout,
		headerLine: headerLine === null ? null : wholeNumber(headerLine, `${at}.headerLine`, 1),
		columns
	};
}

function refuseTwice(columns: readonly ColumnRecipe[], at: string): void {
	const places = new Set<string>();
	const targets = new Map<string, string>();
	for (const { header, occurrence, target } of columns) {
		const place = `${String(occurrence)} ${header}`;
		if (places.has(place)) throw new RecipeError(`In ${at}, the column “${header}” stands twice.`);
		places.add(place);
		if (!isSingular(target)) continue;
		const other = targets.get(target);
		if (other !== undefined) {
			throw new RecipeError(
				`In ${at}, the columns “${other}” and “${header}” are both taken for ${target}; only one can be.`
			);
		}
		targets.set(target, header);
	}
}

/** Whether at most one column of a table may be taken for this; those of one capability fill each other's gaps. */
export function isSingular(target: RecipeTarget): boolean {
	return !/^(?:capability:.*|packed(?::\w+)?|attribute(?::group)?|left_out|auto)$/.test(target);
}

function columnOf(value: unknown, at: string): ColumnRecipe {
	const members = object(value, at, ['header', 'occurrence', 'target', 'name']);
	const name = members.get('name') ?? null;
	if (name !== null && (typeof name !== 'string' || name.trim() === '')) {
		throw expected(`${at}.name`, 'the name of an attribute');
	}
	return {
		header: text(members, 'header', at),
		occurrence: wholeNumber(members.get('occurrence') ?? 1, `${at}.occurrence`, 1),
		target: targetOf(members.get('target'), `${at}.target`),
		name
	};
}

function targetOf(value: unknown, at: string): RecipeTarget {
	if (typeof value === 'string') {
		const target = recipeTarget(value);
		if (target !== null) return target;
	}
	throw expected(
		at,
		'a column such as title, capability:ID, kind:ID, packed, attribute, attribute:group, left_out or auto'
	);
}

/** A text as a target, or null where it is none. Whether a framework has the capability is not looked at. */
export function recipeTarget(value: string): RecipeTarget | null {
	switch (value) {
		case 'packed':
		case 'packed:focus':
		case 'packed:complementary':
		case 'attribute':
		case 'attribute:group':
		case 'left_out':
		case 'auto':
			return value;
	}
	if (isCanonical(value)) return value;
	const [, kind, id] = /^(capability|kind):(\S+)$/.exec(value) ?? [];
	if (kind === undefined || id === undefined) return null;
	return kind === 'kind' ? `kind:${id}` : `capability:${id}`;
}

/** Whether a text is the name of a canonical column. */
export function isCanonical(name: string): name is CanonicalColumn {
	return Object.hasOwn(canonicalColumns, name);
}

function renameOf(value: unknown, at: string): ValueRename {
	const members = object(value, at, ['column', 'from', 'to']);
	const column = members.get('column') ?? null;
	if (column !== null && typeof column !== 'string') {
		throw expected(`${at}.column`, 'a header, or null for all level columns');
	}
	return {
		column,
		from: text(members, 'from', at),
		to: replacementOf(members.get('to'), `${at}.to`)
	};
}

function replacementOf(value: unknown, at: string): Replacement {
	const members = object(value, at, ['text', 'accept']);
	const accept = members.get('accept');
	if (accept === undefined) return { text: text(members, 'text', at) };
	if (members.has('text')) throw expected(at, 'either text or accept');
	if (accept === 'unknown' || accept === 'not_essential' || accept === 'blank') return { accept };
	throw expected(`${at}.accept`, 'unknown, not_essential or blank');
}

function cellOf(value: unknown, at: string): CellCorrection {
	const members = object(value, at, ['file', 'line', 'column', 'from', 'to', 'capability']);
	const capability = members.get('capability') ?? null;
	if (capability !== null && typeof capability !== 'string') {
		throw expected(`${at}.capability`, 'the id of a capability');
	}
	return {
		file: text(members, 'file', at),
		line: wholeNumber(members.get('line'), `${at}.line`, 0),
		column: text(members, 'column', at),
		from: text(members, 'from', at),
		to: text(members, 'to', at),
		capability
	};
}

function excludedOf(value: unknown, at: string): ExcludedRow {
	const members = object(value, at, ['file', 'line', 'holds', 'reason']);
	const holds = [...object(members.get('holds'), `${at}.holds`, null)].map(([header, cell]) => {
		if (typeof cell !== 'string') throw expected(`${at}.holds`, 'texts by header');
		return [header, cell] as const;
	});
	if (holds.length === 0) throw expected(`${at}.holds`, 'at least one cell of the row');
	const reason = members.get('reason') ?? '';
	if (typeof reason !== 'string') throw expected(`${at}.reason`, 'a text');
	return {
		file: text(members, 'file', at),
		line: wholeNumber(members.get('line'), `${at}.line`, 0),
		holds: Object.fromEntries(holds),
		reason
	};
}
