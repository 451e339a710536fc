import { findEvidence, findSimilarity } from '../../src/lib/analysis/evidence';
import { bandLimits } from '../../src/lib/analysis/bands';
import type { Evidence } from '../../src/lib/analysis/evidence';
import { gatherFindings } from '../../src/lib/analysis/gather-findings';
import { withGate } from '../../src/lib/analysis/looser-pairs';
import { nsw } from '../../src/lib/framework/nsw';
import { baselines } from './baselines';
import type { BenchOrganisation } from './bench-data';
import {
	detectionBy,
	differentJobs,
	divisionAgreement,
	familyAgreement,
	pairTouchShare
} from './detection';
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

/** A share of something counted over one organisation, which several together have as sums. */
type Ratio = readonly [part: number, whole: number];

function ratiosOf({ bench, evidence }: Measured): Readonly<Record<string, Ratio>> {
	const found = detectionBy(bench.planted, evidence);
	const strong = found.flagsAt(bandLimits.strong);
	const likely = found.flagsAt(bandLimits.likely);
	const worth = found.flagsAt(bandLimits.worth_a_look);
	const flags = evidence.rates.filter((rate) => rate <= bandLimits.likely).length;
	return {
		'false share at q .01': [strong.wrong, strong.flagged],
		'false share at q .05': [likely.wrong, likely.flagged],
		'false share at q .20': [worth.wrong, worth.flagged],
		'one-level slips found': [likely.oneLevelFound, found.oneLevel],
		'two-level slips found': [likely.twoLevelFound, found.twoLevel],
		'flags per 1,000 roles': [1000 * flags, evidence.organisation.roleCount],
		'pairs of different jobs': differentJobs(bench, evidence),
		'looser pairs of different jobs': differentJobs(bench, withGate(evidence, 'looser'))
	};
}

function valuesOf({ bench, evidence }: Measured): Readonly<Record<string, number>> {
	const found = detectionBy(bench.planted, evidence);
	const divisions = divisionAgreement(bench, evidence);
	const groups = groupAgreement(bench, evidence);
	return {
		'average precision': found.averagePrecision,
		'same, two-level slips': found.twoLevelPrecision,
		'precision at 20': found.precisionAt(20),
		'precision at 50': found.precisionAt(50),
		'precision at 100': found.precisionAt(100),
		'not judged': found.notJudged,
		'top 20 pairs that touch': pairTouchShare(bench, evidence, 20).differing,
		'top 50 pairs that touch': pairTouchShare(bench, evidence, 50).differing,
		'drift cells found': divisions.driftFound,
		'drift false share': divisions.falseShare,
		'different, truly under a tenth': divisions.smallShare,
		'copied roles found': groups.copiedFound,
		'copied precision': groups.copiedPrecision,
		'inversions found': groups.inversionsFound,
		'intervals that hold the truth': divisions.coverage,
		'division error, levels': divisions.error,
		'family agreement': familyAgreement(bench, evidence)
	};
}

/** By name, the measures of METHOD.md §6 and more; NaN where there was nothing to measure. */
export type Summary = Readonly<Record<string, number>>;

/** Means over organisations; shares of flags and of slips over all of them together. */
export function summarise(all: readonly Measured[]): Summary {
	const ratios = all.map(ratiosOf);
	const values = all.map(valuesOf);
	return {
		...Object.fromEntries(
			Object.keys(ratios[0] ?? {}).map((name) => {
				const [part, whole] = [0, 1].map((place) =>
					ratios.reduce((sum, ratio) => sum + (ratio[name]?.[place] ?? 0), 0)
				);
				return [name, (part ?? 0) / (whole ?? 0)];
			})
		),
		...Object.fromEntries(
			Object.keys(values[0] ?? {}).map((name) => [
				name,
				mean(values.map((one) => one[name] ?? NaN))
			])
		)
	};
}

/** Average precision of each baseline, as means over organisations. */
export function compareBaselines(all: readonly Measured[]): Summary {
	return Object.fromEntries(
		Object.entries(baselines).map(([name, baseline]) => [
			name,
			mean(
				all.map(({ bench, evidence }) =>
					detectionBy(bench.planted, evidence).averagePrecisionOf(baseline(evidence))
				)
			)
		])
	);
}

/** Mean seconds of the runs. These depend on the machine. */
export function timings(all: readonly Measured[]): Summary {
	return {
		'seconds, sections 1–3 and 5': mean(all.map(({ seconds }) => seconds)),
		'seconds, findings and sentences': mean(all.map(({ findingsSeconds }) => findingsSeconds))
	};
}

/** The mean of those that are numbers. */
export function mean(values: readonly number[]): number {
	const own = values.filter((value) => !Number.isNaN(value));
	return own.reduce((sum, value) => sum + value, 0) / own.length;
}
