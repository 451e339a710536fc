/** What a person can decide about a finding. A note alone leaves the finding open. */
export const decisionStates = ['accepted', 'waived', 'noted'] as const;

/** One of those. */
export type DecisionState = (typeof decisionStates)[number];

/** What a person decided about one finding. */
export interface Decision {
	/** The finding's key: it stays the same while the facts that the finding rests on do. */
	readonly key: string;
	readonly state: DecisionState;
	/** Why a finding is waived, or the note; may be empty for an accepted one. */
	readonly reason: string;
	/** Who decided; empty where not told. */
	readonly by: string;
	/** ISO date. */
	readonly on: string;
	/** ISO date of the last day on which a waiver holds; null where it holds without end. */
	readonly expires: string | null;
	/** What was found when it was decided: the finding's sentence. */
	readonly facts: string;
}

/** How a finding stands: as decided, or open, and then perhaps again. */
export type Standing =
	| { readonly kind: 'open' }
	| { readonly kind: DecisionState; readonly decision: Decision }
	/** A waiver that ran out. */
	| { readonly kind: 'expired'; readonly decision: Decision }
	/** Decided while the facts were others: levels or grades have changed since. */
	| { readonly kind: 'changed'; readonly decision: Decision };

/** Everything that a finding can stand as. */
export const standings = [
	'open',
	'accepted',
	'waived',
	'noted',
	'expired',
	'changed'
] as const satisfies readonly Standing['kind'][];

/** What a finding is about, whatever the facts: its key without the fingerprint of the facts at its end. */
export function subjectOf(key: string): string {
	const end = key.lastIndexOf(':');
	return end < 0 ? key : key.slice(0, end);
}

/** Decisions by key, and the last of each subject, ready to be looked up. */
export interface DecisionIndex {
	readonly byKey: ReadonlyMap<string, Decision>;
	readonly bySubject: ReadonlyMap<string, Decision>;
}

/** Later decisions win over earlier ones about the same subject; of one day, the one with the later key. */
export function indexDecisions(byKey: ReadonlyMap<string, Decision>): DecisionIndex {
	const bySubject = new Map<string, Decision>();
	for (const decision of byKey.values()) {
		const subject = subjectOf(decision.key);
		const known = bySubject.get(subject);
		const order = (a: Decision) => `${a.on} ${a.key}`;
		if (!known || order(decision) > order(known)) bySubject.set(subject, decision);
	}
	return { byKey, bySubject };
}

/** How a finding stands on a day (ISO date). A waiver holds through the day on which it expires. */
export function standingOf(index: DecisionIndex, key: string, today: string): Standing {
	const decision = index.byKey.get(key);
	if (decision) {
		const over =
			decision.state === 'waived' && decision.expires !== null && decision.expires < today;
		return { kind: over ? 'expired' : decision.state, decision };
	}
	const earlier = index.bySubject.get(subjectOf(key));
	return earlier ? { kind: 'changed', decision: earlier } : { kind: 'open' };
}

/** Whether there is nothing left to decide. */
export function isSettled({ kind }: Standing): boolean {
	return kind === 'accepted' || kind === 'waived';
}
