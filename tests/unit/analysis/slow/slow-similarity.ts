import { titleReader } from '../../../../src/lib/analysis/normalise-title';
import type { Organisation } from '../../../../src/lib/analysis/organisation';
import { textAt } from '../../../../src/lib/analysis/organisation';

/** METHOD.md §1, role by role and pair by pair, with maps and no index. */
export interface SlowParts {
	readonly t: number;
	readonly x: number;
	readonly o: number;
	readonly g: number;
	readonly s: number;
}

type Vector = ReadonlyMap<string, number>;

function cosine(a: Vector, b: Vector): number {
	let dot = 0;
	for (const [term, weight] of a) dot += weight * (b.get(term) ?? 0);
	const length = (v: Vector): number => Math.sqrt([...v.values()].reduce((s, w) => s + w * w, 0));
	const lengths = length(a) * length(b);
	return lengths === 0 ? 0 : Math.min(dot / lengths, 1);
}

function weighed(
	texts: readonly (readonly string[])[],
	weigh: (term: string, count: number, df: number) => number
): readonly Vector[] {
	return texts.map((terms) => {
		const vector = new Map<string, number>();
		for (const term of new Set(terms)) {
			const df = texts.filter((other) => other.includes(term)).length;
			vector.set(term, weigh(term, terms.filter((other) => other === term).length, df));
		}
		return vector;
	});
}

function runsOfThree(text: string): readonly string[] {
	if (text === '') return [];
	const padded = ` ${text} `;
	return [...padded].slice(2).map((_, at) => padded.slice(at, at + 3));
}

const round = (value: number): number => Math.round(value * 1e9) / 1e9;

/** The similarity of any two roles, by the formulas. `purposeTerms` are the words of a purpose that count. */
export function slowSimilarity(
	organisation: Organisation,
	purposeTerms: (text: string) => readonly string[]
): (a: number, b: number) => SlowParts {
	const { roleCount: n } = organisation;
	const titles = organisation.titles.map(titleReader());
	const classes = new Map(titles.flatMap(({ words }) => words.map((w) => [w.text, w.class])));
	const classWeight = { domain: 1, noun: 0.5, rank: 0.25 };
	const words = weighed(
		titles.map((title) => title.words.map((word) => word.text)),
		(word, _, df) => classWeight[classes.get(word) ?? 'domain'] * (1 + Math.log(n / df))
	);
	const runs = weighed(
		titles.map((title) => runsOfThree(title.text)),
		(_term, _count, df) => 1 + Math.log((1 + n) / (1 + df))
	);
	const roles = Array.from({ length: n }, (_, role) => role);
	const purposes = weighed(
		roles.map((role) => purposeTerms(textAt(organisation.purpose, role))),
		(_, count, df) => (df < 2 ? 0 : (1 + Math.log(count)) * Math.log(n / df))
	);
	const code = (role: number): string => textAt(organisation.occupation, role);
	const group = (role: number, at: number): string => {
		const found = organisation.groups.at(at);
		return found ? textAt(found.column, role) : '';
	};
	const has = {
		x: organisation.purpose.values.length > 0,
		o: organisation.occupation.values.length > 0,
		g: organisation.groups.length > 0
	};
	return (a, b) => {
		const none: Vector = new Map();
		const t = round(
			0.6 * cosine(words[a] ?? none, words[b] ?? none) +
				0.4 * cosine(runs[a] ?? none, runs[b] ?? none)
		);
		const x = round(cosine(purposes[a] ?? none, purposes[b] ?? none));
		let o = 0;
		if (code(a) !== '' && code(b) !== '' && !code(a).endsWith('99') && !code(b).endsWith('99')) {
			if (code(a) === code(b)) o = 1;
			else if (code(a).slice(0, 4) === code(b).slice(0, 4)) o = 0.8;
			else if (code(a).slice(0, 2) === code(b).slice(0, 2)) o = 0.3;
		}
		let g = 0;
		if (group(a, -1) !== '' && group(a, -1) === group(b, -1)) g = 1;
		else if (group(a, 0) !== '' && group(a, 0) === group(b, 0)) g = 0.5;
		const weights = 0.45 + (has.x ? 0.25 : 0) + (has.o ? 0.15 : 0) + (has.g ? 0.15 : 0);
		return { t, x, o, g, s: round((0.45 * t + 0.25 * x + 0.15 * o + 0.15 * g) / weights) };
	};
}

/** The neighbours of every role by comparing it with all: at most 60, most similar first, ties by id. */
export function slowNeighbours(
	organisation: Organisation,
	similarity: (a: number, b: number) => SlowParts
): readonly (readonly { readonly role: number; readonly s: number }[])[] {
	const roles = Array.from({ length: organisation.roleCount }, (_, role) => role);
	const grade = (role: number): string => textAt(organisation.grade, role);
	return roles.map((role) =>
		roles
			.filter((other) => other !== role && grade(other) === grade(role))
			.map((other) => ({ role: other, s: similarity(role, other).s }))
			.filter(({ s }) => s > 0)
			.sort((a, b) => b.s - a.s || a.role - b.role)
			.slice(0, 60)
	);
}
