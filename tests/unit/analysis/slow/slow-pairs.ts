import type { Organisation } from '../../../../src/lib/analysis/organisation';
import { textAt } from '../../../../src/lib/analysis/organisation';
import { slowLevels } from './slow-expected';
import type { SlowParts } from './slow-similarity';

/** A pair found by comparing everyone with everyone. METHOD.md §3. */
export interface SlowPair {
	readonly a: number;
	readonly b: number;
	readonly step: boolean;
	readonly score: number;
}

export interface SlowListing extends SlowPair {
	readonly likewise: number;
}

const round = (value: number): number => Math.round(value * 1e9) / 1e9;

const priors = { same: [0.35, 0.03, 0.003, 0.0003], step: [0.05, 0.005, 0.0005, 0.0001] };

function passes({ t, x, o, g }: SlowParts): boolean {
	return t >= 0.6 || x >= 0.6 || (t >= 0.35 && (o >= 0.8 || g === 1 || x >= 0.35));
}

/** All pairs with their scores, a the junior or the lower id. */
export function slowPairs(
	organisation: Organisation,
	similarity: (a: number, b: number) => SlowParts
): readonly SlowPair[] {
	const roles = Array.from({ length: organisation.roleCount }, (_, role) => role);
	const y = slowLevels(organisation);
	const grade = (role: number): string => textAt(organisation.grade, role);
	const place = (role: number): number =>
		organisation.gradePlaces[organisation.grade.codes[role] ?? -1] ?? -1;
	const nearest = (role: number, among: readonly number[], keep: number): readonly number[] =>
		among
			.map((other) => ({ other, parts: similarity(role, other) }))
			.filter(({ parts }) => parts.s > 0)
			.sort((p, q) => q.parts.s - p.parts.s || p.other - q.other)
			.slice(0, 30)
			.filter(({ parts }) => passes(parts))
			.slice(0, keep)
			.map(({ other }) => other);
	const found = new Map<string, { a: number; b: number; step: boolean }>();
	for (const role of roles) {
		const same = roles.filter((other) => other !== role && grade(other) === grade(role));
		for (const other of nearest(role, same, 10)) {
			const [a, b] = [Math.min(role, other), Math.max(role, other)];
			found.set(`${String(a)} ${String(b)}`, { a, b, step: false });
		}
		const stepped = roles.filter(
			(other) => place(role) >= 0 && place(other) >= 0 && Math.abs(place(role) - place(other)) === 1
		);
		for (const other of nearest(role, stepped, 4)) {
			const [a, b] = place(role) < place(other) ? [role, other] : [other, role];
			found.set(`${String(a)} ${String(b)}`, { a, b, step: true });
		}
	}
	const pairs = [...found.values()];
	const gap = (pair: { a: number; b: number; step: boolean }, c: number): number | null => {
		const [left, right] = [y[pair.a]?.[c] ?? null, y[pair.b]?.[c] ?? null];
		if (left === null || right === null) return null;
		return pair.step ? Math.max(left - right, 0) : Math.abs(left - right);
	};
	const surprise = (step: boolean, c: number, k: number): number => {
		const both = pairs.filter((pair) => pair.step === step && gap(pair, c) !== null);
		const atLeast = both.filter((pair) => (gap(pair, c) ?? 0) >= k).length;
		const prior = priors[step ? 'step' : 'same'][k - 1] ?? 0;
		return -Math.log((atLeast + 20 * prior) / (both.length + 20));
	};
	return pairs.map((pair) => {
		const rare = Array.from({ length: organisation.capabilityCount }, (_, c) => {
			const k = gap(pair, c) ?? 0;
			return k >= 1 ? surprise(pair.step, c, k) : 0;
		}).sort((p, q) => q - p);
		const { s } = similarity(pair.a, pair.b);
		return { ...pair, score: round(s * s * rare.slice(0, 5).reduce((p, q) => p + q, 0)) };
	});
}

/** The pairs as listed and folded. */
export function slowListing(pairs: readonly SlowPair[]): readonly SlowListing[] {
	const oddness = (role: number): number => {
		const own = pairs.filter(({ a, b }) => a === role || b === role);
		return round(own.reduce((sum, { score }) => sum + score, 0) / (own.length + 1));
	};
	const low = ({ a, b }: SlowPair): number => Math.min(a, b);
	const high = ({ a, b }: SlowPair): number => Math.max(a, b);
	const order = pairs
		.filter(({ score }) => score > 0)
		.sort((p, q) => q.score - p.score || low(p) - low(q) || high(p) - high(q));
	const listed: (SlowPair & { likewise: number; odd: number })[] = [];
	for (const pair of order) {
		const above = listed.find(({ odd }) => odd === pair.a || odd === pair.b);
		if (above) {
			above.likewise++;
			continue;
		}
		const difference = oddness(pair.a) - oddness(pair.b);
		const odd = difference > 0 ? pair.a : difference < 0 ? pair.b : low(pair);
		listed.push({ ...pair, likewise: 0, odd });
	}
	return listed.map(({ a, b, step, score, likewise }) => ({ a, b, step, score, likewise }));
}
