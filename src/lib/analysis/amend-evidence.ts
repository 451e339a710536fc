import { amendPairs } from './amend-pairs';
import { residualOf } from './base';
import { divisionDifferences, resumDivisions } from './compare-divisions';
import type { Evidence } from './evidence';
import { foldPairs } from './fold-pairs';

/** What is stated of a role from now on; K to each array, as in `Organisation`. */
export interface AmendedRole {
	readonly role: number;
	/** NaN for none. */
	readonly levels: Float64Array;
	readonly stated: Uint8Array;
	readonly kinds: Uint8Array;
	readonly managesPeople: number;
}

/**
 * The evidence after some roles' levels, kinds or management have changed. Written into the
 * organisation and the sums of `evidence`, which is not to be used any more. Pairs, the list of
 * them and division differences are those of a whole run to the last digit; what is expected of
 * levels, and how surprising they are, stay those of the last whole run (see `RoleJudge`).
 */
export function amendEvidence(evidence: Evidence, amended: readonly AmendedRole[]): Evidence {
	const { organisation, base, divisionSums } = evidence;
	const { capabilityCount: width, levels, stated, kinds, managesPeople } = organisation;
	const before = new Map<number, Float64Array>();
	const capabilities = new Set<number>();
	for (const { role, ...now } of amended) {
		const first = role * width;
		const earlier = levels.slice(first, first + width);
		now.levels.forEach((level, c) => {
			if (Object.is(level, earlier[c])) return;
			before.set(role, earlier);
			capabilities.add(c);
			const cell = first + c;
			if (Number.isNaN(base.expected[cell] ?? NaN)) base.expected[cell] = base.unstated(role, c);
			base.residuals[cell] = residualOf(level, base.expected[cell] ?? NaN, base.spreads[c] ?? 1);
		});
		levels.set(now.levels, first);
		stated.set(now.stated, first);
		kinds.set(now.kinds, first);
		managesPeople[role] = now.managesPeople;
	}
	if (before.size === 0) return evidence;
	const pairs = amendPairs(evidence.pairs, organisation, before);
	resumDivisions(divisionSums, organisation, [...capabilities]);
	return {
		...evidence,
		pairs,
		listed: foldPairs(pairs, organisation.roleCount),
		divisions: divisionDifferences(divisionSums)
	};
}
