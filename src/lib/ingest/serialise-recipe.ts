import type { Recipe } from './recipe';

/**
 * A recipe as JSON for people to read and keep: the same recipe always gives the same text, and
 * `parseRecipe` gives the recipe back. Members with their usual value are left out.
 */
export function serialiseRecipe({
	version,
	framework,
	tables,
	renames,
	cells,
	excluded
}: Recipe): string {
	const plain = {
		version,
		framework,
		tables: tables.map(({ layout, headerLine, columns }) => ({
			layout,
			...(headerLine === null ? {} : { headerLine }),
			columns: columns.map(({ header, occurrence, target, name }) => ({
				header,
				...(occurrence === 1 ? {} : { occurrence }),
				target,
				...(name === null ? {} : { name })
			}))
		})),
		renames: renames.map(({ column, from, to }) => ({
			...(column === null ? {} : { column }),
			from,
			to: 'text' in to ? { text: to.text } : { accept: to.accept }
		})),
		cells: cells.map(({ file, line, column, from, to, capability }) => ({
			file,
			line,
			column,
			...(capability === null ? {} : { capability }),
			from,
			to
		})),
		excluded: excluded.map(({ file, line, holds, reason }) => ({
			file,
			line,
			holds: { ...holds },
			...(reason === '' ? {} : { reason })
		}))
	};
	return `${JSON.stringify(plain, null, '\t')}\n`;
}
