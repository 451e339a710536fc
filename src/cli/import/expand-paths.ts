import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UnusableFileError } from '../../lib/ingest/result';
import { unreadable } from '../unreadable';

/** What systems and Office leave in folders. */
const litter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/**
 * The files that paths name, each folder as all files in it and in the folders below, by name; a
 * path that is not there may be a pattern (`in/*.csv`, `in/**\/roles-?.xlsx`), and each file is
 * named once, however many paths and links lead to it. Links to files are followed, those to folders
 * only where they are named. Throws an UnusableFileError for what is not there, for a folder without
 * files, and for one that may not be read.
 */
export async function expandPaths(paths: readonly string[]): Promise<readonly string[]> {
	const files = new Map<string, string>();
	for (const path of paths) {
		for (const file of await filesOf(path)) {
			const place = await realpath(file).catch(() => file);
			if (!files.has(place)) files.set(place, file);
		}
	}
	return [...files.values()];
}

async function filesOf(path: string): Promise<readonly string[]> {
	const found = await stat(path).catch(() => null);
	if (!found) return matching(path);
	if (!found.isDirectory()) return [path];
	const within = await filesIn(path);
	if (within.length === 0) throw new UnusableFileError(path, `${path} holds no files.`);
	return within;
}

/** The files that a pattern fits: `*` and `?` within a name, `**` over folders. */
async function matching(pattern: string): Promise<readonly string[]> {
	const wild = pattern.search(/[*?]/);
	const none = new UnusableFileError(pattern, `There is no file ${pattern}.`);
	if (wild < 0) throw none;
	const base = pattern.slice(0, pattern.lastIndexOf('/', wild) + 1);
	const found = await stat(base === '' ? '.' : base).catch(() => null);
	if (!found?.isDirectory()) throw none;
	const fits = patternOf(pattern);
	const below = pattern.slice(base.length);
	const depth = below.includes('**') ? Infinity : below.split(/\/+/).length;
	const files = await filesIn(base === '' ? '.' : base, depth);
	const fitting = files.filter((file) => fits.test(file.replaceAll('\\', '/')));
	if (fitting.length === 0) throw none;
	return fitting;
}

function patternOf(pattern: string): RegExp {
	const plain = pattern.replace(/^(?:\.\/)+/, '').replace(/\/{2,}/g, '/');
	const source = plain.replace(/\*\*\/|\*\*|[*?]|[\\^$.+()[\]{}|]/g, (part) => {
		if (part === '**/') return '(?:.*/)?';
		if (part === '**') return '.*';
		if (part === '*') return '[^/]*';
		return part === '?' ? '[^/]' : `\\${part}`;
	});
	return new RegExp(`^${source}$`, 'u');
}

/** The files in a folder, and in as many levels of folders below it as `depth` allows. */
async function filesIn(folder: string, depth = Infinity): Promise<readonly string[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
		throw unreadable(folder, error);
	});
	const names = entries.filter(({ name }) => !litter.test(name));
	names.sort((a, b) => (a.name < b.name ? -1 : 1));
	const files: string[] = [];
	for (const entry of names) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) {
			if (depth > 1) files.push(...(await filesIn(path, depth - 1)));
		} else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path)))) {
			files.push(path);
		}
	}
	return files;
}

async function leadsToFile(path: string): Promise<boolean> {
	return (await stat(path).catch(() => null))?.isFile() ?? false;
}
