import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UnusableFileError } from '../../lib/ingest/result';

/** What systems and Office leave in folders. */
const litter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/**
 * The files that paths name, each folder as all files in it and in the folders below, by name; a
 * path that is not there may be a pattern (`in/*.csv`, `in/**\/roles-?.xlsx`), and each file is
 * named once. Throws an UnusableFileError for what is not there, and for a folder without files.
 */
export async function expandPaths(paths: readonly string[]): Promise<readonly string[]> {
	const files = new Set<string>();
	for (const path of paths) {
		const found = await stat(path).catch(() => null);
		if (!found) {
			for (const file of await matching(path)) files.add(file);
			continue;
		}
		if (!found.isDirectory()) {
			files.add(path);
			continue;
		}
		const within = await filesIn(path);
		if (within.length === 0) throw new UnusableFileError(path, `${path} holds no files.`);
		for (const file of within) files.add(file);
	}
	return [...files];
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
	const files = await filesIn(base === '' ? '.' : base);
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

async function filesIn(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const names = entries.filter(({ name }) => !litter.test(name));
	names.sort((a, b) => (a.name < b.name ? -1 : 1));
	const files: string[] = [];
	for (const entry of names) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) files.push(...(await filesIn(path)));
		else if (entry.isFile()) files.push(path);
	}
	return files;
}
