import type { Analysis } from '../../lib/analysis/analyse';
import { bandLimits } from '../../lib/analysis/bands';
import type { Band } from '../../lib/analysis/bands';
import type { Evidence } from '../../lib/analysis/evidence';
import { explainPair } from '../../lib/analysis/explain-pair';
import type { Finding } from '../../lib/analysis/finding';
import { Wording } from '../../lib/analysis/wording';
import type { Framework } from '../../lib/framework/framework';
import type { FileReport, IngestResult, Reconciliation } from '../../lib/ingest/result';
import { bandWords } from './check-options';
import { findingEntries, rateOf } from './finding-entry';
import type { FindingEntry } from './finding-entry';
import { significant } from './significant';

/** Two similar roles that differ, one of the listed pairs. */
export interface PairEntry {
	readonly rank: number;
	/** One grade apart, the junior comes first. */
	readonly roles: readonly [string, string];
	readonly similarity: number | null;
	readonly score: number | null;
	readonly differences: readonly {
		readonly capability: string;
		/** In the order of `roles`. */
		readonly levels: readonly [string, string];
	}[];
	/** How many pairs that differ likewise are folded under it. */
	readonly likewise: number;
	readonly sentence: string;
}

/** What `atlas check` answers, and what its JSON holds. */
export interface CheckReport {
	readonly files: readonly (Reconciliation & Pick<FileReport, 'file' | 'layout'>)[];
	readonly issuesFound: number;
	readonly roles: number;
	/** Requirements with a level that were judged, and those of roles without enough peers. */
	readonly judged: number;
	readonly notJudged: number;
	/** The least sure band that is listed. */
	readonly band: string;
	/** Similar roles that differ: how many pairs are listed, and the first of them. */
	readonly similarRoles: { readonly listed: number; readonly pairs: readonly PairEntry[] };
	/** In the order of the queue. */
	readonly findings: readonly FindingEntry[];
}

const pairsShown = 20;

/** Gathers the answer to a check of what was read and analysed. */
export function checkReport(of: {
	readonly ingested: IngestResult;
	readonly analysis: Analysis;
	readonly framework: Framework;
	readonly band: Band;
}): CheckReport {
	const { ingested, framework, band } = of;
	const { evidence, findings } = of.analysis;
	const { organisation, rates, listed } = evidence;
	const stated = organisation.levels.filter((level) => !Number.isNaN(level)).length;
	const judged = rates.filter((rate) => !Number.isNaN(rate)).length;
	const shown = findings.filter((finding) => isInBand(finding, band));
	return {
		files: ingested.files.map(({ file, layout, reconciliation }) => ({
			file,
			layout,
			...reconciliation
		})),
		issuesFound: ingested.issuesFound,
		roles: organisation.roleCount,
		judged,
		notJudged: stated - judged,
		band: bandWords[band],
		findings: findingEntries(shown, evidence, framework),
		similarRoles: {
			listed: listed.pairs.length,
			pairs: Array.from(listed.pairs.subarray(0, pairsShown), (_, place) =>
				pairEntry(evidence, place, new Wording(framework))
			)
		}
	};
}

/** True where a finding's false discovery rate is in the band or a surer one; a finding without a rate is always listed. */
function isInBand(finding: Finding, least: Band): boolean {
	const rate = rateOf(finding);
	return rate === null || rate <= bandLimits[least];
}

function pairEntry(evidence: Evidence, place: number, wording: Wording): PairEntry {
	const { organisation, pairs, listed } = evidence;
	const { first, second, differences, sentence } = explainPair(evidence, place);
	const pair = listed.pairs[place] ?? -1;
	return {
		rank: place + 1,
		roles: [organisation.roleIds[first] ?? '', organisation.roleIds[second] ?? ''],
		similarity: significant(pairs.likeness[pair] ?? NaN),
		score: significant(pairs.scores[pair] ?? NaN),
		differences: differences.map((difference) => ({
			capability: wording.capability(difference.capability),
			levels: [wording.level(difference.first), wording.level(difference.second)]
		})),
		likewise: listed.likewise[place] ?? 0,
		sentence
	};
}
