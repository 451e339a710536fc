import type { Likeness } from './likeness';
import { none } from './organisation';
import type { CodedColumn } from './organisation';

/**
 * A name for each family: the words of its key in the order in which its most common title has
 * them, capitalised.
 */
export function familyNames(likeness: Likeness, family: CodedColumn): readonly string[] {
	const counts = family.values.map(() => new Map<number, number>());
	likeness.titleOf.forEach((title, role) => {
		const code = family.codes[role] ?? none;
		const own = counts[code];
		own?.set(title, (own.get(title) ?? 0) + 1);
	});
	return family.values.map((key, code) => {
		const words = new Set(key.split(' '));
		let best = '';
		let most = 0;
		for (const [title, count] of counts[code] ?? []) {
			const said = (likeness.titles[title]?.words ?? [])
				.map((word) => word.text)
				.filter((word) => words.has(word));
			const name = [...new Set(said)].join(' ');
			if (new Set(said).size < words.size) continue;
			if (count > most || (count === most && name < best)) [best, most] = [name, count];
		}
		return (best || key).replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
	});
}
