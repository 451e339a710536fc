import { paced } from '../../analysis/analyse';
import type { AnalyseControl } from '../../analysis/analyse';
import { analysisSteps } from '../../analysis/analyse';
import {
	findSimilarity,
	type AnalysisProgress,
	type Evidence,
	type Similarity
} from '../../analysis/evidence';
import type { Finding } from '../../analysis/finding';
import { gatherFindings } from '../../analysis/gather-findings';
import { withGate } from '../../analysis/looser-pairs';
import { organisationFromRoles } from '../../analysis/organisation-from-roles';
import type { Organisation } from '../../analysis/organisation';
import type { Gate } from '../../analysis/pair-gate';
import { buildOrganisation } from '../../db/organisation';
import type { InsertTable } from '../../db/database';
import type { Framework, ReferenceRanges } from '../../framework/framework';
import type { RoleComparison } from '../analysis-answers';
import type {
	AnalysisQuestions,
	AnalysisSummary,
	Answered,
	Asked,
	QuestionName,
	StoreBatch
} from '../analysis-protocol';
import { amendRoles } from './amend-roles';
import { amendedRole } from './amended-role';
import { summaryOf } from './analysis-summary';
import { comparedRoles, listedPair, similarAnswer } from './compare-answer';
import { analysisContext, capabilityAt, type AnalysisContext } from './context';
import { familyTable } from './evidence-tables';
import { findingRecords, pairRecord, type FindingRecord } from './finding-records';
import { numbered, type NumberedRecord } from './finding-tables';
import { groupEvidence } from './group-evidence';
import { levelEvidence } from './level-evidence';
import type { AnalysedRoles } from './packed-roles';
import { profileEvidence } from './profile-evidence';
import { sameButLevels } from './same-but-levels';
import { storeBatches } from './store-batches';
import { toEnd } from './to-end';
import { whatIf } from './what-if';

/** What to analyse. */
export interface AnalysisInput {
	readonly framework: Framework;
	readonly roles: AnalysedRoles;
	readonly ranges: ReferenceRanges | null;
	/** How alike the listed pairs have to be. */
	readonly gate?: Gate;
}

export interface RunControl extends AnalyseControl {
	/** Told as soon as it is known which families the roles are of. */
	readonly onFamilies?: (rows: InsertTable) => void;
}

type Answers = {
	readonly [Name in keyof AnalysisQuestions]: (asked: Asked<Name>) => Answered<Name>;
};

/** An analysis that has been made, with its evidence: answers questions about it. */
export class AnalysisCore {
	readonly #input: AnalysisInput;
	readonly #durationMs: number;
	#context: AnalysisContext;
	#records: readonly NumberedRecord[];
	#pairs: ReadonlyMap<string, number> | null = null;
	#batches: Iterator<StoreBatch> | null = null;

	private constructor(of: {
		readonly input: AnalysisInput;
		readonly context: AnalysisContext;
		readonly records: readonly NumberedRecord[];
		readonly durationMs: number;
	}) {
		this.#input = of.input;
		this.#context = of.context;
		this.#records = of.records;
		this.#durationMs = of.durationMs;
	}

	/**
	 * Analyses roles, letting the event loop turn. Who is like whom is taken from an earlier analysis
	 * where nothing but levels and kinds has changed since.
	 * @throws the signal's reason where it is aborted
	 */
	static async run(
		input: AnalysisInput,
		control: RunControl = {},
		earlier: AnalysisCore | null = null
	): Promise<AnalysisCore> {
		const began = performance.now();
		const { framework, roles, ranges } = input;
		const organisation = organisationFromRoles(roles, framework);
		const similarity = await paced(
			similaritySteps(organisation, earlier?.similarityFor(roles) ?? null),
			control
		);
		control.onFamilies?.(familyTable(organisation, similarity));
		const options = { framework, ranges, similarity };
		const { evidence, findings } = await paced(analysisSteps(organisation, options), control);
		const analysis = { evidence: withGate(evidence, input.gate ?? 'usual'), findings };
		const { unitOfRole: unitOfRow } = buildOrganisation(roles);
		const context = analysisContext({ framework, ranges, analysis, unitOfRow });
		const records = numbered(await paced(recordSteps(context), control));
		return new AnalysisCore({ input, context, records, durationMs: performance.now() - began });
	}

