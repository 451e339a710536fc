import type { Decision } from './decision';

/** One finding about which two people decided differently. */
export interface DecisionConflict {
	readonly key: string;
	/** Two or more that differ in state, reason or expiry, earliest first. */
	readonly sides: readonly Decision[];
}

/** Two sets of decisions laid together. */
export interface MergedDecisions {
	/** Those on which both agree or of which only one side knows, by key. */
	readonly decisions: readonly Decision[];
	/** Those that a person has to choose between, by key. */
	readonly conflicts: readonly DecisionConflict[];
}

/**
 * Lays sets of decisions together. Every key of any set is in the result once, as a decision or as
 * a conflict with every differing side; the order of sets and of decisions does not matter, and a
 * set laid on itself is itself. Decisions that say the same (state, reason, expiry) are one: the
 * earliest made stands.
 */
export function mergeDecisions(...sets: readonly Iterable<Decision>[]): MergedDecisions {
	const byKey = new Map<string, Decision[]>();
	for (const decision of sets.flatMap((set) => [...set])) {
		const known = byKey.get(decision.key);
		if (known) known.push(decision);
		else byKey.set(decision.key, [decision]);
	}
	const decisions: Decision[] = [];
	const conflicts: DecisionConflict[] = [];
	for (const key of [...byKey.keys()].sort(compareTexts)) {
		const sides = distinctSides(byKey.get(key) ?? []);
		const [only] = sides;
		if (sides.length > 1) conflicts.push({ key, sides });
		else if (only) decisions.push(only);
	}
	return { decisions, conflicts };
}

function distinctSides(decisions: readonly Decision[]): readonly Decision[] {
	const meanings = new Map<string, Decision>();
	for (const decision of [...decisions].sort(compareDecisions)) {
		const meaning = JSON.stringify([decision.state, decision.reason, decision.expires]);
		if (!meanings.has(meaning)) meanings.set(meaning, decision);
	}
	return [...meanings.values()];
}

/** By day, then by everything else, so that the order is total. */
function compareDecisions(one: Decision, other: Decision): number {
	const order = ({ on, by, state, reason, expires, facts }: Decision) =>
		JSON.stringify([on, by, state, reason, expires, facts]);
	return compareTexts(order(one), order(other));
}

function compareTexts(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
