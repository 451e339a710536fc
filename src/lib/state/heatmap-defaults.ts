import type { Framework } from '../framework/framework';
import type { HeatmapSettings } from '../views/heatmap-model';
import { defaultHeatmapSettings } from '../views/heatmap-url';

/** With no more roles than this a heatmap shows them one by one, by their levels, until a reader says otherwise. */
const fewRoles = 40;

/** How a heatmap of so many roles is set up when nobody has said; null where that is not known yet. */
export function defaultsFor(framework: Framework, roles: number | null): HeatmapSettings {
	const usual = defaultHeatmapSettings(framework);
	if (roles === null || roles > fewRoles) return usual;
	return { ...usual, rowsBy: 'role', measure: 'median' };
}
