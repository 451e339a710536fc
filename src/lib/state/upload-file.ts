import { nsw } from '../framework/nsw';
import type { Layout } from '../ingest/result';
import { fitsWide, uploadRows, type Upload } from '../ingest/upload-rows';
import type { Dataset } from './dataset.svelte';

export type { Layout };

/** How many of the open roles have kinds that the wide layout cannot say; 0 while nothing is open. */
export function unfitForWide({ loaded }: Pick<Dataset, 'loaded'>): number {
	if (!loaded) return 0;
	let unfit = 0;
	for (let role = 0; role < loaded.roles.roleCount; role++) {
		if (!fitsWide(loaded.roles, role)) unfit++;
	}
	return unfit;
}

/** All open roles in an upload layout, whatever files they came in; null while nothing is open. */
export function openUpload({ loaded }: Pick<Dataset, 'loaded'>, layout: Layout): Upload | null {
	return loaded && uploadRows(loaded.roles, nsw, layout);
}
