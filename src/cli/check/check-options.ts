import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Band } from '../../lib/analysis/bands';

const formats = ['text', 'json', 'csv'] as const;

/** The tables that a check writes into files, by the option that names the file. */
export const checkTables = ['scores', 'divisions', 'similar'] as const;

/** What bands are called on the command line, and in what it answers. */
export const bandWords: Readonly<Record<Band, string>> = {
	strong: 'strong',
	likely: 'likely',
	worth_a_look: 'look'
};

export type CheckTable = (typeof checkTables)[number];

/** What `atlas check` is asked. */
export interface CheckOptions {
	readonly help: boolean;
	readonly files: readonly string[];
	/** The recipe to read by, or null. */
	readonly recipe: string | null;
	/** Reference ranges in place of the observed ones, or null. */
	readonly ranges: string | null;
	readonly format: (typeof formats)[number];
	/** The least sure band that is listed. */
	readonly band: Band;
	/** Paths to write to; a table without one is not written. */
	readonly tables: Readonly<Partial<Record<CheckTable, string>>>;
}

/** The options of `atlas check` (the parameters after its name), or a sentence on what is wrong with them. */
export function checkOptions(parameters: readonly string[]): CheckOptions | string {
	try {
		const { values, positionals: files } = parseArgs({
			args: [...parameters],
			options: {
				help: { type: 'boolean', short: 'h', default: false },
				format: { type: 'string', default: 'text' },
				band: { type: 'string', default: 'likely' },
				recipe: { type: 'string' },
				ranges: { type: 'string' },
				scores: { type: 'string' },
				divisions: { type: 'string' },
				similar: { type: 'string' }
			},
			allowPositionals: true
		});
		const format = formats.find((known) => known === values.format);
		const band = bandCalled(values.band);
		if (!format) return `--format is text, json or csv, not ${values.format}.`;
		if (!band) return `--band is strong, likely or look, not ${values.band}.`;
		const tables: Partial<Record<CheckTable, string>> = {};
		const { recipe = null, ranges = null } = values;
		const read = [...files, recipe, ranges].filter((file) => file !== null);
		const taken = new Set(read.map((file) => resolve(file)));
		for (const table of checkTables) {
			const path = values[table];
			if (path === undefined) continue;
			if (path === '') return `--${table} needs the path of a file to write.`;
			if (taken.has(resolve(path)))
				return `--${table} would write over ${path}; name another file.`;
			taken.add(resolve(path));
			tables[table] = path;
		}
		if (!values.help && files.length === 0) return 'check needs a file, or several.';
		return { help: values.help, files, recipe, ranges, format, band, tables };
	} catch (error) {
		if (error instanceof TypeError) return error.message;
		throw error;
	}
}

function bandCalled(word: string): Band | null {
	if (word === 'look') return 'worth_a_look';
	return word === 'strong' || word === 'likely' ? word : null;
}
