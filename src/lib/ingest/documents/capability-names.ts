import { words } from '../../framework/fold';
import type { Framework } from '../../framework/framework';
import { perFramework } from '../../framework/per-framework';
import { capabilityReader } from '../../framework/read-capability';
import { literalPattern } from './literal-pattern';
import { endsOpen, bullets, maySucceedName } from './word-context';

/** A capability's name in a text. An anchored name begins its paragraph; another stands among words. */
export interface NameMention {
	readonly capabilityId: string;
	/** As written. */
	readonly written: string;
	/** Offsets into the text searched. */
	readonly start: number;
	readonly end: number;
	readonly anchored: boolean;
	/** False where the name is misspelt. */
	readonly sure: boolean;
}

export interface NameFinder {
	find(text: string): readonly NameMention[];
	/** Whether a text is the beginning of a name that a line end may have cut: `Procurement and Contract`. */
	isCut(text: string): boolean;
	/** Whether a text begins like the rest of a name that was cut. */
	completes(cut: string, rest: string): boolean;
}

const longestName = 60;
/** How many characters on either side of a name are looked at. */
const context = 200;

/**
 * Finds the framework's capability names, of all its editions, in a text. At the beginning of a
 * paragraph (after a bullet or the group's name) any case that begins with a capital is taken, and
 * a misspelling as unsure; among other words only the name in title case or in capitals. The words
 * around a mention must allow it to be an entry of a table rather than part of a sentence.
 */
export const nameFinder: (framework: Framework) => NameFinder = perFramework((framework) => {
	const names = namesOf(framework);
	const pattern = [...names.keys()]
		.sort((a, b) => b.length - a.length)
		.map((name) => name.split(' ').map(flexible).join('\\s+'))
		.join('|');
	const anywhere = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
	const groups = framework.groups
		.map(({ name }) => name.split(' ').map(literalPattern).join('\\s+'))
		.sort((a, b) => b.length - a.length)
		.join('|');
	const levels = framework.levels
		.flatMap(({ name }) => [name, name.toUpperCase()])
		.map((name) => name.split(' ').map(literalPattern).join('\\s+'));
	levels.sort((a, b) => b.length - a.length);
	const group = new RegExp(`^(?:${groups})(?![\\p{L}])[\\s:|–—-]*`, 'iu');
	const level = new RegExp(`^(?:${levels.join('|')})(?![\\p{L}])[\\s:|–—-]*`, 'u');
	const precededBy = new RegExp(`(?:${groups}|${levels.join('|')}|Level)[\\s:|–—-]*$`, 'u');
	const read = capabilityReader(framework);
	const isLevel = (text: string): boolean => level.test(text);
	const groupWords = new Set(framework.groups.flatMap(({ name }) => name.split(' ')));
	const follows = (after: string): boolean => {
		const said = after.slice(0, context).trim().split(/\s+/);
		const begin = said.findIndex((word) => !groupWords.has(word));
		return maySucceedName(begin === -1 ? '' : said.slice(begin).join(' '), isLevel);
	};
	const lengths = [...new Set([...names.keys()].map((name) => name.split(' ').length))];
	lengths.sort((a, b) => b - a);

	const find = (text: string): readonly NameMention[] => {
		const found: NameMention[] = [];
		let offset = 0;
		for (const paragraph of text.split('\n')) {
			for (const mention of within(paragraph)) {
				found.push({ ...mention, start: mention.start + offset, end: mention.end + offset });
			}
			offset += paragraph.length + 1;
		}
		return found;
	};

	function within(paragraph: string): readonly NameMention[] {
		const found: NameMention[] = [];
		for (const match of paragraph.matchAll(anywhere)) {
			const [written] = match;
			const start = match.index;
			const end = start + written.length;
			const capabilityId = names.get(words(written));
			const before = paragraph.slice(Math.max(0, start - context - 1), start);
			const anchored = isLead(before);
			if (capabilityId === undefined || !/^\p{Lu}/u.test(written)) continue;
			if (!follows(paragraph.slice(end))) continue;
			if (!anchored && !standsAlone(before, written)) continue;
			found.push({ capabilityId, written, start, end, anchored, sure: true });
		}
		if (found.length === 0) {
			const slip = misspelt(paragraph);
			if (slip) found.push(slip);
		}
		return found;
	}

	/** Whether only a bullet, a group's name or a level stands before a mention. */
	function isLead(before: string): boolean {
		if (before.length > context) return false;
		let rest = before.replace(bullets, '');
		for (let pass = 0; pass < 3 && rest.trim() !== ''; pass++) {
			rest = rest.replace(group, '').replace(level, '').replace(bullets, '');
		}
		return rest.trim() === '';
	}

	/** Whether a name among other words stands for itself. One word needs more room than several. */
	function standsAlone(before: string, written: string): boolean {
		if (endsOpen(before)) return false;
		const small = /^(?:and|to|with|&)$/u;
		const title = written.split(/\s+/).every((word) => small.test(word) || /^\p{Lu}/u.test(word));
		if (/\s/.test(written)) return title || precededBy.test(before);
		return precededBy.test(before) || /(?:[.;:•·)]|\p{Ll})\s*$/u.test(before);
	}

	function misspelt(paragraph: string): NameMention | null {
		const clean = paragraph.replace(bullets, '').replace(group, '');
		if (!/^\p{Lu}/u.test(clean)) return null;
		const start = paragraph.length - clean.length;
		const said = clean.split(/\s+/);
		for (const length of lengths) {
			const written = said.slice(0, length).join(' ');
			if (said.length < length || written.length > longestName) continue;
			const reading = read(written);
			if (reading.status !== 'read' || reading.how !== 'fuzzy') continue;
			if (!follows(said.slice(length).join(' '))) continue;
			const end = start + written.length;
			return { capabilityId: reading.value, written, start, end, anchored: true, sure: false };
		}
		return null;
	}

	const keys = [...names.keys()];
	const bare = (text: string): string => words(text.replace(bullets, '').replace(group, ''));
	return {
		find,
		isCut: (text) => {
			const said = bare(text);
			return said !== '' && keys.some((name) => name.startsWith(`${said} `));
		},
		completes: (cut, rest) => {
			const said = bare(cut);
			const next = `${words(rest)} `;
			return keys.some(
				(name) => name.startsWith(`${said} `) && next.startsWith(`${name.slice(said.length + 1)} `)
			);
		}
	};
});

/** Every full name of every edition, as words, to its capability. */
function namesOf(framework: Framework): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	for (const { id, name, aliases } of framework.capabilities) {
		const renames = framework.editions.flatMap((edition) => edition.renames[id] ?? []);
		for (const text of [name, ...renames, ...aliases]) names.set(words(text), id);
	}
	return names;
}

function flexible(word: string): string {
	return word === 'and' ? '(?:and|&)' : literalPattern(word);
}
