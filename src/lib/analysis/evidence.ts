import { fitBase } from './base';
import type { Base } from './base';
import { baseEffects } from './base-effects';
import { divisionDifferences, sumDivisions } from './compare-divisions';
import type { DivisionDifferences, DivisionSums } from './compare-divisions';
import { falseDiscoveryRates } from './false-discovery';
import { familyColumn } from './family-column';
import { findNeighbours } from './find-neighbours';
import { foldPairs } from './fold-pairs';
import type { ListedPairs } from './fold-pairs';
import { likenessOf } from './likeness';
import type { Likeness } from './likeness';
import type { Neighbours } from './neighbours';
import type { CodedColumn, Organisation } from './organisation';
import { weighPeers } from './peers';
import type { PeerEvidence } from './peers';
import { relateCapabilities } from './related';
import type { RelatedEvidence } from './related';
import { findPairs } from './similar-pairs';
import type { SimilarPairs } from './similar-pairs';
import { scoreSurprise } from './surprise';
import type { Surprise } from './surprise';
import { evidenceTiers, tierNumbers } from './tiers';
import type { Tiers } from './tiers';

/** What does not depend on levels: who is like whom. */
export interface Similarity {
	readonly likeness: Likeness;
	readonly family: CodedColumn;
	readonly neighbours: Neighbours;
	readonly tiers: Tiers;
}

/** What is expected of every level, how surprising it is, and what the pairs and divisions show. */
export interface Evidence extends Similarity {
	readonly organisation: Organisation;
	readonly base: Base;
	readonly peers: PeerEvidence;
	readonly related: RelatedEvidence;
	readonly surprise: Surprise;
	/** q per cell; NaN where the level is not judged. */
	readonly rates: Float64Array;
	readonly pairs: SimilarPairs;
	readonly listed: ListedPairs;
	readonly divisions: DivisionDifferences;
	readonly divisionSums: DivisionSums;
}

/** How far a run has come: what it is at, and the share of the whole that is done (0–1). */
export interface AnalysisProgress {
	readonly stage: 'similar roles' | 'expected levels' | 'pairs' | 'divisions' | 'findings';
	readonly share: number;
}

/** The share at which the last stage, findings, begins. */
export const findingsFrom = 0.8;

const ends = { similar: 0.35, levels: 0.7, pairs: 0.78 } as const;

/** Finds who is like whom, sections 1 and 2.5 of METHOD.md. */
export function* findSimilarity(
	organisation: Organisation
): Generator<AnalysisProgress, Similarity> {
	yield { stage: 'similar roles', share: 0 };
	const likeness = likenessOf(organisation);
	yield { stage: 'similar roles', share: 0.02 };
	const family = familyColumn(likeness);
	const neighbours = yield* staged(findNeighbours(organisation, likeness), {
		stage: 'similar roles',
		from: 0.03,
		to: ends.similar
	});
	return { likeness, family, neighbours, tiers: evidenceTiers(organisation, family, neighbours) };
}

/** Judges every level, pair and division, sections 2, 3 and 5 of METHOD.md. */
export function* findEvidence(
	organisation: Organisation,
	similarity: Similarity
): Generator<AnalysisProgress, Evidence> {
	const { likeness, family, neighbours, tiers } = similarity;
	yield { stage: 'expected levels', share: ends.similar };
	const base = fitBase(organisation, baseEffects(organisation, likeness.occupation, family));
	const peers = yield* staged(weighPeers(organisation, neighbours, base), {
		stage: 'expected levels',
		from: ends.similar,
		to: ends.levels
	});
	const related = relateCapabilities(organisation, peers);
	const surprise = scoreSurprise(organisation, peers, related);
	const width = organisation.capabilityCount;
	const rates = falseDiscoveryRates(
		surprise.chances.map((chance, cell) =>
			tiers.tier[Math.floor(cell / width)] === tierNumbers.notEnough ? NaN : chance
		)
	);
	yield { stage: 'pairs', share: ends.levels };
	const pairs = yield* staged(findPairs(organisation, neighbours), {
		stage: 'pairs',
		from: ends.levels,
		to: ends.pairs
	});
	const listed = foldPairs(pairs, organisation.roleCount);
	yield { stage: 'divisions', share: ends.pairs };
	const divisionSums = sumDivisions(organisation, family);
	return {
		...similarity,
		organisation,
		base,
		peers,
		related,
		surprise,
		rates,
		pairs,
		listed,
		divisions: divisionDifferences(divisionSums),
		divisionSums
	};
}

/** Runs the steps of a stage as a span (shares 0–1) of the whole. */
export function* staged<Result>(
	steps: Generator<number, Result>,
	span: { readonly stage: AnalysisProgress['stage']; readonly from: number; readonly to: number }
): Generator<AnalysisProgress, Result> {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		yield { stage: span.stage, share: span.from + (span.to - span.from) * step.value };
	}
}
