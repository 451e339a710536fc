/** How alike two roles must be to be listed as a pair. */
export type Gate = 'usual' | 'looser';

/** What the gate looks at. A “not elsewhere classified” code is never the same occupation. */
export interface PairEvidence {
	/** Similarities of the titles and the purposes, 0–1. */
	readonly title: number;
	readonly purpose: number;
	/** The same four digits of the occupation code. */
	readonly sameOccupation: boolean;
	/** The same finest group. */
	readonly sameGroup: boolean;
}

const alone = 0.6;
const together = 0.35;

/**
 * True where two roles of like grade look like the same job: t ≥ .60, or x ≥ .60, or t ≥ .35
 * together with the same four-digit code, the same finest group or x ≥ .35. The looser gate is
 * t ≥ .35, x ≥ .35 or the same four-digit code. Source: METHOD.md §3.1 and §3.6.
 */
export function passesGate(evidence: PairEvidence, gate: Gate): boolean {
	const { title, purpose, sameOccupation, sameGroup } = evidence;
	if (gate === 'looser') return title >= together || purpose >= together || sameOccupation;
	if (title >= alone || purpose >= alone) return true;
	return title >= together && (sameOccupation || sameGroup || purpose >= together);
}
