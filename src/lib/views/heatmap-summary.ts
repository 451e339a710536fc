import { extent } from 'd3';
import { differenceSummary } from './difference-summary';
import { countOf, formatAmount, formatPercent, tenths } from './format';
import type { HeatmapColumn, HeatmapRow } from './heatmap-model';
import { heatmapSubject, type HeatmapView, type WordlessHeatmap } from './heatmap-subject';
import { levelName } from './level-names';
import { fewRoles } from './measure-cell';
import { plain, shortNameList, strong, type SummaryPart } from './summary-part';

interface Ranked {
	readonly column: HeatmapColumn;
	readonly value: number;
	/** The value as it is written: what reads alike is not ranked. */
	readonly figure: string;
}

interface Lying {
	readonly row: HeatmapRow;
	readonly value: number;
}

function coreIds({ framework }: HeatmapView): ReadonlySet<string> {
	return new Set(framework.capabilities.flatMap((one) => (one.peopleManagement ? [] : [one.id])));
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

/** Core capabilities with a value in a row, highest first. */
function ranked(view: HeatmapView, model: WordlessHeatmap, row: HeatmapRow): readonly Ranked[] {
	const core = coreIds(view);
	return model.columns
		.flatMap((column, index) => {
			const value = row.cells[index]?.value ?? null;
			if (value === null || !core.has(column.capabilityId)) return [];
			return [{ column, value, figure: figure(view, model, value) }];
		})
		.sort((one, other) => other.value - one.value);
}

/** What is said of the highest, of one capability or of several, and of the lowest. */
function verbs(
	view: HeatmapView,
	model: WordlessHeatmap,
	several: boolean
): readonly [most: string, least: string] {
	const be = several ? 'are' : 'is';
	switch (model.measure) {
		case 'share_at_or_above': {
			const level = levelName(view.framework, model.threshold);
			return [` ${be} most often at ${level} or above (`, ` least often (`];
		}
		case 'share_focus':
			return [` ${be} focus most often (`, ' least often ('];
		case 'spread':
			return [` ${several ? 'differ' : 'differs'} most from role to role (on average `, ' least ('];
		case 'median':
		case 'difference':
			return [` ${be} asked for at the highest level (`, ' at the lowest ('];
	}
}

/** A figure that stands for itself: `45 % at Adept or above`. */
function figureAlone(view: HeatmapView, model: WordlessHeatmap, text: string): string {
	switch (model.measure) {
		case 'share_at_or_above':
			return `${text} at ${levelName(view.framework, model.threshold)} or above`;
		case 'share_focus':
			return `${text} focus`;
		case 'spread':
			return `${text} from the median on average`;
		case 'median':
		case 'difference':
			return text;
	}
}

function overall(view: HeatmapView, model: WordlessHeatmap): readonly SummaryPart[] {
	const all = model.rows[0];
	const order = all ? ranked(view, model, all) : [];
	const [most, least] = [order[0], order.at(-1)];
	if (!all || !most || !least) return [plain('No core capability has a value here.')];
	const over = `Over ${all.roles === 1 ? 'the one role' : `all ${countOf(all.roles, 'role')}`}, `;
	const alone = figureAlone(view, model, most.figure);
	if (order.length === 1)
		return [
			plain(over),
			strong(most.column.name),
			plain(` is the only core capability with a value: ${alone}.`)
		];
	if (most.figure === least.figure)
		return [plain(`${over}all ${order.length} core capabilities are alike: ${alone}.`)];
	const namesAt = (text: string) =>
		order.filter((one) => one.figure === text).map(({ column }) => column.name);
	const highest = namesAt(most.figure);
	const [mostVerb, leastVerb] = verbs(view, model, highest.length > 1);
	return [
		plain(over),
		...shortNameList(highest),
		plain(`${mostVerb}${most.figure}), `),
		...shortNameList(namesAt(least.figure)),
		plain(`${leastVerb}${least.figure}).`)
	];
}

/** A distance in what is written: whole percent or tenths of a level. */
function steps(model: WordlessHeatmap, distance: number): number {
	return model.scale === 'share' ? Math.round(distance * 100) : tenths(distance);
}

/** The core capability in which rows that are not few lie furthest apart, for measures that are not ordinal. */
function furthestApart(view: HeatmapView, model: WordlessHeatmap): readonly SummaryPart[] {
	const { plural, rows } = heatmapSubject(view, model);
	if (view.rowsBy === 'role' || model.scale === 'level') return [];
	const core = coreIds(view);
	const ranges = model.columns
		.flatMap((column, index) => {
			if (!core.has(column.capabilityId)) return [];
			const lying = rows.flatMap((row): Lying[] => {
				const cell = row.cells[index];
				return cell && cell.value !== null && !cell.few ? [{ row, value: cell.value }] : [];
			});
			const [low, high] = extent(lying, ({ value }) => value);
			if (low === undefined || high === undefined) return [];
			return [{ column, lying, low, high, apart: steps(model, high - low) }];
		})
		.sort((one, other) => other.apart - one.apart);
	const [widest] = ranges;
	if (!widest || widest.apart === 0) return [];
	const at = (value: number) => {
		const text = figure(view, model, value);
		const there = widest.lying.filter((one) => figure(view, model, one.value) === text);
		return [plain(`${text} in `), ...shortNameList(there.map(({ row }) => row.name))];
	};
	const equals = ranges.filter(({ apart }) => apart === widest.apart).length - 1;
	const others = equals === 1 ? '1 other capability' : `${equals} other capabilities`;
	return [
		plain(` Between ${plural}, `),
		strong(widest.column.name),
		plain(`${equals > 0 ? `, together with ${others},` : ''} differs most: `),
		...at(widest.low),
		plain(', '),
		...at(widest.high),
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
		view.rowsBy !== 'grade' && model.measure !== 'share_focus'
			? [
					plain(
						` ${/^[aeiou]/i.test(noun) ? 'An' : 'A'} ${noun} of higher grades shows higher levels; “difference” allows for that.`
					)
				]
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
	if (model.measure === 'share_focus' && model.requirementKind !== null)
		return [
			plain(
				`Only ${model.requirementKind} requirements are left in, so the share that is focus says nothing here.`
			)
		];
	return [...overall(view, model), ...furthestApart(view, model), ...caution(view, model)];
}
