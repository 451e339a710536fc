import { baseByGrade } from '../queries/base-by-grade';
import type { Filter } from '../queries/filter';
import { gradeLevelCounts } from '../queries/grade-level-counts';
import { gradeLevels } from '../queries/grade-levels';
import { buildGradeLevels } from '../views/build-grade-levels';
import { buildLevelCountsByGrade } from '../views/build-level-counts-by-grade';
import type { BarMeasure, CapabilityGrades, GradeLevelsModel } from '../views/grade-levels-model';
import { onlyCapability } from '../views/only-capability';
import { onlyGrades } from '../views/only-grades';
import { gradeLevelsTable } from '../views/grade-levels-table';
import type { LevelCountsByGradeModel } from '../views/level-counts-by-grade-model';
import { levelCountsByGradeTable } from '../views/level-counts-by-grade-table';
import type { EmptyModel } from '../views/summary-part';
import type { TableModel } from '../views/table-model';
import type { Dataset } from './dataset.svelte';
import { Latest, type Ask } from './latest.svelte';
import type { ViewUrl } from './view-url.svelte';

type GradesQuestion = { readonly filter: Filter; readonly coreIds: readonly string[] };

async function askGrades(ask: Ask, { filter, coreIds }: GradesQuestion) {
	return {
		levels: await ask(gradeLevels, { filter }),
		base: await ask(baseByGrade, { filter }),
		counts: await ask(gradeLevelCounts, { filter, coreIds })
	};
}

/** The grades on a ladder, or those on none. */
export type LadderChoice = 'on' | 'off';

type GradesAnswer = Awaited<ReturnType<typeof askGrades>>;

/** How levels are spread by grade under the filter in the address. Make it while a component initialises. */
export class GradesPage {
	readonly answer: Latest<GradesAnswer, GradesQuestion>;

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl
	) {
		const { capabilities } = dataset.framework;
		const core = capabilities.filter(({ peopleManagement }) => !peopleManagement);
		const coreIds = core.map(({ id }) => id);
		this.answer = new Latest(dataset, () => ({ filter: url.filter, coreIds }), askGrades);
	}

	/** Every grade in the data, whatever ladder is shown: what the table and the exports hold. */
	readonly everyGrade: GradeLevelsModel | EmptyModel | null = $derived.by(() => {
		const { value, question } = this.answer;
		if (!value || !question) return null;
		const { framework } = this.dataset;
		const { levels, base } = value;
		return buildGradeLevels({ framework, filter: question.filter, levels, base });
	});

	/** Which grades are drawn: those of the ladders where there are any, unless the address asks for the others. */
	readonly ladder: LadderChoice = $derived.by(() => {
		if (this.everyGrade?.kind !== 'grade-levels') return 'on';
		const { grades } = this.everyGrade;
		const asked = this.url.get('ladder') === 'off' ? 'off' : 'on';
		const other = asked === 'on' ? 'off' : 'on';
		return grades.some(({ onLadder }) => onLadder === (asked === 'on')) ? asked : other;
	});

	readonly levels: GradeLevelsModel | EmptyModel | null = $derived.by(() =>
		this.everyGrade?.kind === 'grade-levels'
			? onlyGrades(this.everyGrade, this.ladder === 'on')
			: this.everyGrade
	);

	readonly counts: LevelCountsByGradeModel | EmptyModel | null = $derived.by(() => {
		const { value, question } = this.answer;
		if (!value || !question) return null;
		const { framework } = this.dataset;
		return buildLevelCountsByGrade({ framework, filter: question.filter, counts: value.counts });
	});

	/** The capability that is drawn large; null while all are drawn small. */
	readonly large: CapabilityGrades | null = $derived.by(() => {
		const id = this.url.get('capability');
		if (this.levels?.kind !== 'grade-levels') return null;
		const all = this.levels.groups.flatMap(({ capabilities }) => capabilities);
		return all.find(({ capabilityId }) => capabilityId === id) ?? null;
	});

	readonly measure: BarMeasure = $derived.by(() =>
		this.url.get('show') === 'count' ? 'count' : 'share'
	);

	readonly levelsTable: TableModel | null = $derived.by(() =>
		this.everyGrade?.kind === 'grade-levels'
			? gradeLevelsTable(this.#withLarge(this.everyGrade))
			: null
	);

	readonly countsTable: TableModel | null = $derived.by(() =>
		this.counts?.kind === 'level-counts-by-grade' ? levelCountsByGradeTable(this.counts) : null
	);

	/** What is drawn now: all capabilities, or the large one alone. */
	readonly drawn: GradeLevelsModel | null = $derived.by(() =>
		this.levels?.kind === 'grade-levels' ? this.#withLarge(this.levels) : null
	);

	#withLarge(model: GradeLevelsModel): GradeLevelsModel {
		return this.large ? onlyCapability(model, this.large.capabilityId) : model;
	}
}
