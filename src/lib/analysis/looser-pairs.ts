import type { Evidence } from './evidence';
import { foldPairs } from './fold-pairs';
import type { Gate } from './pair-gate';
import { findPairs } from './similar-pairs';

/**
 * The evidence with pairs found anew by another gate; the same where it has that already. All else,
 * near-duplicates among the findings too, rests on the usual one. Source: METHOD.md §3.6, “Looser
 * matches”.
 */
export function withGate(evidence: Evidence, gate: Gate): Evidence {
	if (evidence.pairs.gate === gate) return evidence;
	const { organisation, neighbours } = evidence;
	const steps = findPairs(organisation, neighbours, gate);
	for (;;) {
		const step = steps.next();
		if (step.done !== true) continue;
		const pairs = step.value;
		return { ...evidence, pairs, listed: foldPairs(pairs, organisation.roleCount) };
	}
}
