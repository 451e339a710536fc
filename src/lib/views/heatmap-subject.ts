import { group } from 'd3';
import type { Framework } from '../framework/framework';
import { valueRowKey } from './attribute-rows';
import { attributeNoun } from './attribute-words';
import { pluralOf } from './format';
import type { HeatmapModel, HeatmapRow } from './heatmap-model';
import type { HeatmapSource } from './heatmap-source';

/** What a heatmap's words are about, beside its figures. */
export interface HeatmapView {
	readonly framework: Framework;
	readonly rowsBy: HeatmapSource['rowsBy'];
	/** The attribute whose values the rows are; null for other rows. */
	readonly attribute: string | null;
}

/** A heatmap before it has words. */
export type WordlessHeatmap = Omit<HeatmapModel, 'title' | 'summary'>;

/** The rows that title and summary speak of, and what one of them is called. */
export interface HeatmapSubject {
	/** `division`, `grade`, `role`, `work type`. */
	readonly noun: string;
	readonly plural: string;
	readonly rows: readonly HeatmapRow[];
}

/** By unit: those of the depth that most visible rows have, the deeper of equals. Otherwise all rows but that of all roles, and of those that state no value of an attribute. */
export function heatmapSubject(view: HeatmapView, model: WordlessHeatmap): HeatmapSubject {
	const ofKind = model.rows.filter((row) => row.kind === view.rowsBy);
	const { attribute } = view;
	if (attribute !== null)
		return {
			...attributeNoun(attribute),
			rows: ofKind.filter(({ key }) => key !== valueRowKey(attribute, null))
		};
	if (view.rowsBy !== 'unit')
		return { noun: view.rowsBy, plural: pluralOf(view.rowsBy), rows: ofKind };
	const [depth = 1, rows = []] =
		[...group(ofKind, (row) => row.depth)].sort(
			([deep, some], [deeper, others]) => others.length - some.length || deeper - deep
		)[0] ?? [];
	const noun = (view.framework.unitNames[depth - 1] ?? 'Unit').toLowerCase();
	return { noun, plural: pluralOf(noun), rows };
}
