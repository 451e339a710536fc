import type { Filter } from '../queries/filter';
import { findingByAttribute } from '../queries/finding-by-attribute';
import { findingByGrade } from '../queries/finding-by-grade';
import { findingByUnit } from '../queries/finding-by-unit';
import { everyFinding, type FindingFilter } from '../queries/finding-filter';
import { unitTree } from '../queries/unit-tree';
import { attributeOfRows } from '../views/attribute-rows';
import type { RowsBy } from '../views/heatmap-model';
import { gradeMarks, unitMarks, valueMarks, type FindingMarks } from '../views/mark-findings';
import type { AnalysisRun } from './analysis-run.svelte';
import type { Dataset } from './dataset.svelte';
import { Latest, type Ask } from './latest.svelte';
import { today } from './today';
import type { ViewUrl } from './view-url.svelte';

type MarksQuestion = {
	readonly analysis: number;
	readonly decisions: number;
	readonly filter: Filter;
	readonly rowsBy: RowsBy;
};

const depths = [1, 2, 3];

/** Kinds that say something of a level against others; a rule broken says nothing of where to look on a heatmap. */
const kinds = ['division_drift', 'grade_inversion', 'division_differs', 'level'] as const;

async function askMarks(ask: Ask, { filter: roles, rowsBy }: MarksQuestion): Promise<FindingMarks> {
	const filter: FindingFilter = {
		...everyFinding(today()),
		roles,
		kinds,
		seriousness: ['check'],
		decision: 'unsettled'
	};
	if (rowsBy === 'grade') return gradeMarks(await ask(findingByGrade, { filter }));
	if (rowsBy === 'role') return new Map();
	const attribute = attributeOfRows(rowsBy);
	if (attribute !== null)
		return valueMarks(await ask(findingByAttribute, { filter, attribute }), attribute);
	return unitMarks(await ask(findingByUnit, { filter, depths }), await ask(unitTree, {}));
}

/** Levels unlike others', to be checked and not settled, behind the cells of the heatmap. Make it while a component initialises. */
export class HeatmapFindings {
	readonly #answer: Latest<FindingMarks, MarksQuestion>;

	constructor(
		dataset: Dataset,
		url: ViewUrl,
		private readonly analysis: AnalysisRun,
		stored: () => number
	) {
		this.#answer = new Latest(
			dataset,
			() => {
				if (analysis.version === 0) return null;
				const { filter, heatmap } = url;
				const { rowsBy } = heatmap;
				return { analysis: analysis.version, decisions: stored(), filter, rowsBy };
			},
			askMarks
		);
	}

	/** Null before there are findings to ask for. */
	get marks(): FindingMarks | null {
		return this.analysis.version === 0 ? null : this.#answer.value;
	}
}
