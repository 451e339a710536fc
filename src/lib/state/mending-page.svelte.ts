import { issueCauses } from '../queries/issue-causes';
import { issueList, type IssueListRow } from '../queries/issue-list';
import { issuesAlike, type IssuesAlikeRow } from '../queries/issues-alike';
import { issueValues, type IssueValuesRow } from '../queries/issue-values';
import type { IssueCausesRow } from '../queries/issue-causes';
import { mendCauses, mendGroups } from '../views/build-mending';
import { issueWords } from '../views/issue-words';
import type { MendCause, MendGroup } from '../views/mending-model';
import type { Dataset } from './dataset.svelte';
import { Latest } from './latest.svelte';

/** Distinct values that one cause shows. */
export const groupsShown = 200;
/** Issues of one value that are listed at a time. */
export const alikeShown = 20;

type AlikeQuestion = {
	readonly cause: string;
	readonly value: string;
	readonly column: string | null;
	readonly offset: number;
	readonly limit: number;
};

const allIssues = 1_000_000;

/** The issues of the open data by cause and by value. Make it while a component initialises. */
export class MendingPage {
	#opened = $state.raw<{ readonly key: string; readonly offset: number } | null>(null);
	readonly #causes: Latest<readonly IssueCausesRow[]>;
	readonly #values: Latest<readonly IssueValuesRow[], { readonly cause: string }>;
	readonly #alike: Latest<readonly IssuesAlikeRow[], AlikeQuestion>;

	/** @param wanted - the cause that the address names, which may be one that there is none of */
	constructor(
		private readonly dataset: Dataset,
		private readonly wanted: () => string | null
	) {
		this.#causes = new Latest(
			dataset,
			() => ({}),
			(ask) => ask(issueCauses, {})
		);
		this.#values = new Latest(
			dataset,
			() => (this.cause === null ? null : { cause: this.cause }),
			(ask, { cause }: { readonly cause: string }) =>
				ask(issueValues, { cause, limit: groupsShown })
		);
		this.#alike = new Latest(
			dataset,
			() => this.#alikeQuestion,
			(ask, question: AlikeQuestion) => ask(issuesAlike, question)
		);
	}

	readonly causes: readonly MendCause[] = $derived.by(() => mendCauses(this.#causes.value ?? []));

	/** Whether it is known which issues there are. */
	get answered(): boolean {
		return this.#causes.value !== null;
	}

	/** The cause that is shown: the one wanted, else the first. */
	readonly chosen: MendCause | null = $derived.by(() => {
		const wanted = this.wanted();
		return this.causes.find(({ cause }) => cause === wanted) ?? this.causes[0] ?? null;
	});

	get cause(): string | null {
		return this.chosen?.cause ?? null;
	}

	/** What a person can do about the chosen cause, in a sentence. */
	get advice(): string {
		return issueWords(this.cause ?? '').advice;
	}

	readonly groups: readonly MendGroup[] = $derived.by(() => {
		const cause = this.#values.question?.cause;
		if (cause === undefined || cause !== this.cause) return [];
		const { framework, source } = this.dataset;
		const rows = this.#values.value ?? [];
		return mendGroups({ cause, rows, files: source?.files ?? [], framework });
	});

	/** Distinct values that are not shown because there are so many. */
	get valuesLeftOut(): number {
		return Math.max(0, (this.#values.value?.[0]?.total ?? 0) - groupsShown);
	}

	/** The group whose issues are listed one by one. */
	readonly opened: MendGroup | null = $derived.by(
		() => this.groups.find(({ key }) => key === this.#opened?.key) ?? null
	);

	readonly #alikeQuestion: AlikeQuestion | null = $derived.by(() => {
		if (!this.opened) return null;
		const { cause, value, column } = this.opened;
		return { cause, value, column, offset: this.#opened?.offset ?? 0, limit: alikeShown };
	});

	/** The issues of the opened group, a page of them. */
	get alike(): readonly IssuesAlikeRow[] {
		return this.opened ? (this.#alike.value ?? []) : [];
	}

	get offset(): number {
		return this.#opened?.offset ?? 0;
	}

	/** Lists the issues of a group, or no longer. */
	toggle(group: MendGroup): void {
		this.#opened = this.opened?.key === group.key ? null : { key: group.key, offset: 0 };
	}

	turnTo(offset: number): void {
		if (this.#opened) this.#opened = { ...this.#opened, offset: Math.max(0, offset) };
	}

	/** Every issue, whatever is shown, for the download. */
	async all(): Promise<readonly IssueListRow[]> {
		const { rows } = await this.dataset.ask(issueList, {
			...{ cause: null, limit: allIssues, offset: 0 }
		});
		return rows;
	}
}