	get summary(): AnalysisSummary {
		return summaryOf(this.#evidence, this.#records, this.#durationMs);
	}

	/** Who is like whom, where these roles are the analysed ones in all but levels and kinds; null otherwise. */
	similarityFor(roles: AnalysedRoles): Similarity | null {
		return sameButLevels(this.#input.roles, roles) ? this.#evidence : null;
	}

	/** Answers a question; null where its ids are unknown. */
	ask<Name extends QuestionName>(name: Name, asked: Asked<Name>): Answered<Name> {
		return this.#answers[name](asked);
	}

	readonly #answers: Answers = {
		level: ({ roleId, capabilityId }) => {
			const role = this.#context.roleOf(roleId);
			const capability = capabilityAt(this.#context, capabilityId);
			return role === null || capability < 0
				? null
				: levelEvidence(this.#context, role, capability);
		},
		group: ({ key, capabilityId }) => {
			const finding = this.#finding(key);
			const capability = capabilityAt(this.#context, capabilityId);
			return finding && capability >= 0 ? groupEvidence(this.#context, finding, capability) : null;
		},
		profile: ({ key }) => {
			const finding = this.#finding(key);
			return finding && profileEvidence(this.#context, finding);
		},
		pair: ({ key }) => this.#pair(key),
		compare: ({ first, second }) => {
			const one = this.#context.roleOf(first);
			const other = this.#context.roleOf(second);
			return one === null || other === null ? null : comparedRoles(this.#context, one, other);
		},
		similar: ({ roleId, text, most }) => {
			const role = this.#context.roleOf(roleId);
			return role === null ? null : similarAnswer(this.#context, role, text, most);
		},
		what_if: ({ roleId, levels }) => {
			const role = this.#context.roleOf(roleId);
			return role === null ? null : whatIf(this.#context, role, levels);
		},
		amend: ({ roles }) => {
			const { organisation } = this.#evidence;
			const amended = roles.map((role) => amendedRole(organisation, role));
			const { context, records, refresh } = amendRoles(
				{ context: this.#context, records: this.#records },
				amended
			);
			this.#context = context;
			this.#records = records;
			this.#pairs = null;
			return { ...refresh, summary: this.summary };
		},
		ranges: ({ ranges }) => this.#useRanges(ranges),
		pairs: ({ gate }) => {
			const { analysis } = this.#context;
			return this.#use({ analysis: { ...analysis, evidence: withGate(analysis.evidence, gate) } });
		},
		rows: ({ from }) => {
			if (from === 'begin' || this.#batches === null) {
				this.#batches = storeBatches(this.#context, this.#records);
			}
			const next = this.#batches.next();
			return next.done === true ? null : next.value;
		}
	};

	get #evidence(): Evidence {
		return this.#context.analysis.evidence;
	}

	#finding(key: string): Finding | null {
		return this.#context.analysis.findings.find((finding) => finding.key === key) ?? null;
	}

	#pair(key: string): RoleComparison | null {
		this.#pairs ??= new Map(
			Array.from(this.#evidence.listed.pairs, (_, rank) => [
				pairRecord(this.#context, rank).key,
				rank
			])
		);
		const rank = this.#pairs.get(key);
		return rank === undefined ? null : listedPair(this.#context, rank);
	}

	#useRanges(ranges: ReferenceRanges | null): AnalysisSummary {
		const { framework } = this.#context;
		const findings = toEnd(gatherFindings(this.#evidence, framework, ranges));
		return this.#use({ ranges, analysis: { evidence: this.#evidence, findings } });
	}

	#use(change: Partial<Pick<AnalysisContext, 'ranges' | 'analysis'>>): AnalysisSummary {
		const context = { ...this.#context, ...change };
		const { evidence } = context.analysis;
		this.#context = { ...context, explaining: { ...context.explaining, evidence } };
		this.#records = numbered(toEnd(findingRecords(this.#context)));
		this.#pairs = null;
		return this.summary;
	}
}

function* similaritySteps(
	organisation: Organisation,
	known: Similarity | null
): Generator<AnalysisProgress, Similarity> {
	return known ?? (yield* findSimilarity(organisation));
}

/** Records are made once the findings are there: their progress is that the findings are being told. */
function* recordSteps(
	context: AnalysisContext
): Generator<AnalysisProgress, readonly FindingRecord[]> {
	const steps = findingRecords(context);
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		yield { stage: 'findings', share: 1 };
	}
}
