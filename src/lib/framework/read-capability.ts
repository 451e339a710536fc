import { editDistance } from './edit-distance';
import { fold, words } from './fold';
import type { Framework } from './framework';
import { perFramework } from './per-framework';
import type { Reading, ReadingReason } from './reading';
import { remember } from './remember';

type Known = { readonly id: string; readonly how: ReadingReason };

const longestName = 120;
const fewestLettersToForgive = 5;

/**
 * Reads a capability's name, as a column header or a cell, into its id. Understands any case,
 * `&`, the id, the short name, aliases, names of earlier editions, the name under or before its
 * own group (`Business Enablers - Finance`) and a closing `level`. A slip is forgiven only in
 * words of five letters or more, one a word and two a name, so that another capability's name
 * (Product Management) is never pulled in; it is then at most the nearest.
 */
export const capabilityReader: (framework: Framework) => (text: string) => Reading<string> =
	perFramework((framework) => {
		const exact = new Map(framework.capabilities.map((item) => [fold(item.name), item.id]));
		const known = namesOf(framework);
		const official = framework.capabilities.map(({ id, name }) => ({ id, name: words(name) }));
		const silent = new Set([...framework.unknownTexts, ...framework.notEssentialTexts].map(words));

		return remember((text) => {
			const value = exact.get(fold(text));
			if (value !== undefined) return { status: 'read', value, how: 'exact' };
			const key = words(text);
			if (key === '') return { status: 'blank' };
			if (silent.has(key.replace(/^\?+$/, '?'))) return { status: 'unknown' };
			if (key.length > longestName) return { status: 'unreadable', nearest: null };

			const name = key.replace(/ level$/, '');
			const found = known.get(name) ?? known.get(name.replaceAll(' ', ''));
			if (found) return { status: 'read', value: found.id, how: found.how };

			const close = official.filter((capability) => forgives(name, capability.name));
			const [only] = close;
			if (only && close.length === 1) return { status: 'read', value: only.id, how: 'fuzzy' };
			return { status: 'unreadable', nearest: nearest(name, official) };
		});
	});

/** Every name a capability goes by, each with and without its group, and without spaces. */
function namesOf(framework: Framework): ReadonlyMap<string, Known> {
	const known = new Map<string, Known>();
	const add = (text: string, entry: Known): void => {
		if (!known.has(text)) known.set(text, entry);
	};
	for (const { id, name, shortName, groupId, aliases } of framework.capabilities) {
		const group = words(framework.groups.find((item) => item.id === groupId)?.name ?? '');
		const own: readonly Known['how'][] = ['alias', 'edition'];
		for (const how of own) {
			const texts =
				how === 'alias'
					? [name, shortName, id, ...aliases]
					: framework.editions.flatMap((edition) => edition.renames[id] ?? []);
			for (const text of texts.map(words)) {
				add(text, { id, how });
				add(text.replaceAll(' ', ''), { id, how });
				add(`${group} ${text}`, { id, how });
				add(`${text} ${group}`, { id, how });
			}
		}
	}
	return known;
}

/** Whether two names have the same words but for one slip a word and two in all. */
function forgives(text: string, name: string): boolean {
	const said = text.split(' ');
	const meant = name.split(' ');
	if (said.length !== meant.length) return false;
	let slips = 0;
	for (const [index, word] of meant.entries()) {
		const written = said[index] ?? '';
		if (written === word) continue;
		if (Math.min(word.length, written.length) < fewestLettersToForgive) return false;
		if (editDistance(written, word, 1) > 1) return false;
		slips++;
	}
	return slips <= 2;
}

/** A capability to offer: the only one nearest within a quarter of its letters. */
function nearest(text: string, official: readonly { id: string; name: string }[]): string | null {
	const distances = official
		.map(({ id, name }) => {
			const limit = Math.max(2, Math.floor(name.length / 4));
			const slips = editDistance(text, name, limit);
			return { id, slips, near: slips <= limit };
		})
		.filter(({ near }) => near)
		.sort((a, b) => a.slips - b.slips);
	const [best, second] = distances;
	return best && best.slips !== second?.slips ? best.id : null;
}
