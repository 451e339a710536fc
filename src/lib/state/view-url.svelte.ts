import { goto } from '$app/navigation';
import { page } from '$app/state';
import { readFilter, writeFilter } from '../views/filter-url';
import { readHeatmapSettings, writeHeatmapSettings } from '../views/heatmap-url';
import type { HeatmapSettings } from '../views/heatmap-model';
import type { Framework } from '../framework/framework';
import type { Filter } from '../queries/filter';

/** How a change reaches the history: a step to come back from, or a refinement of the present one. */
export type HistoryMode = 'push' | 'replace';

/**
 * What the address says, and the one way to change it. Everything a person can set up in a view
 * is in the address, so that Back works and a copied link shows the same view.
 */
export class ViewUrl {
	readonly #parameters = $derived(page.url.searchParams);
	readonly filter: Filter = $derived(readFilter(this.#parameters));
	readonly heatmap: HeatmapSettings;

	constructor(private readonly framework: Framework) {
		this.heatmap = $derived(readHeatmapSettings(this.#parameters, this.framework));
	}

	/** One parameter of a page's own; null where the address has none. */
	get(name: string): string | null {
		return this.#parameters.get(name);
	}

	setFilter(filter: Filter, mode: HistoryMode = 'push'): void {
		this.#go((parameters) => writeFilter(filter, parameters), mode);
	}

	setHeatmap(change: Partial<HeatmapSettings>, mode: HistoryMode = 'push'): void {
		const settings = { ...this.heatmap, ...change };
		this.#go((parameters) => writeHeatmapSettings(settings, parameters), mode);
	}

	/** Sets parameters of a page's own; null removes one. */
	set(values: Readonly<Record<string, string | null>>, mode: HistoryMode = 'push'): void {
		this.#go((parameters) => {
			for (const [name, value] of Object.entries(values)) {
				if (value === null) parameters.delete(name);
				else parameters.set(name, value);
			}
		}, mode);
	}

	/** A path with the filter and the sample in force, and nothing of the present page's own. */
	href(path: string, filter: Filter = this.filter): string {
		const parameters = new URLSearchParams();
		const sample = this.get('sample');
		if (sample) parameters.set('sample', sample);
		writeFilter(filter, parameters);
		const search = parameters.toString();
		return search ? `${path}?${search}` : path;
	}

	#go(change: (parameters: URLSearchParams) => void, mode: HistoryMode): void {
		const url = new URL(page.url);
		change(url.searchParams);
		if (url.href === page.url.href) return;
		void goto(url, { keepFocus: true, noScroll: true, replaceState: mode === 'replace' });
	}
}
