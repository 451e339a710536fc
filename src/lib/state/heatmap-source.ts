import type { Framework } from '../framework/framework';
import { baseByAttribute } from '../queries/base-by-attribute';
import { baseByGrade } from '../queries/base-by-grade';
import { baseByUnit } from '../queries/base-by-unit';
import type { Filter } from '../queries/filter';
import { noFilter } from '../queries/filter';
import { gradeLevels } from '../queries/grade-levels';
import { heatmapByAttribute } from '../queries/heatmap-by-attribute';
import { heatmapByGrade } from '../queries/heatmap-by-grade';
import { heatmapByUnit } from '../queries/heatmap-by-unit';
import { roleList, type RoleListRow } from '../queries/role-list';
import { unitTree } from '../queries/unit-tree';
import { attributeOfRows, mostValueRows } from '../views/attribute-rows';
import type { RowsBy } from '../views/heatmap-model';
import type { AttributeSource, HeatmapSource, UnitSource } from '../views/heatmap-source';
import { depthsShown, unitsShowingRoles } from '../views/open-rows';
import type { Ask } from './latest.svelte';

/** Roles that one opened unit, or the flat list, shows at most; the heatmap says how many it leaves out. */
const mostRoles = 2_000;
const allDepths = [0, 1, 2, 3];

/** What a heatmap asks for: a change in any of these is a new question. */
export type HeatmapQuestion = {
	readonly filter: Filter;
	readonly rowsBy: RowsBy;
	/** Keys of the rows that the reader has opened; null where none was opened or closed. */
	readonly open: readonly string[] | null;
};

async function askByUnit(
	ask: Ask,
	{ filter, open }: HeatmapQuestion,
	levels: number,
	roles: (directlyIn: number) => Promise<readonly RoleListRow[]>
): Promise<UnitSource> {
	const tree = await ask(unitTree, {});
	const base = await ask(baseByUnit, { filter, depths: allDepths });
	const keys = open && new Set(open);
	const depths = depthsShown(tree, base, keys);
	const counts = await ask(heatmapByUnit, { filter, depths, levels });
	const opened = new Map<number, readonly RoleListRow[]>();
	for (const unit of unitsShowingRoles(tree, base, keys)) opened.set(unit, await roles(unit));
	return {
		rowsBy: 'unit',
		tree,
		counts,
		base,
		roles: opened,
		gradeLevels: opened.size > 0 ? await ask(gradeLevels, { filter: noFilter }) : []
	};
}

/** Of more values than can be rows only the base is asked for. */
async function askByAttribute(
	ask: Ask,
	filter: Filter,
	attribute: string,
	levels: number
): Promise<AttributeSource> {
	const base = await ask(baseByAttribute, { filter, attribute });
	const values = new Set(base.map(({ value }) => value)).size;
	return {
		rowsBy: 'attribute',
		attribute,
		counts:
			values <= mostValueRows ? await ask(heatmapByAttribute, { filter, attribute, levels }) : [],
		base
	};
}

/** Asks everything that the rows of a heatmap are built from. */
export async function askHeatmap(
	ask: Ask,
	question: HeatmapQuestion,
	framework: Framework
): Promise<HeatmapSource> {
	const { filter, rowsBy } = question;
	const capabilityIds = framework.capabilities.map(({ id }) => id);
	const levels = framework.levels.length;
	const roles = (directlyIn: number | null) =>
		ask(roleList, { filter, capabilityIds, directlyIn, limit: mostRoles, offset: 0 });
	const attribute = attributeOfRows(rowsBy);

	if (attribute !== null) return askByAttribute(ask, filter, attribute, levels);
	if (rowsBy === 'grade')
		return {
			rowsBy,
			counts: await ask(heatmapByGrade, { filter, levels }),
			base: await ask(baseByGrade, { filter })
		};
	if (rowsBy === 'role')
		return {
			rowsBy,
			counts: await ask(heatmapByUnit, { filter, depths: [0], levels }),
			base: await ask(baseByUnit, { filter, depths: [0] }),
			roles: await roles(null),
			gradeLevels: await ask(gradeLevels, { filter: noFilter })
		};
	return askByUnit(ask, question, levels, roles);
}
