import { parseArgs } from 'node:util';
import type { Layout } from '../../lib/ingest/result';

/** What `atlas import` is asked. */
export interface ImportOptions {
	readonly help: boolean;
	readonly files: readonly string[];
	/** Where the roles are written to. */
	readonly output: string;
	/** Null where the roles themselves are to tell. */
	readonly layout: Layout | null;
	/** Where the issues are written to; null where they go to standard error. */
	readonly report: string | null;
	/** The recipe to read by, and where what was found is written as one; null where there is none. */
	readonly recipe: string | null;
	readonly saveRecipe: string | null;
	readonly format: 'text' | 'json';
}

/** The options of `atlas import` (the parameters after its name), or a sentence on what is wrong with them. */
export function importOptions(parameters: readonly string[]): ImportOptions | string {
	try {
		const { values, positionals: files } = parseArgs({
			args: [...parameters],
			options: {
				help: { type: 'boolean', short: 'h', default: false },
				output: { type: 'string', short: 'o', default: '' },
				layout: { type: 'string' },
				report: { type: 'string' },
				recipe: { type: 'string' },
				'save-recipe': { type: 'string' },
				format: { type: 'string', default: 'text' }
			},
			allowPositionals: true
		});
		const { help, output, layout, report = null, recipe = null, format } = values;
		const saveRecipe = values['save-recipe'] ?? null;
		if (format !== 'text' && format !== 'json') return `--format is text or json, not ${format}.`;
		if (layout !== undefined && layout !== 'long' && layout !== 'wide') {
			return `--layout is long or wide, not ${layout}.`;
		}
		if (!help && files.length === 0) return 'import needs a file, or several, or a folder.';
		if (!help && output === '') return 'import needs -o and the path of a file to write.';
		if (report === '') return '--report needs the path of a file to write.';
		if (recipe === '') return '--recipe needs the path of a recipe.';
		if (saveRecipe === '') return '--save-recipe needs the path of a file to write.';
		return { help, files, output, layout: layout ?? null, report, recipe, saveRecipe, format };
	} catch (error) {
		if (error instanceof TypeError) return error.message;
		throw error;
	}
}
