import { untrack } from 'svelte';
import { holdsAnalysis } from '../db/keep-analysis';
import { replaceRoles, storeAnalysis, storeFamilies } from '../db/store-analysis';
import type { AnalysisProgress } from '../analysis/evidence';
import type { Gate } from '../analysis/pair-gate';
import type { InsertTable } from '../db/database';
import type { ReferenceRanges } from '../framework/framework';
import type { RoleTable } from '../ingest/role-table';
import { AnalysisClient, SupersededError } from './analysis-client';
import { openAnalysisWorker, type AnalysisPort } from './analysis-port';
import { analysisRows } from './analysis-rows';
import type { AnalysisStatus } from './analysis-status';
import type {
	AnalysisSummary,
	Answered,
	Asked,
	ChangedRole,
	QuestionName
} from './analysis-protocol';
import { changedRoles } from './changed-roles';
import type { Dataset } from './dataset.svelte';
import { EditedRanges } from './edited-ranges.svelte';

/** What an analysis needs of the data set. */
export type AnalysedDataset = Pick<
	Dataset,
	'framework' | 'status' | 'loaded' | 'version' | 'restored' | 'store' | 'sections'
>;

/** What the page is given to ask for its figures and draw them before the analysis takes a processor. */
const drawFirstMs = 500;

/** @throws the signal's reason where that is aborted meanwhile */
async function drawFirst(signal: AbortSignal): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, drawFirstMs));
	signal.throwIfAborted();
}

/** The share of a run at which storing begins: it takes about a quarter of the time. */
const storingFrom = 0.75;

/**
 * Analyses whatever is loaded, in a worker that keeps the evidence, and stores what is found. A
 * load ends the run before it. Make it while a component initialises.
 */
export class AnalysisRun {
	/** The reference ranges in use: observed, not official, and editable. */
	readonly ranges: EditedRanges;
	#status = $state.raw<AnalysisStatus>({ kind: 'waiting' });
	#stores = $state(0);
	#stored = $state(false);
	#recomputing = $state(false);
	/** The roles that the worker's analysis and the stored one are both of; null where they may differ. */
	#analysed: RoleTable | null = null;
	#control = new AbortController();
	#rangesInUse: ReferenceRanges | null = null;
	#gate: Gate = 'usual';
	readonly #client: AnalysisClient;

	constructor(
		private readonly dataset: AnalysedDataset,
		open: () => AnalysisPort = openAnalysisWorker
	) {
		this.#client = new AnalysisClient(open);
		this.ranges = new EditedRanges(dataset.framework.ranges);
		dataset.sections.add(this.ranges.section);
		// Derived, so that another status or name of the same data begins nothing.
		const ready = $derived(dataset.status.kind === 'ready');
		const version = $derived(dataset.version);
		const loaded = $derived(dataset.loaded);
		$effect(() => {
			const begin = ready && version > 0 && loaded;
			untrack(() => (begin ? void this.#begin(begin.roles) : this.#forget()));
		});
		$effect(() => {
			if (dataset.restored > 0) untrack(() => void this.#storeAgain());
		});
		$effect(() => {
			const { ranges } = this.ranges;
			untrack(() => void this.#useRanges(ranges));
		});
		$effect(() => () => this.#client.close());
	}

	get status(): AnalysisStatus {
		return this.#status;
	}

	/** Changes whenever other findings are stored: put it into the questions that ask for them. 0 while none are. */
	get version(): number {
		return this.#stored ? this.#stores : 0;
	}

	/**
	 * Whether a few roles have changed since the last whole run, and another is under way: what is
	 * stored is then exact in what `amendRoles` says, and as before in the rest.
	 */
	get recomputing(): boolean {
		return this.#recomputing;
	}

	/** Lists pairs of similar roles that have to be as alike as this, from now on. */
	listPairs(gate: Gate): void {
		if (gate === this.#gate) return;
		this.#gate = gate;
		const { kind } = this.#status;
		if (kind === 'running' || this.#recomputing) this.restart();
		else if (kind === 'done') void this.#retell('pairs', () => this.ask('pairs', { gate }));
	}

	/** Ends a run under way; what is loaded stays, without findings. */
	cancel(): void {
		if (this.#status.kind !== 'running') return;
		this.#control.abort(new SupersededError());
		this.#client.cancel();
		this.#status = { kind: 'cancelled' };
	}

	/** Begins anew after a cancelled or a failed run. */
	restart(): void {
		const { loaded } = this.dataset;
		this.#analysed = null;
		if (loaded) void this.#begin(loaded.roles);
	}

	/**
	 * Asks the analysis. Null where the ids are unknown.
	 * @throws SupersededError where other data came before the answer; Error where there is no
	 * analysis to ask yet
	 */
	ask<Name extends QuestionName>(name: Name, asked: Asked<Name>): Promise<Answered<Name>> {
		return this.#client.ask(name, asked);
	}

	/** What a run has begun with holds until another begins. */
	#renew(): AbortSignal {
		this.#control.abort(new SupersededError());
		this.#control = new AbortController();
		this.#recomputing = false;
		return this.#control.signal;
	}

	#forget(): void {
		this.#renew();
		this.#client.close();
		this.#analysed = null;
		this.#stored = false;
		this.#status = { kind: 'waiting' };
	}

	async #begin(roles: RoleTable): Promise<void> {
		const changed = this.#analysed && changedRoles(this.#analysed, roles);
		this.#analysed = null;
		const whole = !this.#recomputing;
		const signal = this.#renew();
		if (changed) return this.#amend(signal, roles, { changed, whole });
		this.#stored = false;
		this.#status = { kind: 'running', stage: 'similar roles', share: 0 };
		await this.#guarded(signal, async () => {
			const { ranges } = this.ranges;
			this.#rangesInUse = ranges;
			await drawFirst(signal);
			const gate = this.#gate;
			const summary = await this.#client.start(
				roles,
				{ ranges, gate },
				{
					onProgress: ({ stage, share }) => {
						if (signal.aborted) return;
						this.#status = { kind: 'running', stage, share: share * storingFrom };
					},
					onFamilies: (rows) => void this.#storeFamilies(signal, rows)
				}
			);
			await this.#store(signal, summary);
			this.#analysed = roles;
		});
	}

	/**
	 * A few roles of those analysed have changed: where the load has kept what was stored, that is
	 * amended at once, and a whole run (unless the last one was of the very same levels) goes over the
	 * rest while it is shown. A worker that has been
	 * lost meanwhile has nothing to amend.
	 */
	async #amend(
		signal: AbortSignal,
		roles: RoleTable,
		{ changed, whole }: { readonly changed: readonly ChangedRole[]; readonly whole: boolean }
	): Promise<void> {
		const same = whole && changed.length === 0;
		this.#recomputing = !same;
		await this.#guarded(signal, async () => {
			const kept = await this.dataset.store((database) => {
				signal.throwIfAborted();
				return holdsAnalysis(database, roles.roleCount);
			});
			signal.throwIfAborted();
			if (!kept) return this.#begin(roles);
			if (same) {
				this.#analysed = roles;
				this.#stores += 1;
				return;
			}
			this.#client.cancel();
			const amended = await this.ask('amend', { roles: changed }).catch(() => null);
			signal.throwIfAborted();
			if (!amended) return this.#begin(roles);
			const { summary, ...refresh } = amended;
			await this.dataset.store((database) => {
				signal.throwIfAborted();
				return replaceRoles(database, refresh);
			});
			signal.throwIfAborted();
			this.#analysed = roles;
			this.#stores += 1;
			this.#status = { kind: 'done', summary };
			await drawFirst(signal);
			const { ranges } = this.ranges;
			const settings = { ranges, gate: this.#gate };
			const anew = await this.#client.start(roles, settings, 'unwatched');
			this.#analysed = null;
			await this.#store(signal, anew);
			this.#analysed = roles;
			this.#recomputing = false;
		});
	}

