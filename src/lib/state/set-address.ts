import { noFilter } from '../queries/filter';
import { setText } from '../views/comparison-url';
import type { ViewUrl } from './view-url.svelte';

/** The address under `path` at which a saved set is held against all other roles. */
export function setAddress(url: ViewUrl, path: string, name: string): string {
	const address = url.href(path, noFilter);
	return `${address}${address.includes('?') ? '&' : '?'}of=${encodeURIComponent(setText(name))}`;
}
