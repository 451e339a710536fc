import { group, sum } from 'd3';
import type { Capability, Framework } from '../framework/framework';
import type { BaseByGradeRow } from '../queries/base-by-grade';
import type { Filter } from '../queries/filter';
import type { GradeLevelsRow } from '../queries/grade-levels';
import { countOf, formatCount, formatPercent } from './format';
import type {
	CapabilityGrades,
	GradeAxisEntry,
	GradeBar,
	GradeLevelsModel,
	LevelRange
} from './grade-levels-model';
import { gradeLevelsSummary } from './grade-levels-summary';
import { compareGrades, gradeName, gradesById, gradeShortName } from './grade-order';
import { gradeSteps, stepRemark } from './grade-steps';
import { meanLevel, medianLevel, percentileLevel, totalOf } from './level-counts';
import { levelLegend } from './level-names';
import type { EmptyModel } from './summary-part';

/** Fewer roles than this are drawn hatched. */
const hatchedBelow = 3;

/** What the chart of levels by grade is built from; all of it under the filter. */
export interface GradeLevelsInput {
	readonly framework: Framework;
	readonly filter: Filter;
	readonly levels: readonly GradeLevelsRow[];
	readonly base: readonly BaseByGradeRow[];
}

function axis(input: GradeLevelsInput): readonly GradeAxisEntry[] {
	const grades = gradesById(input.framework);
	return input.base
		.flatMap(({ grade_id, roles }) =>
			grade_id === null || roles === 0 ? [] : [{ grade_id, roles }]
		)
		.sort((one, other) => compareGrades(grades)(one.grade_id, other.grade_id))
		.map(({ grade_id, roles }) => ({
			gradeId: grade_id,
			name: gradeName(grades, grade_id),
			shortName: gradeShortName(grades, grade_id),
			onLadder: grades.has(grade_id),
			roles
		}));
}

/** The 5th to the 95th percentile of the levels observed for a grade; a filter by kind leaves nothing that they could be held against. */
function referenceOf(
	{ framework, filter }: GradeLevelsInput,
	gradeId: string,
	capabilityId: string
): LevelRange | null {
	if (filter.kind !== null) return null;
	const observed = framework.ranges?.observedLevels[gradeId]?.[capabilityId] ?? [];
	const [low, high] = [percentileLevel(observed, 0.05), percentileLevel(observed, 0.95)];
	return low === null || high === null ? null : { low, high };
}

function barWords(framework: Framework, bar: Omit<GradeBar, 'words'>): string {
	const levels = bar.segments
		.filter(({ count }) => count > 0)
		.map(({ level, count, share }) => {
			const name = framework.levels.find(({ order }) => order === level)?.name ?? '';
			return `${name} ${formatPercent(share)} (${formatCount(count)})`;
		});
	const others = [
		...(bar.notEssential > 0 ? [`not essential ${formatCount(bar.notEssential)}`] : []),
		...(bar.unknown > 0 ? [`unknown ${formatCount(bar.unknown)}`] : []),
		...(bar.absent > 0 ? [`absent ${formatCount(bar.absent)}`] : []),
		...(bar.outside > 0 ? [`${formatCount(bar.outside)} outside the reference range`] : [])
	];
	const parts = [...levels, ...others];
	return `${bar.name}, ${countOf(bar.roles, 'role')}: ${parts.length > 0 ? parts.join(', ') : 'no level'}`;
}

function barOf(
	input: GradeLevelsInput,
	entry: GradeAxisEntry,
	capabilityId: string,
	rows: readonly GradeLevelsRow[]
): GradeBar {
	const { framework, filter } = input;
	const roles = (some: readonly GradeLevelsRow[]) => sum(some, (row) => row.requirements);
	const counts = framework.levels.map(({ order }) =>
		roles(rows.filter((row) => row.level === order))
	);
	const stated = totalOf(counts);
	const notEssential = roles(rows.filter((row) => row.status === 'not_essential'));
	const unknown = roles(rows.filter((row) => row.status === 'unknown'));
	const reference = referenceOf(input, entry.gradeId, capabilityId);
	const bar = {
		...entry,
		stated,
		segments: counts.map((count, index) => ({
			level: index + 1,
			count,
			share: stated === 0 ? 0 : count / stated
		})),
		notEssential,
		unknown,
		absent: filter.kind === null ? Math.max(0, entry.roles - stated - notEssential - unknown) : 0,
		median: medianLevel(counts),
		mean: meanLevel(counts),
		few: stated > 0 && stated < hatchedBelow,
		reference,
		outside: reference
			? totalOf(
					counts.filter((_, index) => index + 1 < reference.low || index + 1 > reference.high)
				)
			: 0
	};
	return { ...bar, words: barWords(framework, bar) };
}

function smallMultiple(
	input: GradeLevelsInput,
	grades: readonly GradeAxisEntry[],
	capability: Capability,
	rows: readonly GradeLevelsRow[]
): CapabilityGrades {
	const { id, name, shortName, groupId } = capability;
	const byGrade = group(rows, (row) => row.grade_id);
	const bars = grades.map((entry) => barOf(input, entry, id, byGrade.get(entry.gradeId) ?? []));
	const steps = gradeSteps(input.framework, bars);
	const ids = gradesById(input.framework);
	return {
		...{ capabilityId: id, name, shortName, groupId, bars, steps },
		...stepRemark(steps, (gradeId) => gradeShortName(ids, gradeId))
	};
}

/** The levels of every capability by grade, in ladder order, with what each step of the ladder adds; or why there are none. */
export function buildGradeLevels(input: GradeLevelsInput): GradeLevelsModel | EmptyModel {
	const { framework, base } = input;
	const grades = axis(input);
	if (base.every(({ roles }) => roles === 0))
		return { kind: 'empty', reason: 'No role passes the filters, so there are no levels to show.' };
	if (grades.length === 0)
		return {
			kind: 'empty',
			reason: 'None of these roles states a grade. Grades come from the grade column of the file.'
		};
	if (!input.levels.some((row) => row.level !== null))
		return { kind: 'empty', reason: 'None of these roles has a level under the filters in force.' };
	const byCapability = group(input.levels, (row) => row.capability_id);
	const multiples = framework.capabilities.map((capability) =>
		smallMultiple(input, grades, capability, byCapability.get(capability.id) ?? [])
	);
	const ungraded = sum(base, ({ grade_id, roles }) => (grade_id === null ? roles : 0));
	const ranged = multiples.some(({ bars }) => bars.some(({ reference }) => reference !== null));
	const { ranges } = framework;
	return {
		kind: 'grade-levels',
		title: 'How levels rise with grade',
		summary: gradeLevelsSummary(framework, grades, multiples, ungraded),
		levels: levelLegend(framework),
		grades,
		ungraded,
		groups: framework.groups.map(({ id, name }) => ({
			id,
			name,
			capabilities: multiples.filter(({ groupId }) => groupId === id)
		})),
		reference: ranges && ranged ? { label: ranges.label, source: ranges.source } : null
	};
}
