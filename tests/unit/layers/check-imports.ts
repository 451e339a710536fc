import { posix } from 'node:path';
import { findImports, type FoundImport } from './find-imports';
import { drawingNames, importTable, type Allowance } from './import-table';

/**
 * What is wrong with a file's imports, one sentence each. The path is from the project's root,
 * with `/`: `src/lib/views/format.ts`.
 */
export function importFaults(path: string, source: string): readonly string[] {
	const layer = layerOf(path);
	if (layer === null) return [];
	const allowances = importTable[layer];
	if (!allowances) return [`${path} is in no layer of the import table.`];
	return findImports(path, source).flatMap((one) => {
		const fault = faultOf({ path, layer, allowances, one });
		return fault === null ? [] : [`${path}: '${one.specifier}' ${fault}`];
	});
}

interface Checked {
	readonly path: string;
	readonly layer: string;
	readonly allowances: readonly Allowance[];
	readonly one: FoundImport;
}

function faultOf({ path, layer, allowances, one }: Checked): string | null {
	const { specifier, typesOnly, names } = one;
	if (specifier === '') return 'is not a plain text, so it cannot be checked.';
	if (layer !== 'routes' && specifier.startsWith('$lib')) {
		return 'is to be relative: the command line knows no $lib.';
	}
	if (/\.(ts|svelte\.ts)$/.test(specifier.replace(/\.(worker|svelte)\.ts$/, ''))) {
		return 'is to be without extension.';
	}
	const target = resolved(path, specifier);
	if (target === null || target.layer === layer) return null;
	if (specifier === 'd3' && names.some((name) => drawingNames.test(name))) {
		return 'is to compute; Svelte draws.';
	}
	const fits = allowances.filter((allowance) => covers(allowance, target));
	if (fits.length === 0) return `is not for ${layer}.`;
	const importer = posix.basename(path);
	const byFile = fits.filter(({ importers }) => !importers || importers.includes(importer));
	if (byFile.length === 0) return `is only for ${fits.flatMap((fit) => fit.importers).join(', ')}.`;
	if (!typesOnly && byFile.every((fit) => fit.typesOnly)) return `is for ${layer} in types only.`;
	return null;
}

interface Target {
	/** The layer, or the module's name for what is outside. */
	readonly layer: string;
	/** Path inside the layer, without extension; '' for what is outside. */
	readonly module: string;
}

function covers({ from, modules }: Allowance, target: Target): boolean {
	if (modules && !modules.includes(target.module)) return false;
	if (target.layer === from || target.layer.startsWith(`${from}/`)) return true;
	return /[:/]$/.test(from) && target.layer.startsWith(from);
}

/** Where a specifier leads; null for a file of the project's root folder that is no module (the built app, a configuration). */
function resolved(path: string, specifier: string): Target | null {
	const bare = specifier.replace(/\?.*$/, '');
	const full = bare.startsWith('$lib/')
		? posix.join('src/lib', bare.slice('$lib/'.length))
		: bare.startsWith('.')
			? posix.join(posix.dirname(path), bare)
			: null;
	if (full === null) return { layer: bare, module: '' };
	const layer = layerOf(full);
	if (layer === null) return { layer: full, module: '' };
	const inside = full.replace(/^src\/(lib\/)?[^/]+\//, '');
	return { layer, module: inside.replace(/\.(ts|svelte|json)$/, '') };
}

/** The layer of a path under src: a folder of src/lib, routes, cli, or the file itself at the top of src. */
function layerOf(path: string): string | null {
	const match = /^src\/(?:lib\/)?([^/]+)/.exec(path);
	return match?.[1] ?? null;
}
