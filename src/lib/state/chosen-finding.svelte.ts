import type { FindingListRow } from '../queries/finding-list';
import type { AnalysisRun } from './analysis-run.svelte';
import type { Dataset } from './dataset.svelte';
import { FindingEvidence, type LookedAt } from './finding-evidence.svelte';
import { TriedLevels } from './tried-levels.svelte';
import type { ViewUrl } from './view-url.svelte';

/** Kinds about all levels of a role: any of them can be looked at. */
const wholeRole: readonly string[] = ['fits_another_grade', 'straight_line'];
/** Kinds about many roles whose evidence is two sides. */
const groupKinds: readonly string[] = ['division_drift', 'division_differs', 'grade_inversion'];

/**
 * The finding that is chosen in the queue: which of its roles and capabilities is looked at, the
 * evidence of that, and levels tried on the role. Make it while a component initialises.
 */
export class ChosenFinding {
	readonly evidence: FindingEvidence;
	readonly whatIf: TriedLevels;

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl,
		analysis: AnalysisRun,
		private readonly selected: () => FindingListRow | null
	) {
		this.evidence = new FindingEvidence(analysis, () => this.#lookedAt);
		this.whatIf = new TriedLevels(
			analysis,
			() => this.evidenceOf?.roleId ?? this.row?.role_id ?? null
		);
	}

	get row(): FindingListRow | null {
		return this.selected();
	}

	/** The capability that is looked at: what the address says, else the finding's first; null where it is about none. */
	readonly capabilityId: string | null = $derived.by(() => {
		const { row } = this;
		if (!row) return null;
		const [concerned = ''] = row.capability_ids.split(',');
		const [first] = this.dataset.framework.capabilities;
		const usual = wholeRole.includes(row.kind) ? (first?.id ?? '') : concerned;
		return (this.url.get('on') ?? usual) || null;
	});

	/** The role and capability whose evidence is shown: what the address says, else the finding's own; null where it has none. */
	readonly evidenceOf: { readonly roleId: string; readonly capabilityId: string } | null =
		$derived.by(() => {
			const { row, capabilityId } = this;
			const roleId = row && (this.url.get('of') ?? row.role_id);
			return roleId === null || capabilityId === null ? null : { roleId, capabilityId };
		});

	readonly #lookedAt: LookedAt = $derived.by(() => {
		const { row, evidenceOf, capabilityId } = this;
		const nothing = { level: null, group: null, profileKey: null, pairKey: null };
		if (!row) return nothing;
		const { kind, finding_key: key } = row;
		if (kind === 'similar_roles') return { ...nothing, pairKey: key };
		const grouped = groupKinds.includes(kind) && evidenceOf === null && capabilityId !== null;
		return {
			...nothing,
			level: evidenceOf,
			group: grouped ? { key, capabilityId } : null,
			profileKey: wholeRole.includes(kind) ? key : null
		};
	});

	/** Shows the evidence of another capability beside the chosen finding. */
	lookAt(capabilityId: string): void {
		this.url.set({ of: this.evidenceOf?.roleId ?? null, on: capabilityId }, 'replace');
	}
}
