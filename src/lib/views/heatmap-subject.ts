import { group } from 'd3';
import type { Framework } from '../framework/framework';
import { pluralOf } from './format';
import type { HeatmapModel, HeatmapRow, RowsBy } from './heatmap-model';

/** What a heatmap's words are about, beside its figures. */
export interface HeatmapView {
	readonly framework: Framework;
	readonly rowsBy: RowsBy;
}

/** A heatmap before it has words. */
export type WordlessHeatmap = Omit<HeatmapModel, 'title' | 'summary'>;

/** The rows that title and summary speak of, and what one of them is called. */
export interface HeatmapSubject {
	/** `division`, `grade`, `role`. */
	readonly noun: string;
	readonly plural: string;
	readonly rows: readonly HeatmapRow[];
}

/** By unit: those of the depth that most visible rows have, the deeper of equals. Otherwise all rows but that of all roles. */
export function heatmapSubject(view: HeatmapView, model: WordlessHeatmap): HeatmapSubject {
	const ofKind = model.rows.filter((row) => row.kind === view.rowsBy);
	if (view.rowsBy !== 'unit')
		return { noun: view.rowsBy, plural: pluralOf(view.rowsBy), rows: ofKind };
	const [depth = 1, rows = []] =
		[...group(ofKind, (row) => row.depth)].sort(
			([deep, some], [deeper, others]) => others.length - some.length || deeper - deep
		)[0] ?? [];
	const noun = (view.framework.unitNames[depth - 1] ?? 'Unit').toLowerCase();
	return { noun, plural: pluralOf(noun), rows };
}
