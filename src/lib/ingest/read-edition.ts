import { words } from '../framework/fold';
import type { Framework } from '../framework/framework';
import { perFramework } from '../framework/per-framework';
import { stated } from './clean-text';

/**
 * Reads the edition that a role was written on into the edition's id, by its id, its title or the
 * part of its title before or after a colon (`Version 3`). Another text is kept as itself, and ''
 * where nothing is stated.
 */
export const editionReader: (framework: Framework) => (text: string) => string = perFramework(
	(framework) => {
		const known = new Map<string, string>();
		for (const { id, title } of framework.editions) {
			for (const text of [id, title, ...title.split(':')]) known.set(editionKey(text), id);
		}
		return (text) => {
			const clean = stated(text);
			return clean === '' ? '' : (known.get(editionKey(clean)) ?? clean);
		};
	}
);

function editionKey(text: string): string {
	return words(text)
		.replace(/\b(?:edition|framework)\b/g, ' ')
		.replace(/^v ?(?=\d)/, 'version ')
		.replace(/ +/g, ' ')
		.trim();
}
