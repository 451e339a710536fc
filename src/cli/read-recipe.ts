import { readFile } from 'node:fs/promises';
import { parseRecipe } from '../lib/ingest/parse-recipe';
import type { Recipe } from '../lib/ingest/recipe';
import { UnusableFileError } from '../lib/ingest/result';

/** The recipe in a file; null where none is named. Throws an UnusableFileError where it cannot be used. */
export async function readRecipe(path: string | null): Promise<Recipe | null> {
	if (path === null) return null;
	const json = await readFile(path, 'utf8').catch(() => null);
	if (json === null) throw new UnusableFileError(path, `There is no recipe ${path}.`);
	try {
		return parseRecipe(json);
	} catch (error) {
		if (!(error instanceof UnusableFileError)) throw error;
		throw new UnusableFileError(path, `${path}: ${error.message}`);
	}
}
