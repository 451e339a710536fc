import { sum } from 'd3';
import type { Framework } from '../framework/framework';
import type { CellLevelsByGradeRow } from '../queries/cell-levels-by-grade';
import type { CellRolesRow } from '../queries/cell-roles';
import type { GradeLevelsRow } from '../queries/grade-levels';
import type { CellPanelModel, PanelLevel, PanelOther, PanelRole } from './cell-panel-model';
import { expectedCounts } from './expected-counts';
import { capitalise, countOf, formatCount, formatPercent, formatSigned } from './format';
import { gradesById, gradeShortName } from './grade-order';
import type { HeatmapCell, HeatmapModel, HeatmapRow } from './heatmap-model';
import { levelName, levelStep } from './level-names';
import { plain, strong, type SummaryPart } from './summary-part';

/** What the panel of one cell is built from. */
export interface CellPanelInput {
	readonly framework: Framework;
	readonly model: HeatmapModel;
	readonly row: HeatmapRow;
	readonly cell: HeatmapCell;
	/** The first of the roles behind the cell. */
	readonly roles: readonly CellRolesRow[];
	/** Of the roles behind the cell that have a level there. */
	readonly levelsByGrade: readonly CellLevelsByGradeRow[];
	/** Of all roles, without a filter. */
	readonly gradeLevels: readonly GradeLevelsRow[];
}

function figureOf(input: CellPanelInput): Pick<CellPanelModel, 'figure' | 'figureMeaning'> {
	const { framework, model, row, cell } = input;
	if (cell.value === null) return { figure: '–', figureMeaning: capitalise(cell.words) };
	const roles = countOf(cell.basis, 'role');
	const single = row.kind === 'role';
	const grades = single ? 'grade' : 'grades';
	switch (model.measure) {
		case 'difference':
			return {
				figure: formatSigned(cell.value, 2),
				figureMeaning: model.requirementKind
					? `${model.requirementKind} levels against all levels of the same ${grades}`
					: `levels against the mean of the same ${grades}`
			};
		case 'median':
			return {
				figure: levelName(framework, cell.value),
				figureMeaning: single ? 'asked for by this role' : `median of ${roles}`
			};
		case 'share_at_or_above':
			return single
				? { figure: capitalise(cell.words.split(',')[0] ?? ''), figureMeaning: cell.words }
				: {
						figure: formatPercent(cell.value),
						figureMeaning: `of ${roles} at or above ${levelName(framework, model.threshold)}`
					};
		case 'spread':
			return {
				figure: cell.value.toFixed(2),
				figureMeaning: `levels from the median on average, over ${roles}`
			};
		case 'share_focus':
			return single
				? { figure: capitalise(cell.words), figureMeaning: 'in this role' }
				: { figure: formatPercent(cell.value), figureMeaning: `of ${roles} mark it as focus` };
	}
}

function levelsOf(input: CellPanelInput): readonly PanelLevel[] {
	const { framework, model, cell, gradeLevels, levelsByGrade } = input;
	const expected =
		model.requirementKind === null
			? expectedCounts(gradeLevels, cell.capabilityId, levelsByGrade, framework.levels.length)
			: null;
	return framework.levels.map(({ order, name }) => ({
		level: order,
		name,
		step: levelStep(framework, order),
		count: cell.levelCounts[order - 1] ?? 0,
		expected: expected?.[order - 1] ?? null
	}));
}

function othersOf(cell: HeatmapCell): readonly PanelOther[] {
	return [
		{ label: 'Not essential', count: cell.notEssential },
		{ label: 'Unknown', count: cell.unknown },
		{ label: 'Absent', count: cell.absent }
	].filter(({ count }) => count > 0);
}

const statusNames = new Map([
	['not_essential', 'Not essential'],
	['absent', 'Absent']
]);

function roleOf(framework: Framework, row: CellRolesRow): PanelRole {
	return {
		roleId: row.role_id,
		title: row.title,
		unit: row.division || row.department || row.cluster || '',
		grade: row.grade_id === null ? '' : gradeShortName(gradesById(framework), row.grade_id),
		levelName:
			row.level === null
				? (statusNames.get(row.status) ?? 'Unknown')
				: levelName(framework, row.level),
		step: row.level === null ? null : levelStep(framework, row.level),
		focus: row.kind === 'focus'
	};
}

/** A gap between count and expectation is worth a sentence from one role in twenty on, and from one role. */
const smallestGapShare = 0.05;

/** The levels of the roles with a grade alone: the others are expected nowhere. */
function gradedLevels(
	levels: readonly PanelLevel[],
	here: readonly CellLevelsByGradeRow[]
): readonly PanelLevel[] {
	const graded = here.filter((row) => row.grade_id !== null);
	return levels.map((level) => ({
		...level,
		count: sum(graded, (row) => (row.level === level.level ? row.roles : 0))
	}));
}

function summaryOf(
	{ row, cell, levelsByGrade }: CellPanelInput,
	all: readonly PanelLevel[]
): readonly SummaryPart[] {
	if (row.kind === 'role' || cell.roles === 0) return [];
	const ungraded = sum(levelsByGrade, ({ grade_id, roles }) => (grade_id === null ? roles : 0));
	const left = `${countOf(ungraded, 'role')} without a grade ${ungraded === 1 ? 'is' : 'are'} left out of that.`;
	const few = cell.few ? [plain(' Few roles: read with care.')] : [];
	const asides = [...(ungraded > 0 ? [plain(` ${left}`)] : []), ...few];
	const levels = gradedLevels(all, levelsByGrade);
	const excess = ({ count, expected }: PanelLevel) => (expected === null ? 0 : count - expected);
	const [furthest] = [...levels].sort(
		(one, other) => Math.abs(excess(other)) - Math.abs(excess(one)) || excess(other) - excess(one)
	);
	if (!furthest || furthest.expected === null) return few;
	if (Math.abs(excess(furthest)) < Math.max(1, smallestGapShare * cell.roles))
		return [plain('The levels here are spread as in the same grades as a whole.'), ...asides];
	const { count } = furthest;
	const here = `${count === 0 ? 'No role' : countOf(count, 'role')} ${count > 1 ? 'are' : 'is'} at `;
	const expected = formatCount(Math.round(furthest.expected));
	return [
		plain(here),
		strong(furthest.name),
		plain(`, where these grades would lead one to expect about ${expected}.`),
		...asides
	];
}

/** What the panel says about one cell: its value, how levels are spread against what its grades lead one to expect, and the roles behind it. */
export function buildCellPanel(input: CellPanelInput): CellPanelModel {
	const { framework, row, cell, roles } = input;
	const capability = framework.capabilities.find(({ id }) => id === cell.capabilityId);
	const levels = levelsOf(input);
	const aside = row.kind === 'role' ? row.note : countOf(row.roles, 'role');
	return {
		kind: 'cell-panel',
		title: capability?.name ?? cell.capabilityId,
		subtitle: aside ? `${row.name} · ${aside}` : row.name,
		...figureOf(input),
		summary: summaryOf(input, levels),
		levels,
		others: othersOf(cell),
		largest: Math.max(1, ...levels.flatMap(({ count, expected }) => [count, expected ?? 0])),
		roles: roles.map((one) => roleOf(framework, one)),
		totalRoles: roles[0]?.total ?? 0
	};
}
