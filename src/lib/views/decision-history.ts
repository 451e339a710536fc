import type { Decision } from './decision';

/** One step that can be undone: what stood under each key before it and stands after it. */
export interface DecisionChange {
	/** What was done, for people: `Accepted`. */
	readonly label: string;
	readonly entries: readonly DecisionEntry[];
}

/** What one key held before and holds after a change; null for nothing. */
export interface DecisionEntry {
	readonly key: string;
	readonly before: Decision | null;
	readonly after: Decision | null;
}

/** All decisions, the steps that led to them, and those that were undone; never changed in place. */
export interface DecisionHistory {
	readonly decisions: ReadonlyMap<string, Decision>;
	/** Last step last. */
	readonly done: readonly DecisionChange[];
	/** Next to do again last. */
	readonly undone: readonly DecisionChange[];
}

/** A history that begins with what was kept. */
export function startHistory(decisions: Iterable<Decision>): DecisionHistory {
	const byKey = new Map(Array.from(decisions, (decision) => [decision.key, decision] as const));
	return { decisions: byKey, done: [], undone: [] };
}

/** Adds decisions that were kept before; where the history holds one under the same key, that stands. */
export function recall(history: DecisionHistory, kept: readonly Decision[]): DecisionHistory {
	const own = history.decisions;
	return { ...history, decisions: new Map([...startHistory(kept).decisions, ...own]) };
}

/**
 * Takes in the decisions that are kept on the device, which another tab has changed: they stand, and
 * what is not among them is gone, but for keys that are `isOwn`, which are still to be kept. What was
 * changed so can no longer be undone or done again here, as that would take back what another tab
 * decided. Where nothing differs the history stays as it is.
 */
export function takeIn(
	history: DecisionHistory,
	kept: readonly Decision[],
	isOwn: (key: string) => boolean
): DecisionHistory {
	const theirs = startHistory(kept).decisions;
	const keys = [...new Set([...history.decisions.keys(), ...theirs.keys()])];
	const entries = keys.flatMap((key): readonly DecisionEntry[] => {
		const [before, after] = [history.decisions.get(key) ?? null, theirs.get(key) ?? null];
		return isOwn(key) || sameDecision(before, after) ? [] : [{ key, before, after }];
	});
	if (entries.length === 0) return history;
	const changed = new Set(entries.map(({ key }) => key));
	return {
		decisions: applied(history.decisions, entries, 'after'),
		done: withoutKeys(history.done, changed),
		undone: withoutKeys(history.undone, changed)
	};
}

function withoutKeys(
	steps: readonly DecisionChange[],
	keys: ReadonlySet<string>
): readonly DecisionChange[] {
	return steps
		.map(({ label, entries }) => ({ label, entries: entries.filter(({ key }) => !keys.has(key)) }))
		.filter(({ entries }) => entries.length > 0);
}

/**
 * Puts decisions in place, one a key at most; null under a key takes away what is there. What was undone before can
 * then not be done again. Without entries that change anything the history stays as it is.
 */
export function decide(
	history: DecisionHistory,
	label: string,
	wanted: readonly Pick<DecisionEntry, 'key' | 'after'>[]
): DecisionHistory {
	const entries = wanted
		.map(({ key, after }) => ({ key, before: history.decisions.get(key) ?? null, after }))
		.filter(({ before, after }) => !sameDecision(before, after));
	if (entries.length === 0) return history;
	const change = { label, entries };
	return {
		decisions: applied(history.decisions, entries, 'after'),
		done: [...history.done, change],
		undone: []
	};
}

/** Takes back the last step; the same history where there is none. */
export function undo(history: DecisionHistory): DecisionHistory {
	const change = history.done.at(-1);
	if (!change) return history;
	return {
		decisions: applied(history.decisions, change.entries, 'before'),
		done: history.done.slice(0, -1),
		undone: [...history.undone, change]
	};
}

/** Does the step again that was undone last; the same history where there is none. */
export function redo(history: DecisionHistory): DecisionHistory {
	const change = history.undone.at(-1);
	if (!change) return history;
	return {
		decisions: applied(history.decisions, change.entries, 'after'),
		done: [...history.done, change],
		undone: history.undone.slice(0, -1)
	};
}

/** Whether two decisions say the same in every respect. */
export function sameDecision(one: Decision | null, other: Decision | null): boolean {
	if (!one || !other) return one === other;
	return (
		one.key === other.key &&
		one.state === other.state &&
		one.reason === other.reason &&
		one.by === other.by &&
		one.on === other.on &&
		one.expires === other.expires &&
		one.facts === other.facts
	);
}

function applied(
	decisions: ReadonlyMap<string, Decision>,
	entries: readonly DecisionEntry[],
	side: 'before' | 'after'
): ReadonlyMap<string, Decision> {
	const changed = new Map(decisions);
	for (const entry of entries) {
		const decision = entry[side];
		if (decision) changed.set(entry.key, decision);
		else changed.delete(entry.key);
	}
	return changed;
}
