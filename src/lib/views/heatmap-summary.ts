import { differenceSummary } from './difference-summary';
import { countOf, formatAmount, formatPercent } from './format';
import type { HeatmapCell, HeatmapColumn, HeatmapRow } from './heatmap-model';
import { heatmapSubject, type HeatmapView, type WordlessHeatmap } from './heatmap-subject';
import { meanLevel } from './level-counts';
import { levelName } from './level-names';
import { fewRoles } from './measure-cell';
import { plain, strong, type SummaryPart } from './summary-part';

interface Ranked {
	readonly column: HeatmapColumn;
	readonly cell: HeatmapCell;
	readonly value: number;
}

function coreIds({ framework }: HeatmapView): ReadonlySet<string> {
	return new Set(framework.capabilities.flatMap((one) => (one.peopleManagement ? [] : [one.id])));
}

/** Core capabilities with a value in a row, highest first; equals by mean level. */
function ranked(view: HeatmapView, model: WordlessHeatmap, row: HeatmapRow): readonly Ranked[] {
	const core = coreIds(view);
	return model.columns
		.flatMap((column, index) => {
			const cell = row.cells[index];
			if (!cell || cell.value === null || !core.has(column.capabilityId)) return [];
			return [{ column, cell, value: cell.value, level: meanLevel(cell.levelCounts) ?? 0 }];
		})
		.sort((one, other) => other.value - one.value || other.level - one.level);
}

function figure(view: HeatmapView, model: WordlessHeatmap, value: number): string {
	switch (model.scale) {
		case 'level':
			return `median ${levelName(view.framework, value)}`;
		case 'share':
			return formatPercent(value);
		case 'spread':
		case 'difference':
			return `${formatAmount(value)} levels`;
	}
}

function verbs(view: HeatmapView, model: WordlessHeatmap): readonly [most: string, least: string] {
	switch (model.measure) {
		case 'share_at_or_above': {
			const level = levelName(view.framework, model.threshold);
			return [` is most often at ${level} or above (`, ` least often (`];
		}
		case 'share_focus':
			return [' is focus most often (', ' least often ('];
		case 'spread':
			return [' differs most from role to role (on average ', ' least ('];
		case 'median':
		case 'difference':
			return [' is asked for at the highest level (', ' at the lowest ('];
	}
}

function overall(view: HeatmapView, model: WordlessHeatmap): readonly SummaryPart[] {
	const all = model.rows[0];
	const order = all ? ranked(view, model, all) : [];
	const [most, least] = [order[0], order.at(-1)];
	if (!all || !most || !least) return [plain('No core capability has a value here.')];
	const over = `Over ${all.roles === 1 ? 'the one role' : `all ${countOf(all.roles, 'role')}`}, `;
	const [mostVerb, leastVerb] = verbs(view, model);
	const high = [
		plain(over),
		strong(most.column.name),
		plain(`${mostVerb}${figure(view, model, most.value)})`)
	];
	if (most === least) return [...high, plain('.')];
	return [
		...high,
		plain(', '),
		strong(least.column.name),
		plain(`${leastVerb}${figure(view, model, least.value)}).`)
	];
}

/** The core capability in which rows that are not few lie furthest apart, for measures that are not ordinal. */
function furthestApart(view: HeatmapView, model: WordlessHeatmap): readonly SummaryPart[] {
	const { plural, rows } = heatmapSubject(view, model);
	if (view.rowsBy === 'role' || model.scale === 'level') return [];
	const core = coreIds(view);
	const ranges = model.columns.flatMap((column, index) => {
		if (!core.has(column.capabilityId)) return [];
		const values = rows
			.flatMap((row) => {
				const cell = row.cells[index];
				return cell && cell.value !== null && !cell.few ? [{ row, value: cell.value }] : [];
			})
			.sort((one, other) => one.value - other.value);
		const [low, high] = [values[0], values.at(-1)];
		return low && high && low !== high ? [{ column, low, high }] : [];
	});
	const widest = ranges.sort(
		(one, other) => other.high.value - other.low.value - (one.high.value - one.low.value)
	)[0];
	if (!widest || widest.high.value === widest.low.value) return [];
	return [
		plain(` Between ${plural}, `),
		strong(widest.column.name),
		plain(` differs most: ${figure(view, model, widest.low.value)} in `),
		strong(widest.low.row.name),
		plain(`, ${figure(view, model, widest.high.value)} in `),
		strong(widest.high.row.name),
		plain('.')
	];
}

function caution(view: HeatmapView, model: WordlessHeatmap): readonly SummaryPart[] {
	const { noun, plural, rows } = heatmapSubject(view, model);
	const few = rows.filter((row) => row.roles < fewRoles).length;
	if (view.rowsBy === 'role') return [];
	if (rows.length > 0 && few === rows.length)
		return [plain(` Few roles: no ${noun} has ${fewRoles} or more, so read its cells with care.`)];
	const mix =
		view.rowsBy === 'unit' && model.measure !== 'share_focus'
			? [plain(` A ${noun} of higher grades shows higher levels; “difference” allows for that.`)]
			: [];
	if (few === 0) return model.measure === 'spread' ? [] : mix;
	const names = few === 1 ? `1 ${noun} has` : `${few} ${plural} have`;
	return [...mix, plain(` ${names} fewer than ${fewRoles} roles.`)];
}

/** What the heatmap found, from its own cells: names, amounts and how much they rest on. No cause is claimed. */
export function heatmapSummary(view: HeatmapView, model: WordlessHeatmap): readonly SummaryPart[] {
	if (model.measure === 'difference') return differenceSummary(view, model);
	if (model.measure === 'spread' && view.rowsBy === 'role')
		return [plain('A single role has no spread; choose rows by unit or by grade.')];
	return [...overall(view, model), ...furthestApart(view, model), ...caution(view, model)];
}
