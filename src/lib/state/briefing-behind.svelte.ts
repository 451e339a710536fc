import { standingRoles, type Standing, type StandingRolesRow } from '../queries/standing-roles';
import type { BriefingFigures, BriefingSentence } from '../views/briefing-model';
import { buildStandingList, type StandingRole } from '../views/build-standing-list';
import { summaryText } from '../views/summary-part';
import { standingTerms } from './ask-profile';
import type { BriefingPage } from './briefing-page.svelte';
import type { Dataset } from './dataset.svelte';
import { Latest, type AskedQuery } from './latest.svelte';
import { today } from './today';
import type { ViewUrl } from './view-url.svelte';

/** Roles listed at first, and after "show more". */
const rolesShown = 100;
const rolesAtMost = 2_000;

type RolesQuestion = ReturnType<typeof standingTerms> & {
	readonly side: number;
	readonly standing: Standing;
	readonly limit: number;
};

/** By figures, the queries that they are taken from. */
const queriesOf: Readonly<Record<BriefingFigures, readonly string[]>> = {
	comparison: ['unit-tree', 'unit-differences', 'chosen-differences'],
	standing: ['compared-standing'],
	levels: ['compared-levels'],
	findings: ['finding-list'],
	fingerprint: ['data-fingerprint']
};

/** The roles and the SQL behind one sentence of a briefing, which the address names. Make it while a component initialises. */
export class BriefingBehind {
	#limit = $state(rolesShown);
	readonly #roles: Latest<readonly StandingRolesRow[], RolesQuestion>;

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl,
		private readonly page: BriefingPage
	) {
		const terms = standingTerms(dataset.framework, today());
		this.#roles = new Latest<readonly StandingRolesRow[], RolesQuestion>(
			dataset,
			() => {
				const { standing } = this;
				const side = page.compare.compared?.subject.unit_id;
				if (standing === null || side === undefined) return null;
				return { ...terms, side, standing, limit: this.#limit };
			},
			(ask, question) => ask(standingRoles, question)
		);
	}

	/** The sentence that is asked about; null where the page has none of that name. */
	readonly sentence: BriefingSentence | null = $derived.by(() => {
		const key = this.url.get('behind');
		if (key === null) return null;
		const all = this.page.model?.parts.flatMap(({ sentences }) => sentences) ?? [];
		return all.find((one) => one.key === key) ?? null;
	});

	get words(): string {
		return this.sentence ? summaryText(this.sentence.parts) : '';
	}

	/** How the roles of the sentence stand; null where they are on another page. */
	get standing(): Standing | null {
		const target = this.sentence?.target;
		return target?.page === 'briefing' ? target.standing : null;
	}

	/** What is shown of it. */
	get face(): 'roles' | 'sql' {
		return this.standing === null || this.url.face === 'sql' ? 'sql' : 'roles';
	}

	/** The roles, and how many there are in all; null until they are there. */
	readonly roles: { readonly listed: readonly StandingRole[]; readonly total: number } | null =
		$derived.by(() => {
			const { value, question } = this.#roles;
			const { standing } = this;
			if (!value || standing === null || question?.standing !== standing) return null;
			if (question.side !== this.page.compare.compared?.subject.unit_id) return null;
			const listed = buildStandingList(this.dataset.framework, standing, value);
			return { listed, total: value[0]?.total ?? 0 };
		});

	/** Whether more roles can be listed. */
	get more(): boolean {
		return this.#limit < rolesAtMost;
	}

	showMore(): void {
		this.#limit = rolesAtMost;
	}

	/** The message of what failed; null where nothing did. */
	get failure(): string | null {
		const { status } = this.#roles;
		return status.kind === 'failed' ? status.message : null;
	}

	/** The queries behind the sentence's figures and its roles. */
	get asked(): readonly AskedQuery[] {
		const names = this.sentence?.figures.flatMap((figure) => queriesOf[figure]) ?? [];
		const figures = this.page.asked.filter(({ name }) => names.includes(name));
		return this.standing === null ? figures : [...figures, ...this.#roles.asked];
	}

	show(face: 'roles' | 'sql'): void {
		this.url.set({ face: face === 'sql' ? 'sql' : null }, 'replace');
	}

	showSql(sentence: BriefingSentence): void {
		this.url.set({ behind: sentence.key, face: 'sql' });
	}

	close(): void {
		this.#limit = rolesShown;
		this.url.set({ behind: null, face: null }, 'replace');
	}
}
