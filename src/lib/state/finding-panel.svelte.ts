import { findingRoles } from '../queries/finding-roles';
import { roleDetail } from '../queries/role-detail';
import { roleRequirements } from '../queries/role-requirements';
import { levelName, levelStep } from '../views/level-names';
import type { RoleComparisonModel } from '../views/role-comparison';
import { whatIfSentence } from '../views/what-if-words';
import type { AnalysisRun } from './analysis-run.svelte';
import { comparisonModel } from './comparison-model';
import type { Dataset } from './dataset.svelte';
import type { FindingsPage } from './findings-page.svelte';
import { groupEvidenceModel, type GroupEvidenceModel } from './group-evidence-model';
import { Latest, type Ask } from './latest.svelte';
import { levelEvidenceModel, type LevelEvidenceModel } from './level-evidence-model';
import { profileEvidenceModel, type ProfileEvidenceModel } from './profile-evidence-model';

/** Roles that a finding about many lists. */
const rolesListed = 30;
/** Roles that it lists when asked for all. */
const mostRoles = 2000;
/** Kinds of finding of which another level can be tried. */
const tryableKinds: readonly string[] = ['level', 'rule', 'straight_line', 'fits_another_grade'];

/** A role that a finding is about. */
export interface ConcernedRole {
	readonly roleId: string;
	readonly title: string;
	readonly gradeId: string;
	readonly unitName: string;
	readonly levelName: string;
	/** Step of the level ramp, from 0; null without a level. */
	readonly step: number | null;
}

type PanelQuestion = {
	readonly analysis: number;
	readonly findingId: number;
	readonly roleId: string | null;
	readonly capabilityId: string | null;
	/** Roles that are listed. */
	readonly limit: number;
};

async function askPanel(ask: Ask, question: PanelQuestion) {
	const { findingId, roleId, capabilityId, limit } = question;
	return {
		findingId,
		roleId,
		detail: roleId === null ? [] : await ask(roleDetail, { roleId }),
		requirements: roleId === null ? [] : await ask(roleRequirements, { roleId }),
		roles: await ask(findingRoles, { findingId, capabilityId, limit })
	};
}

type PanelAnswer = Awaited<ReturnType<typeof askPanel>>;

/** The evidence of the chosen finding, in the models that the panel draws. Make it while a component initialises. */
export class FindingPanel {
	readonly #answer: Latest<PanelAnswer, PanelQuestion>;
	/** The finding of which all roles are to be listed. */
	#allRoles = $state<string | null>(null);

	constructor(
		private readonly dataset: Dataset,
		private readonly page: FindingsPage,
		analysis: AnalysisRun
	) {
		this.#answer = new Latest(
			dataset,
			() => {
				const { selected } = page;
				if (!selected || analysis.version === 0) return null;
				return {
					analysis: analysis.version,
					findingId: selected.finding_id,
					roleId: page.chosen.evidenceOf?.roleId ?? selected.role_id,
					capabilityId: this.#looksAt ? page.chosen.capabilityId : null,
					limit: this.#allRoles === page.selectedKey ? mostRoles : rolesListed
				};
			},
			askPanel
		);
	}

	/** Whether the finding is about capabilities that can be looked at. */
	readonly #looksAt: boolean = $derived.by(() => this.lookable.length > 0);

	readonly #current: PanelAnswer | null = $derived.by(() => {
		const { value } = this.#answer;
		return value && value.findingId === this.page.selected?.finding_id ? value : null;
	});

	readonly level: LevelEvidenceModel | null = $derived.by(() => {
		const { level } = this.page.chosen.evidence;
		return level && levelEvidenceModel(this.dataset.framework, level);
	});

	readonly pair: RoleComparisonModel | null = $derived.by(() => {
		const { pair } = this.page.chosen.evidence;
		return pair && comparisonModel(this.dataset.framework, pair);
	});

	readonly group: GroupEvidenceModel | null = $derived.by(() => {
		const { group } = this.page.chosen.evidence;
		return group && groupEvidenceModel(this.dataset.framework, group.capabilityId, group.found);
	});

	readonly profile: ProfileEvidenceModel | null = $derived.by(() => {
		const { profile } = this.page.chosen.evidence;
		return profile && profileEvidenceModel(this.dataset.framework, profile);
	});

	/** `roles.csv, line 1,204`, of the role that is looked at; empty before it is known. */
	readonly source: string = $derived.by(() => {
		const [detail] = this.#current?.detail ?? [];
		return detail && this.page.selected?.roles === 1
			? `${detail.source_file}, line ${detail.source_line.toLocaleString('en-AU')}`
			: '';
	});

	/** The levels of the role that is looked at, in the framework's order; none for a finding about many. */
	readonly roleLevels: readonly { readonly capabilityId: string; readonly level: number | null }[] =
		$derived.by(() => {
			if (!this.#current || this.#current.roleId === null) return [];
			const { requirements } = this.#current;
			return this.dataset.framework.capabilities.map(({ id }) => ({
				capabilityId: id,
				level: requirements.find((row) => row.capability_id === id)?.level ?? null
			}));
		});

	/** The roles that a finding about many concerns, the first of them; their level is that on the capability looked at. */
	readonly roles: readonly ConcernedRole[] = $derived.by(() => {
		const { framework } = this.dataset;
		return (this.#current?.roles ?? []).map(({ role_id, title, grade_id, unit_name, level }) => ({
			roleId: role_id,
			title,
			gradeId: grade_id ?? '',
			unitName: unit_name ?? '',
			levelName: level === null ? 'No level' : levelName(framework, level),
			step: level === null ? null : levelStep(framework, level)
		}));
	});

	/** The role that the finding is about, where it is about one. */
	get aboutRole(): string | null {
		const { selected } = this.page;
		return selected?.roles === 1 ? selected.role_id : null;
	}

	/** Whether levels can be tried: on one role at a time. */
	get tryable(): boolean {
		const { selected } = this.page;
		return selected?.roles === 1 && tryableKinds.includes(selected.kind);
	}

	/** Lists all roles of the finding, as far as they can be read. */
	listAllRoles(): void {
		this.#allRoles = this.page.selectedKey;
	}

	get manyRoles(): boolean {
		const { selected } = this.page;
		return selected !== null && selected.roles > 1 && selected.kind !== 'similar_roles';
	}

	/** The capabilities whose evidence can be looked at: those of the finding, or all of the one role's. */
	readonly lookable = $derived.by(() => {
		const { selected } = this.page;
		if (!selected || selected.kind === 'similar_roles') return [];
		if (selected.capability_ids === '' && selected.roles > 1) return [];
		const ids = selected.capability_ids === '' ? [] : selected.capability_ids.split(',');
		const { capabilities } = this.dataset.framework;
		return capabilities
			.filter(({ id }) => ids.length === 0 || ids.includes(id))
			.map(({ id, name }) => ({ value: id, label: name }));
	});

	/** The name of the capability that is looked at; empty for none. */
	get lookedAt(): string {
		const id = this.#looksAt ? this.page.chosen.capabilityId : null;
		return this.dataset.framework.capabilities.find((known) => known.id === id)?.name ?? '';
	}

	/** What the trial comes to; empty before it is known. */
	get whatIfText(): string {
		const { result } = this.page.chosen.whatIf;
		return result ? whatIfSentence(result, this.page.selectedKey) : '';
	}
}
