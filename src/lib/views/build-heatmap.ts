import { mean, rollup } from 'd3';
import type { Filter } from '../queries/filter';
import { mostValueRows } from './attribute-rows';
import { attributeLabel } from './attribute-words';
import { emptyTally } from './cell-tally';
import { formatCount } from './format';
import { orderColumns } from './heatmap-columns';
import type { HeatmapModel, HeatmapRow, HeatmapSettings, RowsLeftOut } from './heatmap-model';
import { compareNodes, type RowNode } from './heatmap-row-node';
import { rowTree } from './heatmap-row-tree';
import type { AttributeSource, HeatmapInput } from './heatmap-source';
import { legendOf, scaleOf } from './heatmap-steps';
import { heatmapSummary } from './heatmap-summary';
import { heatmapTitle } from './heatmap-title';
import { meanLevel } from './level-counts';
import { measureCell } from './measure-cell';
import { openByItself } from './open-rows';
import { similarityOrder } from './similarity-order';
import type { EmptyModel } from './summary-part';

/** A row with the node it was measured from. */
type Placed = readonly [RowNode, HeatmapRow];

function filtered(filter: Filter): boolean {
	const { units, grades, attributes, managesPeople, text } = filter;
	return (
		[units, grades, attributes].some(({ length }) => length > 0) ||
		managesPeople !== null ||
		text !== ''
	);
}

/** Why the values of an attribute cannot be rows; null where they can. */
function noValueRows({ attribute, base }: AttributeSource): string | null {
	const values = new Set(base.map(({ value }) => value)).size;
	const label = attributeLabel(attribute);
	if (values > mostValueRows)
		return `These roles have ${formatCount(values)} different values of “${label}”, more than can be read as rows. Choose other rows, or filter by some of its values.`;
	return base.some(({ value }) => value !== null)
		? null
		: `None of these roles states “${label}”. Choose other rows.`;
}

function emptyReason(input: HeatmapInput, root: RowNode): string | null {
	const { filter, source } = input;
	if (root.roles === 0)
		return filtered(filter)
			? 'No role passes all of the filters. Remove one to see roles again.'
			: 'No roles are loaded.';
	const unread = source.rowsBy === 'attribute' ? noValueRows(source) : null;
	if (unread !== null) return unread;
	if (filter.kind !== null && root.tallies.size === 0)
		return `None of these roles marks a capability as ${filter.kind}. Remove that filter to see all requirements.`;
	return null;
}

function isOpen(node: RowNode, open: HeatmapSettings['open']): boolean {
	return node.expandable && open !== null && open.has(node.key);
}

function withOpenRows(input: HeatmapInput): HeatmapInput {
	const { settings, source } = input;
	if (settings.open !== null || source.rowsBy !== 'unit') return input;
	const open = openByItself(source.tree, source.base);
	return { ...input, settings: { ...settings, open } };
}

/** Turns a node into a row, its cells in framework order. */
function measureRow(input: HeatmapInput, node: RowNode, parentKey: string | null): HeatmapRow {
	const { framework, settings, filter } = input;
	const none = emptyTally(framework.levels.length);
	const measuring = { framework, ...settings, kind: filter.kind };
	const { key, kind, name, note, unit, depth, expandable, roles, gradeMix } = node;
	return {
		...{ key, kind, name, note, unit, depth, parentKey, expandable, roles, gradeMix },
		open: isOpen(node, settings.open),
		cells: framework.capabilities.map(({ id }) =>
			measureCell(id, node.tallies.get(id) ?? none, node, measuring)
		)
	};
}

/**
 * What rows are ordered by, higher first: the value in the chosen capability or, without one, the
 * mean of the values in the core capabilities; equals by mean level. Null without a value.
 */
function sortValues(input: HeatmapInput, row: HeatmapRow): readonly [number, number] | null {
	const { framework, settings } = input;
	const chosen = framework.capabilities
		.filter(({ id, peopleManagement }) =>
			settings.orderCapability === null ? !peopleManagement : id === settings.orderCapability
		)
		.map(({ id }) => id);
	const cells = row.cells.filter((cell) => chosen.includes(cell.capabilityId));
	const values = cells.flatMap((cell) => (cell.value === null ? [] : [cell.value]));
	const levels = cells.flatMap((cell) => meanLevel(cell.levelCounts) ?? []);
	const value = mean(values);
	return value === undefined ? null : [value, mean(levels) ?? 0];
}