	async #storeFamilies(signal: AbortSignal, rows: InsertTable): Promise<void> {
		await this.#guarded(signal, () =>
			this.dataset.store(async (database) => {
				if (!signal.aborted) await storeFamilies(database, rows);
			})
		);
	}

	async #store(signal: AbortSignal, summary: AnalysisSummary): Promise<void> {
		const tell = (share: number) => {
			if (signal.aborted || this.#recomputing) return;
			const whole = storingFrom + (1 - storingFrom) * share;
			this.#status = { kind: 'running', stage: 'storing', share: whole };
		};
		const rows = analysisRows(this.#client, tell);
		await this.dataset.store((database) => storeAnalysis(database, rows, signal));
		signal.throwIfAborted();
		this.#stores += 1;
		this.#stored = true;
		this.#status = { kind: 'done', summary };
	}

	/** The engine was lost and started again, and with it went what was stored. */
	async #storeAgain(): Promise<void> {
		if (this.#status.kind !== 'done' || this.#recomputing) return this.restart();
		const { summary } = this.#status;
		const signal = this.#renew();
		this.#stored = false;
		this.#status = { kind: 'running', stage: 'storing', share: storingFrom };
		await this.#guarded(signal, () => this.#store(signal, summary));
	}

	/** Other ranges: rules are checked anew. A run under way has begun with the ranges before, and begins again. */
	async #useRanges(ranges: ReferenceRanges | null): Promise<void> {
		const { kind } = this.#status;
		if (ranges === this.#rangesInUse || kind === 'waiting' || kind === 'cancelled') return;
		if (kind !== 'done' || this.#recomputing) return this.restart();
		this.#rangesInUse = ranges;
		await this.#retell('findings', () => this.ask('ranges', { ranges }));
	}

	/** Stores all that is found anew, once the worker has told some of it differently. */
	async #retell(
		stage: AnalysisProgress['stage'],
		tell: () => Promise<AnalysisSummary>
	): Promise<void> {
		const analysed = this.#analysed;
		this.#analysed = null;
		const signal = this.#renew();
		this.#status = { kind: 'running', stage, share: storingFrom };
		await this.#guarded(signal, async () => {
			const summary = await tell();
			signal.throwIfAborted();
			await this.#store(signal, summary);
			this.#analysed = analysed;
		});
	}

	/** Whatever comes of work that was superseded meanwhile is nobody's concern any more. */
	async #guarded(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			if (signal.aborted || error instanceof SupersededError) return;
			this.#recomputing = false;
			const message = error instanceof Error ? error.message : String(error);
			this.#status = { kind: 'failed', message };
		}
	}
}
