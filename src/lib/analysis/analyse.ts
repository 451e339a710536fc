import type { Framework, ReferenceRanges } from '../framework/framework';
import { findEvidence, findingsFrom, findSimilarity, staged } from './evidence';
import type { AnalysisProgress, Evidence, Similarity } from './evidence';
import type { Finding } from './finding';
import { gatherFindings } from './gather-findings';
import type { Organisation } from './organisation';

/** All that an analysis has to say: the evidence of every level, pair and division, and the findings. */
export interface Analysis {
	readonly evidence: Evidence;
	readonly findings: readonly Finding[];
}

export interface AnalyseOptions {
	readonly framework: Framework;
	/** Reference ranges to check against in place of the framework's; null checks none. */
	readonly ranges?: ReferenceRanges | null;
	/** From an earlier analysis of the same roles of which only levels have changed since: spares finding it again. */
	readonly similarity?: Similarity;
}

export interface AnalyseControl {
	/** Told at the beginning and some twenty times a second. */
	readonly onProgress?: (progress: AnalysisProgress) => void;
	/** Stops the run, which then rejects with the signal's reason. */
	readonly signal?: AbortSignal;
}

const pauseEveryMs = 40;

/**
 * Analyses an organisation step by step; the same roles in any order of rows give the same result.
 * Each step takes a few milliseconds, but for some that grow with the number of roles (some 100 ms
 * at 30,000).
 */
export function* analysisSteps(
	organisation: Organisation,
	{ framework, ranges, similarity }: AnalyseOptions
): Generator<AnalysisProgress, Analysis> {
	const alike = similarity ?? (yield* findSimilarity(organisation));
	const evidence = yield* findEvidence(organisation, alike);
	const inUse = ranges === undefined ? framework.ranges : ranges;
	const findings = yield* staged(gatherFindings(evidence, framework, inUse), {
		stage: 'findings',
		from: findingsFrom,
		to: 1
	});
	return { evidence, findings };
}

/**
 * Analyses an organisation, letting the event loop turn between steps so that a worker can be told
 * to stop.
 * @throws the signal's reason where it is aborted
 */
export function analyse(
	organisation: Organisation,
	options: AnalyseOptions & AnalyseControl
): Promise<Analysis> {
	return paced(analysisSteps(organisation, options), options);
}

/**
 * Takes steps, letting the event loop turn between them some twenty times a second.
 * @throws the signal's reason where it is aborted
 */
export async function paced<Result>(
	steps: Generator<AnalysisProgress, Result>,
	{ onProgress, signal }: AnalyseControl
): Promise<Result> {
	let last = -Infinity;
	for (;;) {
		signal?.throwIfAborted();
		const step = steps.next();
		if (step.done === true) return step.value;
		const now = performance.now();
		if (now - last < pauseEveryMs) continue;
		onProgress?.(step.value);
		await new Promise((resolve) => setTimeout(resolve));
		last = performance.now();
	}
}

/** Analyses an organisation in one go: for scripts and tests. */
export function analyseNow(organisation: Organisation, options: AnalyseOptions): Analysis {
	const steps = analysisSteps(organisation, options);
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}
