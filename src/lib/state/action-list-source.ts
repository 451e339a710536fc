import { findingList } from '../queries/finding-list';
import { findingNumbers } from '../queries/finding-numbers';
import type { FindingFilter } from '../queries/finding-filter';
import { pairLevels } from '../queries/pair-levels';
import type { UnitTreeRow } from '../queries/unit-tree';
import { actionListTable } from '../views/action-list';
import type { TableModel } from '../views/table-model';
import { pathOf } from '../views/unit-key';
import type { Dataset } from './dataset.svelte';

/** More findings than this are not written into one list. */
const most = 200_000;

/** What an action list is asked for. */
export interface ActionListChoice {
	/** Null for all units under the filter. */
	readonly unitId: number | null;
	/** As the filter lists them, or whatever was decided. */
	readonly which: 'listed' | 'all';
}

/** Makes action lists of what the queue is about. */
export class ActionListSource {
	constructor(
		private readonly dataset: Dataset,
		private readonly filter: () => FindingFilter,
		private readonly units: () => readonly UnitTreeRow[]
	) {}

	/** The list as a table; its caption names the unit. @throws what the database says. */
	async table({ unitId, which }: ActionListChoice): Promise<TableModel> {
		const unit = this.units().find(({ unit_id }) => unit_id === unitId);
		const listed = this.filter();
		const filter: FindingFilter = {
			...listed,
			roles: unit ? { ...listed.roles, units: [pathOf(unit)] } : listed.roles,
			decision: which === 'all' ? null : listed.decision
		};
		const { rows } = await this.dataset.ask(findingList, {
			...{ filter, under: null, limit: most, offset: 0 }
		});
		const { rows: numbers } = await this.dataset.ask(findingNumbers, {});
		const similar = filter.list === 'similar';
		const levels = similar ? (await this.dataset.ask(pairLevels, {})).rows : null;
		const what = similar ? 'Similar roles that differ' : 'Action list';
		const caption = unit ? `${what}: ${unit.name}` : what;
		return actionListTable(this.dataset.framework, rows, numbers, caption, levels);
	}
}
