import { group, max, sum } from 'd3';
import type { Framework, Level } from '../framework/framework';
import type { Filter } from '../queries/filter';
import type { GradeLevelCountsRow } from '../queries/grade-level-counts';
import { countOf, formatCount } from './format';
import { compareGrades, gradeName, gradesById, gradeShortName } from './grade-order';
import { levelLegend } from './level-names';
import type {
	GradeLevelCount,
	GradeLevelCounts,
	LevelCountsByGradeModel
} from './level-counts-by-grade-model';
import { levelCountsSummary } from './level-counts-summary';
import type { EmptyModel } from './summary-part';
import { weightedMedian, weightedQuantile } from './weighted-quantile';

/** Fewer roles than this are drawn hatched. */
const hatchedBelow = 3;

/** What the chart of level counts is built from, under the filter. */
export interface LevelCountsInput {
	readonly framework: Framework;
	readonly filter: Filter;
	readonly counts: readonly GradeLevelCountsRow[];
}

function rangeOf(
	{ framework }: LevelCountsInput,
	gradeId: string,
	level: number
): readonly [number, number] {
	return framework.ranges?.coreCountsAtLevel[gradeId]?.[level] ?? [0, 0];
}

function countWords(
	name: string,
	level: string,
	roles: number,
	count: Omit<GradeLevelCount, 'words'>
) {
	const { min, max: most, median, range, outside } = count;
	const spread =
		min === most
			? countOf(min, 'capability', 'capabilities')
			: `${min} to ${countOf(most, 'capability', 'capabilities')}, median ${median}`;
	const held = range
		? `; reference ${range[0] === range[1] ? range[0] : `${range[0]} to ${range[1]}`}; ${formatCount(outside)} of ${countOf(roles, 'role')} outside`
		: `; ${countOf(roles, 'role')}`;
	return `${name}, ${level}: ${spread}${held}`;
}

/** Roles in rows of one grade; every role has a row at every level. */
function rolesOf(rows: readonly GradeLevelCountsRow[]): number {
	const byLevel = group(rows, (row) => row.level);
	return max(byLevel.values(), (some) => sum(some, (row) => row.roles)) ?? 0;
}

/** The rows of a grade to be counted: where ranges apply, those of complete roles alone, if there are any. */
function countedRows(
	{ framework, filter }: LevelCountsInput,
	gradeId: string,
	rows: readonly GradeLevelCountsRow[]
) {
	const ranges = framework.ranges?.coreCountsAtLevel[gradeId];
	if (!ranges || filter.kind !== null) return { counted: rows, held: false, leftOut: 0 };
	const complete = rows.filter((row) => row.complete);
	const leftOut = rolesOf(rows.filter((row) => !row.complete));
	const held = complete.length > 0;
	return { counted: held ? complete : rows, held, leftOut };
}

function levelCount(
	grade: {
		readonly level: Level;
		readonly name: string;
		readonly roles: number;
		readonly range: GradeLevelCount['range'];
	},
	rows: readonly GradeLevelCountsRow[]
): GradeLevelCount {
	const { level, range } = grade;
	const frequencies = rows
		.filter((row) => row.roles > 0)
		.map(({ capabilities, roles }) => ({ capabilities, roles }))
		.sort((one, other) => one.capabilities - other.capabilities);
	const sorted = frequencies.map(({ capabilities, roles }) => ({
		value: capabilities,
		count: roles
	}));
	const at = (share: number) => weightedQuantile(sorted, share) ?? 0;
	const outside = range
		? sum(frequencies, ({ capabilities, roles }) =>
				capabilities < range[0] || capabilities > range[1] ? roles : 0
			)
		: 0;
	const count = {
		level: level.order,
		frequencies,
		min: at(0),
		p5: at(0.05),
		median: weightedMedian(sorted) ?? 0,
		p95: at(0.95),
		max: at(1),
		range,
		outside,
		outsideShare: grade.roles === 0 ? 0 : outside / grade.roles
	};
	return { ...count, words: countWords(grade.name, level.name, grade.roles, count) };
}

/** How many core capabilities the roles of each grade have at each level, against the reference ranges; or why there are none. */
export function buildLevelCountsByGrade(
	input: LevelCountsInput
): LevelCountsByGradeModel | EmptyModel {
	const { framework, filter } = input;
	const ids = gradesById(framework);
	const byGrade = group(input.counts, (row) => row.grade_id);
	if (byGrade.size === 0)
		return {
			kind: 'empty',
			reason: 'None of these roles states a grade, so nothing can be counted by grade.'
		};
	const grades = [...byGrade]
		.sort(([one], [other]) => compareGrades(ids)(one, other))
		.map(([gradeId, rows]): GradeLevelCounts => {
			const { counted, held, leftOut } = countedRows(input, gradeId, rows);
			const roles = rolesOf(counted);
			const name = gradeName(ids, gradeId);
			const byLevel = group(counted, (row) => row.level);
			return {
				gradeId,
				name,
				shortName: gradeShortName(ids, gradeId),
				onLadder: ids.has(gradeId),
				roles,
				leftOut,
				few: roles < hatchedBelow,
				levels: framework.levels.map((level) =>
					levelCount(
						{ level, name, roles, range: held ? rangeOf(input, gradeId, level.order) : null },
						byLevel.get(level.order) ?? []
					)
				)
			};
		});
	const { ranges } = framework;
	const ranged = grades.some(({ levels }) => levels.some(({ range }) => range !== null));
	return {
		kind: 'level-counts-by-grade',
		title: 'How many capabilities each grade asks for at each level',
		summary: levelCountsSummary(framework, grades, filter.kind),
		coreCount: framework.capabilities.filter((one) => !one.peopleManagement).length,
		levels: levelLegend(framework),
		grades,
		reference: ranges && ranged ? { label: ranges.label, source: ranges.source } : null
	};
}
