import { nsw } from '../../../src/lib/framework/nsw';
import type { PlainFacts } from './analysed-sample';

/** METHOD.md §5 by loops over roles, for tests. */
export interface PlainDifference {
	readonly difference: number;
	readonly error: number;
	readonly matched: number;
	readonly roles: number;
	readonly enough: boolean;
	/** What roles were matched on. */
	readonly matchedOn: string;
}

type Value = (role: PlainFacts) => number | undefined;

const kinds: readonly (readonly [string, (role: PlainFacts) => string])[] = [
	['job family and grade', ({ family, grade }) => `${family}|${grade}`],
	['job group and grade', () => ''],
	['grade alone', ({ grade }) => grade]
];

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

function byStratum(
	facts: readonly PlainFacts[],
	isOwn: (role: PlainFacts) => boolean,
	value: Value,
	stratumOf: (role: PlainFacts) => string
) {
	const strata = new Map<string, { own: number[]; rest: number[] }>();
	for (const role of facts) {
		const level = value(role);
		if (level === undefined) continue;
		const stratum = strata.get(stratumOf(role)) ?? { own: [], rest: [] };
		(isOwn(role) ? stratum.own : stratum.rest).push(level);
		strata.set(stratumOf(role), stratum);
	}
	return [...strata.values()];
}

function measured(strata: ReturnType<typeof byStratum>) {
	const both = strata.filter(({ own, rest }) => own.length > 0 && rest.length > 0);
	const weight = ({ own, rest }: { own: number[]; rest: number[] }) =>
		(own.length * rest.length) / (own.length + rest.length);
	const matched = sum(both.map(weight));
	const difference =
		sum(both.map((one) => weight(one) * (mean(one.own) - mean(one.rest)))) / matched;
	let squares = 0;
	let freedom = 0;
	for (const { own, rest } of strata) {
		const all = [...own, ...rest];
		squares += sum(all.map((level) => (level - mean(all)) ** 2));
		freedom += all.length - 1;
	}
	const roles = sum(strata.map(({ own }) => own.length));
	return { matched, difference, error: Math.sqrt(squares / freedom / matched), roles };
}

/** The difference of some roles from all others on each capability, as it is printed. */
export function plainDifferences(
	facts: readonly PlainFacts[],
	isOwn: (role: PlainFacts) => boolean,
	groupOf: (role: PlainFacts) => string
): ReadonlyMap<string, PlainDifference> {
	const usual = new Map(
		nsw.capabilities.map(({ id }) => [
			id,
			mean(facts.flatMap(({ levels }) => levels.get(id) ?? []))
		])
	);
	const tendency: Value = ({ levels }) =>
		levels.size === 0
			? undefined
			: mean([...levels].map(([id, level]) => level - (usual.get(id) ?? 0)));
	const ways = kinds.map(([name, stratumOf], at) => ({
		name,
		stratumOf: at === 1 ? (role: PlainFacts) => `${groupOf(role)}|${role.grade}` : stratumOf
	}));
	const wide = ways.find(({ stratumOf }) => {
		const { matched, roles } = measured(byStratum(facts, isOwn, tendency, stratumOf));
		return matched >= Math.max(3, 0.1 * roles);
	});
	const { name, stratumOf } = wide ?? { name: 'grade alone', stratumOf: ({ grade }) => grade };
	return new Map(
		nsw.capabilities.flatMap(({ id }) => {
			const found = measured(byStratum(facts, isOwn, ({ levels }) => levels.get(id), stratumOf));
			if (found.roles === 0) return [];
			const enough = found.matched >= 3 && found.roles >= 8;
			return [[id, { ...found, enough, matchedOn: name }] as const];
		})
	);
}

/** The chance of a standard normal beyond z. Source: Abramowitz & Stegun 26.2.17, good to 7.5e-8. */
function beyond(z: number): number {
	if (z < 0) return 1 - beyond(-z);
	const t = 1 / (1 + 0.2316419 * z);
	const series =
		t *
		(0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
	return (series * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Which of the differences that are looked at together are more than a tenth of a level beyond chance, by Benjamini and Hochberg at .05. */
export function calledDifferent(
	differences: readonly PlainDifference[]
): ReadonlySet<PlainDifference> {
	const judged = differences
		.filter(({ enough }) => enough)
		.map((one) => ({ one, chance: beyond((Math.abs(one.difference) - 0.1) / one.error) }))
		.sort((a, b) => a.chance - b.chance);
	const last = judged.findLastIndex(
		({ chance }, at) => chance <= (0.05 * (at + 1)) / judged.length
	);
	return new Set(judged.slice(0, last + 1).map(({ one }) => one));
}
