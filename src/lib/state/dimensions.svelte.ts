import { attributeList } from '../queries/attribute-list';
import { gradeList, type GradeListRow } from '../queries/grade-list';
import { unitTree, type UnitTreeRow } from '../queries/unit-tree';
import { attributeChoices, type AttributeChoice } from './attribute-choices';
import type { Dataset } from './dataset.svelte';
import { Latest } from './latest.svelte';

/** The units, grades and attributes that the loaded data have: what can be filtered by, and the rows of a heatmap. */
export interface Dimensions {
	readonly units: readonly UnitTreeRow[];
	readonly grades: readonly GradeListRow[];
	readonly attributes: readonly AttributeChoice[];
}

/** Reads units, grades and attributes anew with every load. Make it while a component initialises. */
export function readDimensions(dataset: Dataset): Latest<Dimensions> {
	return new Latest(
		dataset,
		() => ({}),
		async (ask) => ({
			units: await ask(unitTree, {}),
			grades: await ask(gradeList, {}),
			attributes: attributeChoices(await ask(attributeList, {}))
		})
	);
}
