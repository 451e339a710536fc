import { findCopiedGrades } from './copied-grade';
import type { Evidence } from './evidence';
import { copiedSentence, driftSentence, duplicatesSentence } from './explain-group';
import type { Explaining } from './explain-level';
import type { DivisionDrift, Finding } from './finding';
import type { FindingWriter } from './finding-writer';
import { findNearDuplicates } from './near-duplicates';
import { none } from './organisation';

/** Divisions that drift, the surest first. */
export function driftFindings(explaining: Explaining, writer: FindingWriter): readonly Finding[] {
	const unitRoles = rolesOfUnits(explaining.evidence);
	return driftOf(explaining.evidence).map((drift) =>
		writer.write(
			{ kind: 'division_drift', found: drift },
			unitRoles.get(drift.unit) ?? [],
			[drift.capability],
			driftSentence(explaining, drift)
		)
	);
}

/** Roles that fit another grade, the surest first; of some roles only where they are given. */
export function copiedFindings(
	explaining: Explaining,
	writer: FindingWriter,
	only?: ReadonlySet<number>
): readonly Finding[] {
	const { organisation, family, base, peers } = explaining.evidence;
	return findCopiedGrades(organisation, family, base, peers, only).map((copied) =>
		writer.write(
			{ kind: 'fits_another_grade', found: copied },
			[copied.role],
			[],
			copiedSentence(explaining, copied)
		)
	);
}

/** Descriptions alike enough to be one, by their first role. */
export function duplicateFindings(
	explaining: Explaining,
	writer: FindingWriter
): readonly Finding[] {
	const { organisation, likeness, pairs } = explaining.evidence;
	return findNearDuplicates(organisation, likeness, pairs).map((twin) =>
		writer.write(
			{ kind: 'near_duplicate', found: twin },
			[twin.first, ...twin.others],
			twin.capabilities,
			duplicatesSentence(explaining, twin)
		)
	);
}

function rolesOfUnits({ organisation }: Evidence): ReadonlyMap<number, readonly number[]> {
	const roles = new Map<number, number[]>();
	organisation.unit.codes.forEach((unit, role) => {
		if (unit === none) return;
		const own = roles.get(unit);
		if (own) own.push(role);
		else roles.set(unit, [role]);
	});
	return roles;
}

function driftOf({ divisions, organisation }: Evidence): readonly DivisionDrift[] {
	const width = organisation.capabilityCount;
	const found: DivisionDrift[] = [];
	for (let unit = 0; unit < divisions.unitCount; unit++) {
		for (let capability = 0; capability < width; capability++) {
			const at = unit * (width + 1) + capability;
			if (divisions.different[at] !== 1) continue;
			found.push({
				unit,
				capability,
				difference: divisions.difference[at] ?? NaN,
				error: divisions.error[at] ?? NaN,
				matched: divisions.matched[at] ?? NaN,
				rate: divisions.rate[at] ?? NaN
			});
		}
	}
	return found.sort((a, b) => a.rate - b.rate || a.unit - b.unit || a.capability - b.capability);
}
