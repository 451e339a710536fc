import { findEvidence, findSimilarity } from '../../src/lib/analysis/evidence';
import type { Evidence } from '../../src/lib/analysis/evidence';
import { gatherFindings } from '../../src/lib/analysis/gather-findings';
import { nsw } from '../../src/lib/framework/nsw';
import type { BenchOrganisation } from './bench-data';
import { detectionBy, divisionAgreement, familyAgreement, pairTouchShare } from './detection';
import { groupAgreement } from './group-detection';

/** An organisation with the truth about it, and what the analysis made of it. */
export interface Measured {
	readonly bench: BenchOrganisation;
	readonly evidence: Evidence;
	readonly seconds: number;
	readonly findingsSeconds: number;
}

/** Seconds are of this thread's own work, so that others on the machine do not count. */
export function measure(bench: BenchOrganisation): Measured {
	const began = process.cpuUsage();
	const { organisation } = bench;
	const evidence = run(findEvidence(organisation, run(findSimilarity(organisation))));
	const seconds = process.cpuUsage(began).user / 1e6;
	const then = process.cpuUsage();
	run(gatherFindings(evidence, nsw));
	const findingsSeconds = process.cpuUsage(then).user / 1e6;
	return { bench, evidence, seconds, findingsSeconds };
}

function run<Result>(steps: Generator<unknown, Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}

/** The measures of one organisation, by name, in the order of METHOD.md §6. */
export function valuesOf(measured: Measured): Readonly<Record<string, number>> {
	const { bench, evidence, seconds, findingsSeconds } = measured;
	const found = detectionBy(bench.planted, evidence);
	const divisions = divisionAgreement(bench, evidence);
	const groups = groupAgreement(bench, evidence);
	return {
		'average precision': found.averagePrecision,
		'same, two-level slips': found.twoLevelPrecision,
		'precision at 20': found.precisionAt(20),
		'precision at 50': found.precisionAt(50),
		'precision at 100': found.precisionAt(100),
		'false share at q .05': found.falseFlags / Math.max(found.flagged, 1),
		'two-level slips found': found.twoLevelFound / found.twoLevel,
		'not judged': found.notJudged,
		'top 20 pairs that touch': pairTouchShare(bench, evidence, 20).differing,
		'top 50 pairs that touch': pairTouchShare(bench, evidence, 50).differing,
		'drift cells found': divisions.driftFound,
		'drift false share': divisions.falseShare,
		'copied roles found': groups.copiedFound,
		'copied precision': groups.copiedPrecision,
		'inversions found': groups.inversionsFound,
		'intervals that hold the truth': divisions.coverage,
		'division error, levels': divisions.error,
		'family agreement': familyAgreement(bench, evidence),
		'seconds, sections 1–3 and 5': seconds,
		'seconds, findings and sentences': findingsSeconds
	};
}