function byValue(input: HeatmapInput, siblings: readonly Placed[]) {
	return siblings
		.map((sibling) => ({ sibling, values: sortValues(input, sibling[1]) }))
		.sort(({ values: one }, { values: other }) => {
			if (one === null || other === null) return Number(one === null) - Number(other === null);
			return other[0] - one[0] || other[1] - one[1];
		})
		.map(({ sibling }) => sibling);
}

function bySimilarity(siblings: readonly Placed[]): readonly Placed[] {
	const profiles = siblings.map(([, row]) => row.cells.map(({ value }) => value ?? NaN));
	return similarityOrder(profiles).flatMap((place) => {
		const sibling = siblings[place];
		return sibling ? [sibling] : [];
	});
}

function orderSiblings(input: HeatmapInput, nodes: readonly RowNode[], parentKey: string) {
	const { rowOrder } = input.settings;
	const ordered = rowOrder === 'name' ? [...nodes].sort(compareNodes) : nodes;
	const measured = ordered.map((node): Placed => [node, measureRow(input, node, parentKey)]);
	if (rowOrder === 'value') return byValue(input, measured);
	return rowOrder === 'similarity' ? bySimilarity(measured) : measured;
}

function rowsUnder(input: HeatmapInput, node: RowNode): readonly Placed[] {
	return node.children().flatMap((siblings) =>
		orderSiblings(input, siblings, node.key).flatMap((placed) => {
			const [child, row] = placed;
			return row.open ? [placed, ...rowsUnder(input, child)] : [placed];
		})
	);
}

/** The row of all roles, then its units, and its own roles only where they are what the rows are, or it stands open. */
function visibleRows(input: HeatmapInput, root: RowNode): readonly Placed[] {
	const [first = [], roles = []] = root.children();
	const shown = isOpen(root, input.settings.open) ? [first, roles] : [first];
	return [
		[root, measureRow(input, root, null)],
		...rowsUnder(input, { ...root, children: () => shown })
	];
}

function rowsLeftOut(placed: readonly Placed[]): readonly RowsLeftOut[] {
	const shownUnder = rollup(
		placed.filter(([, row]) => row.kind === 'role'),
		(rows) => rows.length,
		([, row]) => row.parentKey
	);
	return placed.flatMap(([{ key, directRoles: total }]) => {
		const shown = shownUnder.get(key) ?? 0;
		return shown > 0 && total > shown
			? [{ parentKey: key === 'all' ? null : key, shown, total }]
			: [];
	});
}

/**
 * The heatmap of a set of rows, or why there is none. The row of all roles comes first and rows
 * beneath it in the chosen order, within siblings (more than
 * 120 siblings are not put in order of similarity). A capability has a value where any role of the
 * row has a level; otherwise it is unknown, not essential or absent, in that order.
 */
export function buildHeatmap(asked: HeatmapInput): HeatmapModel | EmptyModel {
	const root = rowTree(asked);
	const input = withOpenRows(asked);
	const { framework, settings } = input;
	const reason = emptyReason(input, root);
	if (reason !== null) return { kind: 'empty', reason };
	const placed = visibleRows(input, root);
	const rows = placed.map(([, row]) => row);
	const { columns, groups } = orderColumns(framework, settings, rows);
	const positions = columns.map(({ capabilityId }) =>
		framework.capabilities.findIndex(({ id }) => id === capabilityId)
	);
	const model = {
		kind: 'heatmap' as const,
		measure: settings.measure,
		threshold: settings.threshold,
		requirementKind: input.filter.kind,
		scale: scaleOf(settings.measure),
		legend: legendOf(framework, settings.measure),
		groups,
		columns,
		rows: rows.map((row) => ({
			...row,
			cells: positions.flatMap((position) => row.cells[position] ?? [])
		})),
		leftOut: rowsLeftOut(placed)
	};
	const { source } = input;
	const attribute = source.rowsBy === 'attribute' ? source.attribute : null;
	const view = { framework, rowsBy: source.rowsBy, attribute };
	return {
		...model,
		title: heatmapTitle(view, model),
		summary: heatmapSummary(view, model)
	};
}
