import type { Framework } from '../framework/framework';
import { readWord } from './filter-url';
import { rowsByAttribute } from './attribute-rows';
import {
	axisOrders,
	type HeatmapSettings,
	measures,
	type RowsBy,
	rowsByChoices
} from './heatmap-model';

/** Parameters of the address that hold the settings. */
const names = {
	measure: 'measure',
	threshold: 'from',
	rowsBy: 'rows',
	rowOrder: 'order',
	columnOrder: 'columns',
	orderCapability: 'by',
	open: 'open'
} as const;

/** How a heatmap is set up when nobody has said: units against their grades, from the middle level of the scale. */
export function defaultHeatmapSettings(framework: Framework): HeatmapSettings {
	return {
		measure: 'difference',
		threshold: Math.ceil(framework.levels.length / 2),
		rowsBy: 'unit',
		rowOrder: 'framework',
		columnOrder: 'framework',
		orderCapability: null,
		open: null
	};
}

function readThreshold(text: string | null, framework: Framework): number | null {
	return framework.levels.find((level) => String(level.order) === text)?.order ?? null;
}

function readRowsBy(text: string | null): RowsBy | null {
	if (text?.startsWith('attribute:')) return rowsByAttribute(text.slice('attribute:'.length));
	return readWord(text, rowsByChoices);
}

/**
 * The settings that an address holds, with the default wherever it holds none or one that is not
 * known. An `open` without a key is no row open, and none at all is as many as fit.
 */
export function readHeatmapSettings(
	parameters: URLSearchParams,
	framework: Framework,
	defaults: HeatmapSettings = defaultHeatmapSettings(framework)
): HeatmapSettings {
	const get = (name: string) => parameters.get(name);
	const by = get(names.orderCapability);
	const open = parameters.getAll(names.open);
	return {
		measure: readWord(get(names.measure), measures) ?? defaults.measure,
		threshold: readThreshold(get(names.threshold), framework) ?? defaults.threshold,
		rowsBy: readRowsBy(get(names.rowsBy)) ?? defaults.rowsBy,
		rowOrder: readWord(get(names.rowOrder), axisOrders) ?? defaults.rowOrder,
		columnOrder: readWord(get(names.columnOrder), axisOrders) ?? defaults.columnOrder,
		orderCapability: framework.capabilities.find(({ id }) => id === by)?.id ?? null,
		open: open.length === 0 ? defaults.open : new Set(open.filter((key) => key !== ''))
	};
}

/**
 * Puts settings into an address in place of those that are there. A default that is given leaves
 * no trace; without one everything but `open` and the capability to order by is written out.
 */
export function writeHeatmapSettings(
	settings: HeatmapSettings,
	parameters: URLSearchParams,
	defaults?: HeatmapSettings
): void {
	for (const name of Object.values(names)) parameters.delete(name);
	for (const key of ['measure', 'threshold', 'rowsBy', 'rowOrder', 'columnOrder'] as const)
		if (settings[key] !== defaults?.[key]) parameters.set(names[key], String(settings[key]));
	if (settings.orderCapability !== null)
		parameters.set(names.orderCapability, settings.orderCapability);
	if (settings.open === null) return;
	if (settings.open.size === 0) parameters.set(names.open, '');
	for (const key of settings.open) parameters.append(names.open, key);
}
