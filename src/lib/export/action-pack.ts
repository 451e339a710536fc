import { safeFileName } from './file-name';

/** A unit as far as the name of its file goes. */
interface NamedUnit {
	readonly name: string;
	/** Its names from the top down; '' for a level that is not stated. */
	readonly path: readonly string[];
}

/** Characters of a title that keep their place before a number. */
const mostNumbered = 70;

/**
 * File names of the workbooks of units, in their order: by name; of units that would be named alike,
 * with the names above them; where that is not enough, with a number. Distinct also where letter
 * case does not count.
 */
export function packFileNames(units: readonly NamedUnit[]): readonly string[] {
	const times = new Map<string, number>();
	for (const { name } of units) {
		const file = safeFileName(name, 'xlsx');
		times.set(file, (times.get(file) ?? 0) + 1);
	}
	const taken = new Set<string>();
	return units.map(({ name, path }) => {
		const above = path.slice(0, -1).reverse();
		const alone = times.get(safeFileName(name, 'xlsx')) === 1;
		const title = alone ? name : [name, ...above].filter(Boolean).join(' ');
		let file = safeFileName(title, 'xlsx');
		for (let number = 2; taken.has(file); number += 1)
			file = safeFileName(`${[...title].slice(0, mostNumbered).join('')} ${number}`, 'xlsx');
		taken.add(file);
		return file;
	});
}
