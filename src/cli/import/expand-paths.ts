import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UnusableFileError } from '../../lib/ingest/result';

/** What systems and Office leave in folders. */
const litter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/**
 * The files that paths name, each folder as all files in it and in the folders below, by name.
 * Throws an UnusableFileError for a path that is not there, and for a folder without files.
 */
export async function expandPaths(paths: readonly string[]): Promise<readonly string[]> {
	const files: string[] = [];
	for (const path of paths) {
		const found = await stat(path).catch(() => null);
		if (!found) throw new UnusableFileError(path, `There is no file ${path}.`);
		if (!found.isDirectory()) {
			files.push(path);
			continue;
		}
		const within = await filesIn(path);
		if (within.length === 0) throw new UnusableFileError(path, `${path} holds no files.`);
		files.push(...within);
	}
	return files;
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
