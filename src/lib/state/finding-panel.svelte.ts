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
import { Latest, type Ask } from './latest.svelte';
import { levelEvidenceModel, type LevelEvidenceModel } from './level-evidence-model';

/** Roles that a finding about many lists. */
const rolesListed = 30;
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
};

async function askPanel(ask: Ask, question: PanelQuestion) {
	const { findingId, roleId, capabilityId } = question;
	const limit = rolesListed;
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
					roleId: page.evidenceOf?.roleId ?? selected.role_id,
					capabilityId: this.#capabilityId
				};
			},
			askPanel
		);
	}

	/** The capability that is looked at: that of the evidence, or the only one that the finding is about. */
	readonly #capabilityId: string | null = $derived.by(() => {
		const { selected, evidenceOf } = this.page;
		if (evidenceOf) return evidenceOf.capabilityId;
		const ids = selected?.capability_ids ?? '';
		return ids === '' || ids.includes(',') ? null : ids;
	});

	readonly #current: PanelAnswer | null = $derived.by(() => {
		const { value } = this.#answer;
		return value && value.findingId === this.page.selected?.finding_id ? value : null;
	});

	readonly level: LevelEvidenceModel | null = $derived.by(() => {
		const { level } = this.page.evidence;
		return level && levelEvidenceModel(this.dataset.framework, level);
	});

	readonly pair: RoleComparisonModel | null = $derived.by(() => {
		const { pair } = this.page.evidence;
		return pair && comparisonModel(this.dataset.framework, pair);
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

	get manyRoles(): boolean {
		const { selected } = this.page;
		return selected !== null && selected.roles > 1 && selected.kind !== 'similar_roles';
	}

	/** The capabilities whose evidence can be looked at: those of the finding, or all of the role's. */
	readonly lookable = $derived.by(() => {
		const { selected } = this.page;
		if (!selected || selected.kind === 'similar_roles') return [];
		const ids = selected.capability_ids === '' ? [] : selected.capability_ids.split(',');
		const { capabilities } = this.dataset.framework;
		return capabilities
			.filter(({ id }) => ids.length === 0 || ids.includes(id))
			.map(({ id, name }) => ({ value: id, label: name }));
	});

	/** The name of the capability that is looked at; empty for none. */
	get lookedAt(): string {
		const id = this.#capabilityId;
		return this.dataset.framework.capabilities.find((known) => known.id === id)?.name ?? '';
	}

	/** What the trial comes to; empty before it is known. */
	get whatIfText(): string {
		const { result } = this.page.whatIf;
		return result ? whatIfSentence(result, this.page.selectedKey) : '';
	}
}
