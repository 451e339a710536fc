import type { Fault } from './fault';
import { words } from './fold';
import type { Framework } from './framework';
import { gradeKey } from './read-grade';

type Named = { readonly path: string; readonly owner: string; readonly text: string };

/** Ids, names and aliases that would be read as two different things, or as nothing. */
export function nameFaults(framework: Framework): readonly Fault[] {
	const { levels, groups, capabilities, ladders, editions, rules } = framework;
	const grades = ladders.flatMap((ladder, at) =>
		ladder.grades.map((grade, index) => ({
			...grade,
			path: `ladders[${String(at)}].grades[${String(index)}]`
		}))
	);
	const asGrades = grades.flatMap(({ path, id, name, aliases }) => [
		{ path: `${path}.id`, owner: path, text: gradeKey(id) },
		{ path: `${path}.name`, owner: path, text: gradeKey(name) },
		...aliases.map((alias, at) => ({
			path: `${path}.aliases[${String(at)}]`,
			owner: path,
			text: gradeKey(alias)
		}))
	]);
	const asLevels = [
		...levels.flatMap(({ name, short, aliases }, index) => {
			const path = `levels[${String(index)}]`;
			return namesAt(path, { name, short }, aliases);
		}),
		...textsAt('notEssentialTexts', framework.notEssentialTexts),
		...textsAt('unknownTexts', framework.unknownTexts)
	];
	const asCapabilities = capabilities.flatMap(({ id, name, shortName, aliases }, index) => {
		const path = `capabilities[${String(index)}]`;
		const renames = editions.flatMap((edition, at) => {
			const renamed = edition.renames[id];
			if (renamed === undefined) return [];
			return [{ path: `editions[${String(at)}].renames.${id}`, owner: path, text: words(renamed) }];
		});
		return [...namesAt(path, { id, name, shortName }, aliases), ...renames];
	});
	return [
		...repeats(asLevels),
		...repeats(asCapabilities),
		...repeats(asGrades),
		...repeats(idsAt('groups', groups)),
		...repeats(groups.map(({ name }, at) => named(`groups[${String(at)}]`, 'name', name))),
		...repeats(idsAt('ladders', ladders)),
		...repeats(idsAt('editions', editions)),
		...repeats(idsAt('rules', rules)),
		...asLevels
			.concat(asCapabilities, asGrades)
			.filter(({ text }) => text === '')
			.map(({ path }) => ({ path, message: 'nothing is left of it but punctuation' }))
	];
}

function named(owner: string, field: string, text: string): Named {
	return { path: `${owner}.${field}`, owner, text: words(text) };
}

function namesAt(
	path: string,
	fields: Readonly<Record<string, string>>,
	aliases: readonly string[]
): readonly Named[] {
	return [
		...Object.entries(fields).map(([field, text]) => named(path, field, text)),
		...aliases.map((alias, at) => named(path, `aliases[${String(at)}]`, alias))
	];
}

function textsAt(list: string, texts: readonly string[]): readonly Named[] {
	return texts.map((text, at) => ({
		path: `${list}[${String(at)}]`,
		owner: list,
		text: words(text)
	}));
}

function idsAt(list: string, items: readonly { readonly id: string }[]): readonly Named[] {
	return items.map(({ id }, at) => named(`${list}[${String(at)}]`, 'id', id));
}

/** The same text, once it is normalised, for two owners. An owner may say the same twice. */
function repeats(names: readonly Named[]): readonly Fault[] {
	const first = new Map<string, Named>();
	return names.flatMap((name) => {
		const earlier = first.get(name.text);
		if (!earlier) {
			first.set(name.text, name);
			return [];
		}
		if (earlier.owner === name.owner) return [];
		return [{ path: name.path, message: `"${name.text}" is used already at ${earlier.path}` }];
	});
}
