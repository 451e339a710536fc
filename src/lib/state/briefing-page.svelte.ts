import { noFilter } from '../queries/filter';
import type { UnitTreeRow } from '../queries/unit-tree';
import { buildBriefing } from '../views/build-briefing';
import type { BriefingModel, BriefingTarget } from '../views/briefing-model';
import { sideText } from '../views/comparison-url';
import { pathOf } from '../views/unit-key';
import {
	askBriefing,
	countedKinds,
	type BriefingAnswer,
	type BriefingQuestion
} from './ask-briefing';
import type { AnalysisRun } from './analysis-run.svelte';
import { ComparePage } from './compare-page.svelte';
import type { Dataset } from './dataset.svelte';
import { Latest, type AskedQuery } from './latest.svelte';
import { today } from './today';
import { UnitProfile } from './unit-profile.svelte';
import type { ViewUrl } from './view-url.svelte';

function extended(address: string, parameters: string): string {
	return `${address}${address.includes('?') ? '&' : '?'}${parameters}`;
}

/** One page about a unit, the one that the address names. Make it while a component initialises. */
export class BriefingPage {
	readonly compare: ComparePage;
	readonly #profile: UnitProfile;
	readonly #answer: Latest<BriefingAnswer, BriefingQuestion>;
	readonly #today = today();

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl,
		private readonly analysis: Pick<AnalysisRun, 'version' | 'status'>
	) {
		const stored = () => analysis.version;
		this.compare = new ComparePage(dataset, url, { filter: () => noFilter });
		this.#profile = new UnitProfile(dataset, url, this.compare, stored);
		this.#answer = new Latest<BriefingAnswer, BriefingQuestion>(
			dataset,
			() => {
				const unit = this.#unit;
				if (!unit) return null;
				return { unit: pathOf(unit), today: this.#today, analysis: stored() };
			},
			askBriefing
		);
	}

	/** What the page is about. */
	get #unit(): UnitTreeRow | null {
		return this.compare.compared?.subject.unit ?? null;
	}

	/** Null until every answer is there. */
	readonly model: BriefingModel | null = $derived.by(() => {
		const { model: comparison } = this.compare;
		const unit = this.#unit;
		const profile = this.#profile.answer;
		const { value, question } = this.#answer;
		if (!unit || comparison?.kind !== 'comparison' || !profile.value || !value) return null;
		if (profile.question?.side !== unit.unit_id) return null;
		if (question?.unit.join('\n') !== pathOf(unit).join('\n')) return null;
		const isJudged = profile.value.standing.some(({ findings }) => findings !== null);
		// Both were asked of the same analysis: findings that are not there yet are not called none.
		const isDone = isJudged && profile.question.analysis === question.analysis;
		return buildBriefing({
			framework: this.dataset.framework,
			...{ unit, comparison, today: this.#today },
			standing: profile.value.standing,
			levels: profile.value.levels,
			findings: value.findings,
			analysis: isDone ? 'done' : this.#isGivenUp ? 'none' : 'running',
			dataset: this.dataset.source?.title ?? '',
			roles: value.fingerprint[0]?.roles ?? 0,
			fingerprint: value.fingerprint[0]?.fingerprint ?? ''
		});
	});

	/** Whether no findings are to come. */
	get #isGivenUp(): boolean {
		const { kind } = this.analysis.status;
		return kind === 'cancelled' || kind === 'failed';
	}

	/** The address under `path` at which the roles behind a sentence of this key are. */
	hrefOf(path: string, key: string, target: BriefingTarget): string {
		const subject = this.compare.compared?.subject;
		if (!subject?.unit) return this.url.href(path, noFilter);
		const own = `of=${encodeURIComponent(sideText(subject))}`;
		const ofUnit = this.url.href(path, { ...noFilter, units: [pathOf(subject.unit)] });
		switch (target.page) {
			case 'briefing':
				return extended(this.url.href(path, noFilter), `${own}&behind=${encodeURIComponent(key)}`);
			case 'heatmap':
				return extended(ofUnit, 'rows=role&measure=median');
			case 'compare': {
				const on = target.capabilityId ? `&on=${target.capabilityId}` : '';
				return extended(this.url.href(path, noFilter), `${own}${on}`);
			}
			case 'findings':
				return extended(
					ofUnit,
					target.findingKey === undefined
						? countedKinds.map((kind) => `what=${kind}`).join('&')
						: `finding=${encodeURIComponent(target.findingKey)}`
				);
		}
	}

	/** Why there is no page; null while there may be one. */
	get reason(): string | null {
		const { model } = this.compare;
		return model?.kind === 'empty' ? model.reason : null;
	}

	/** The message of whatever failed; null where nothing did. */
	get failure(): string | null {
		for (const { status } of [this.compare.answer, this.#profile.answer, this.#answer]) {
			if (status.kind === 'failed') return status.message;
		}
		return null;
	}

	/** Every query behind the page. */
	get asked(): readonly AskedQuery[] {
		return [this.compare.answer, this.#profile.answer, this.#answer].flatMap(({ asked }) => asked);
	}
}
