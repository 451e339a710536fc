import { goto } from '$app/navigation';
import { page } from '$app/state';
import { filterChips, type FilterChip } from '../views/filter-chips';
import { readFilter, writeFilter } from '../views/filter-url';
import { defaultsFor } from './heatmap-defaults';
import { readHeatmapSettings, writeHeatmapSettings } from '../views/heatmap-url';
import type { HeatmapSettings } from '../views/heatmap-model';
import { noFilter, type Filter } from '../queries/filter';
import { changedAddress, pathWith, type AddressChange } from './address';
import type { Dataset } from './dataset.svelte';
import type { SampleId } from './samples';

/** How a change reaches the history: a step to come back from, or a refinement of the present one. */
export type HistoryMode = 'push' | 'replace';

const figureFaces = ['chart', 'table', 'sql'] as const;

/** The same answer drawn, in rows, or as the queries behind it. */
export type FigureFace = (typeof figureFaces)[number];

/**
 * What the address says, and the one way to change it. Everything a person can set up in a view
 * is in the address, so that Back works and a copied link shows the same view.
 */
export class ViewUrl {
	readonly #parameters = $derived(page.url.searchParams);
	readonly filter: Filter = $derived(readFilter(this.#parameters));
	readonly #defaults: HeatmapSettings = $derived.by(() =>
		defaultsFor(this.dataset.framework, this.dataset.source?.roles ?? null)
	);
	readonly heatmap: HeatmapSettings = $derived.by(() =>
		readHeatmapSettings(this.#parameters, this.dataset.framework, this.#defaults)
	);
	readonly chips: readonly FilterChip[] = $derived.by(() =>
		filterChips(this.filter, this.dataset.framework)
	);
	/** Which face of a page's figure is shown. */
	readonly face: FigureFace = $derived(
		figureFaces.find((face) => face === this.#parameters.get('face')) ?? 'chart'
	);

	constructor(private readonly dataset: Dataset) {}

	/** The parameters of the address, for a page that has many of its own: to be read only. */
	get parameters(): URLSearchParams {
		return this.#parameters;
	}

	/** Changes parameters of a page's own. */
	change(change: AddressChange, mode: HistoryMode = 'push'): void {
		void this.#go(change, mode);
	}

	/** One parameter of a page's own; null where the address has none. */
	get(name: string): string | null {
		return this.#parameters.get(name);
	}

	/** Resolves once the address has changed. */
	setFilter(filter: Filter, mode: HistoryMode = 'push'): Promise<void> {
		return this.#go((parameters) => writeFilter(filter, parameters), mode);
	}

	clearFilter(mode: HistoryMode = 'push'): void {
		void this.setFilter(noFilter, mode);
	}

	setFace(face: FigureFace): void {
		this.set({ face: face === 'chart' ? null : face });
	}

	setHeatmap(change: Partial<HeatmapSettings>, mode: HistoryMode = 'push'): void {
		const settings = { ...this.heatmap, ...change };
		void this.#go((parameters) => writeHeatmapSettings(settings, parameters, this.#defaults), mode);
	}

	/** Sets parameters of a page's own; null removes one. */
	set(values: Readonly<Record<string, string | null>>, mode: HistoryMode = 'push'): void {
		void this.#go((parameters) => {
			for (const [name, value] of Object.entries(values)) {
				if (value === null) parameters.delete(name);
				else parameters.set(name, value);
			}
		}, mode);
	}

	/**
	 * Makes the address name the sample that is open, or none where a person's own data are: a step
	 * back may have brought an address of other data. The synthetic sample is what opens without a name.
	 */
	nameSample(sample: SampleId | null): void {
		const named = this.get('sample');
		if (named === sample || (sample === 'synthetic' && named === null)) return;
		this.set({ sample }, 'replace');
	}

	/** A path with the filter and the sample in force, and nothing of the present page's own. */
	href(path: string, filter: Filter = this.filter): string {
		return pathWith(path, (parameters) => {
			const sample = this.get('sample');
			if (sample) parameters.set('sample', sample);
			writeFilter(filter, parameters);
		});
	}

	async #go(change: AddressChange, mode: HistoryMode): Promise<void> {
		const address = changedAddress(page.url, change);
		if (address.href === page.url.href) return;
		await goto(address, { keepFocus: true, noScroll: true, replaceState: mode === 'replace' });
	}
}
