import { editDistance } from './edit-distance';
import { fold, words } from './fold';
import type { Framework } from './framework';
import { perFramework } from './per-framework';
import type { Reading, ReadingReason } from './reading';
import { remember } from './remember';

type NamedLevel = { readonly order: number; readonly how: ReadingReason };

const longestName = 60;
const number = /^([-+]?)(\d+)(?:[.,](\d+))?$/;
const numberFirst = /^(?:level|lvl|l)? ?(\d+)(?: (\p{L}.*))?$/u;
const nameFirst = /^(.*\p{L}) (?:level|lvl|l)? ?(\d+)$/u;
const unreadable = { status: 'unreadable', nearest: null } as const;

/**
 * Reads a level cell into the order of the level (1..L). Understands the name in any case and
 * spacing, its initials, `Level 3 - Adept`, `3. Adept`, `L3`, `3` and `3.0`; a number and a name
 * must agree. A name of five letters or more that is one slip away from exactly one level is read
 * as fuzzy. A dash is blank; what is certain to nobody is unreadable, with the nearest level.
 */
export const levelReader: (framework: Framework) => (text: string) => Reading<number> =
	perFramework((framework) => {
		const orders = new Set(framework.levels.map((level) => level.order));
		const exact = new Map(framework.levels.map((level) => [fold(level.name), level.order]));
		const named = new Map<string, number>();
		for (const { order, name, short, aliases } of framework.levels) {
			for (const text of [name, short, ...aliases]) named.set(words(text), order);
		}
		const notEssential = new Set(framework.notEssentialTexts.map(words));
		const unknown = new Set(framework.unknownTexts.map(words));

		const ofName = (text: string): NamedLevel | null => {
			const name = text.replace(/ level$/, '');
			const order = named.get(name);
			if (order !== undefined) return { order, how: 'alias' };
			const close = slips(name, named);
			return close === null ? null : { order: close, how: 'fuzzy' };
		};

		const ofNumber = (order: number): Reading<number> =>
			orders.has(order) ? { status: 'read', value: order, how: 'alias' } : unreadable;

		return remember((text) => {
			const folded = fold(text);
			const official = exact.get(folded);
			if (official !== undefined) return { status: 'read', value: official, how: 'exact' };
			const key = words(text);
			if (key === '') return { status: 'blank' };
			if (notEssential.has(key)) return { status: 'not_essential' };
			if (unknown.has(key.replace(/^\?+$/, '?'))) return { status: 'unknown' };

			const alias = named.get(folded);
			if (alias !== undefined) return { status: 'read', value: alias, how: 'alias' };
			const figure = number.exec(folded);
			if (figure) {
				const [, sign, whole = '', fraction = ''] = figure;
				if (sign !== '' || /[1-9]/.test(fraction)) return unreadable;
				if (Number(whole) === 0 && notEssential.has('0')) return { status: 'not_essential' };
				return ofNumber(Number(whole));
			}
			if (key.length > longestName) return unreadable;

			const name = ofName(key);
			if (name) return { status: 'read', value: name.order, how: name.how };

			const first = numberFirst.exec(key);
			const last = first ? null : nameFirst.exec(key);
			const order = first?.[1] ?? last?.[2];
			if (order !== undefined && !/^-\d|\d[.,]\d/.test(folded)) {
				const said = first ? first[2] : last?.[1];
				if (said === undefined) return ofNumber(Number(order));
				const level = ofName(said);
				if (level) {
					if (level.order !== Number(order)) return unreadable;
					return { status: 'read', value: level.order, how: level.how };
				}
			}
			return { status: 'unreadable', nearest: nearest(key, framework) };
		});
	});

/** The one level that a text of letters misses by a single slip, or null where there is none or more than one. */
function slips(text: string, named: ReadonlyMap<string, number>): number | null {
	if (!/^\p{L}[\p{L} ]{4,}$/u.test(text)) return null;
	const close = new Set<number>();
	for (const [name, order] of named) {
		if (name.length >= 4 && editDistance(text, name, 1) <= 1) close.add(order);
	}
	const [only] = close;
	return close.size === 1 && only !== undefined ? only : null;
}

/** A level to offer: the only one whose name begins so, or the only one within three slips. */
function nearest(text: string, framework: Framework): number | null {
	if (!/^\p{L}[\p{L} ?]{2,}$/u.test(text)) return null;
	const begun = framework.levels.filter((level) => words(level.name).startsWith(text));
	if (begun.length > 0) return begun.length === 1 ? (begun[0]?.order ?? null) : null;
	const distances = framework.levels
		.map((level) => ({ order: level.order, slips: editDistance(text, words(level.name), 3) }))
		.filter(({ slips }) => slips <= 3)
		.sort((a, b) => a.slips - b.slips);
	const [best, second] = distances;
	return best && best.slips !== second?.slips ? best.order : null;
}
