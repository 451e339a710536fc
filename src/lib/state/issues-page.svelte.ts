import { issueCauses, type IssueCausesRow } from '../queries/issue-causes';
import { issueList, type IssueListRow } from '../queries/issue-list';
import { mendCauses } from '../views/build-mending';
import { effectText } from '../views/issue-words';
import type { MendCause } from '../views/mending-model';
import type { Dataset } from './dataset.svelte';
import { Latest } from './latest.svelte';

/** Issues that one table shows at a time. */
export const issuesShown = 100;

const allIssues = 1_000_000;

interface IssueChoice {
	readonly version: number;
	readonly cause: string | null;
	readonly offset: number;
}

type IssuePageQuestion = {
	readonly cause: string | null;
	readonly offset: number;
	readonly limit: number;
};

/** An issue with what became of the input, in words. */
export interface ShownIssue extends IssueListRow {
	readonly effectText: string;
}

/** The issues of the loaded files: how many by cause, and one page of them. Make it while a component initialises. */
export class IssuesPage {
	/** What was chosen, and of which load: a choice does not outlive its data. */
	#choice = $state.raw<IssueChoice>({ version: 0, cause: null, offset: 0 });
	readonly #causes: Latest<readonly IssueCausesRow[], { readonly version: number }>;
	readonly #list: Latest<readonly IssueListRow[], IssuePageQuestion>;

	constructor(private readonly dataset: Dataset) {
		this.#causes = new Latest(
			dataset,
			() => ({ version: dataset.version }),
			(ask) => ask(issueCauses, {})
		);
		this.#list = new Latest(
			dataset,
			() => ({ cause: this.cause, offset: this.offset, limit: issuesShown }),
			(ask, page: IssuePageQuestion) => ask(issueList, page)
		);
	}

	/** The kinds of trouble in words, each with its number of issues. */
	readonly causes: readonly MendCause[] = $derived.by(() => mendCauses(this.#causes.value ?? []));

	/** Whether the causes are those of the data that are open, not of those before. */
	get answered(): boolean {
		return this.#causes.question?.version === this.dataset.version;
	}

	/** How many issues are listed, of whatever cause. */
	get listed(): number {
		return this.causes.reduce((sum, { issues }) => sum + issues, 0);
	}

	readonly rows: readonly ShownIssue[] = $derived.by(() =>
		(this.#list.value ?? []).map((issue) => ({ ...issue, effectText: effectText(issue) }))
	);

	readonly #current: IssueChoice = $derived.by(() =>
		this.#choice.version === this.dataset.version
			? this.#choice
			: { version: this.dataset.version, cause: null, offset: 0 }
	);

	get cause(): string | null {
		return this.#current.cause;
	}

	get offset(): number {
		return this.#current.offset;
	}

	/** Issues of the chosen cause, on all pages. */
	get total(): number {
		return this.rows[0]?.total ?? 0;
	}

	choose(cause: string | null): void {
		this.#choice = { version: this.dataset.version, cause, offset: 0 };
	}

	turnTo(offset: number): void {
		this.#choice = { ...this.#current, offset: Math.max(0, offset) };
	}

	/** Every issue, whatever is shown, for the download. */
	async all(): Promise<readonly IssueListRow[]> {
		const { rows } = await this.dataset.ask(issueList, {
			cause: null,
			limit: allIssues,
			offset: 0
		});
		return rows;
	}
}
