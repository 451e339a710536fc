import { findingOfRole } from '../queries/finding-of-role';
import { roleEvidence } from '../queries/role-evidence';
import { findingItem, type FindingItem } from '../views/finding-item';
import { bandWords } from '../views/finding-words';
import { countOf } from '../views/format';
import { levelName } from '../views/level-names';
import type { RoleComparisonModel } from '../views/role-comparison';
import type { SimilarRole } from './analysis-answers';
import type { AnalysisRun } from './analysis-run.svelte';
import { comparisonModel } from './comparison-model';
import type { Dataset } from './dataset.svelte';
import { LatestAnalysis } from './latest-analysis.svelte';
import { Latest, type Ask } from './latest.svelte';
import { today } from './today';
import type { ViewUrl } from './view-url.svelte';

/** Similar roles that are listed. */
const similarShown = 10;

type RoleFindingsQuestion = {
	readonly analysis: number;
	readonly stored: number;
	readonly roleId: string;
	readonly today: string;
};

async function askFindings(ask: Ask, question: RoleFindingsQuestion) {
	return {
		roleId: question.roleId,
		findings: await ask(findingOfRole, question),
		evidence: await ask(roleEvidence, question)
	};
}

type RoleFindingsAnswer = Awaited<ReturnType<typeof askFindings>>;

/** What similar roles lead one to expect of one capability. */
export interface ExpectedHere {
	/** `Adept expected, from 12 peers`. */
	readonly words: string;
	/** `Strong`; empty where the level does not stand out. */
	readonly band: string;
}

/** What the analysis says of one role: its findings, what its peers ask, and the roles like it. Make it while a component initialises. */
export class RoleFindings {
	readonly answer: Latest<RoleFindingsAnswer, RoleFindingsQuestion>;
	readonly #similar: LatestAnalysis<'similar'>;
	readonly #compared: LatestAnalysis<'compare'>;
	#search = $state('');

	constructor(
		private readonly dataset: Dataset,
		private readonly analysis: AnalysisRun,
		private readonly url: ViewUrl,
		of: { readonly roleId: () => string; readonly stored: () => number }
	) {
		const day = today();
		this.answer = new Latest(
			dataset,
			() =>
				analysis.version === 0
					? null
					: { analysis: analysis.version, stored: of.stored(), roleId: of.roleId(), today: day },
			askFindings
		);
		this.#similar = new LatestAnalysis(analysis, 'similar', () => ({
			roleId: of.roleId(),
			text: this.#search,
			most: similarShown
		}));
		this.#compared = new LatestAnalysis(analysis, 'compare', () => {
			const other = this.comparedId;
			return other === null ? null : { first: of.roleId(), second: other };
		});
	}

	/** Whether there is an analysis to ask. */
	get ready(): boolean {
		return this.analysis.version > 0;
	}

	/** Its findings in the order of the queue, pairs with similar roles last. */
	readonly items: readonly FindingItem[] = $derived.by(() =>
		(this.answer.value?.findings ?? []).map((row) => findingItem(this.dataset.framework, row))
	);

	/** By capability id, of the levels that were judged. */
	readonly expected: ReadonlyMap<string, ExpectedHere> = $derived.by(() =>
		expectedHere(this.answer.value?.evidence ?? [], (level) =>
			levelName(this.dataset.framework, level)
		)
	);

	get search(): string {
		return this.#search;
	}

	/** Finds roles by title or id; empty goes back to those most like this one. */
	find(text: string): void {
		this.#search = text.trim();
	}

	/** Most similar first; null before they are known. */
	get similar(): readonly SimilarRole[] | null {
		return this.#similar.value;
	}

	/** The role that this one is set beside, in the address. */
	get comparedId(): string | null {
		return this.url.get('with');
	}

	compareWith(roleId: string | null): void {
		this.url.set({ with: roleId }, 'replace');
	}

	readonly comparison: RoleComparisonModel | null = $derived.by(() => {
		const { value } = this.#compared;
		return value && this.comparedId !== null
			? comparisonModel(this.dataset.framework, value)
			: null;
	});
}

function expectedHere(
	rows: readonly {
		readonly capability_id: string;
		readonly expected: number;
		readonly peers: number;
		readonly band: string | null;
	}[],
	nameOf: (level: number) => string
): ReadonlyMap<string, ExpectedHere> {
	const bands: Readonly<Record<string, string>> = bandWords;
	return new Map(
		rows.map(({ capability_id, expected, peers, band }) => [
			capability_id,
			{
				words: `about ${nameOf(Math.max(1, Math.round(expected)))} expected, ${countOf(peers, 'peer')}`,
				band: band === null ? '' : (bands[band] ?? '')
			}
		])
	);
}
