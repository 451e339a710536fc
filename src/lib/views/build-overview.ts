import type { Framework } from '../framework/framework';
import type { DatasetSummaryRow } from '../queries/dataset-summary';
import type { EditionCountdownRow } from '../queries/edition-countdown';
import { completenessLines } from './completeness';
import { buildEditionCountdown } from './edition-countdown-model';
import { countOf, formatCount, formatPercent, pluralOf } from './format';
import { fewRoles } from './measure-cell';
import type { NextStep, OverviewCard, OverviewModel } from './overview-model';
import { type EmptyModel, plain, strong, type SummaryPart } from './summary-part';

/** What the front page is built from. */
export interface OverviewInput {
	readonly framework: Framework;
	/** What the data set is called. */
	readonly name: string;
	readonly summary: DatasetSummaryRow;
	readonly editions: readonly EditionCountdownRow[];
	/** ISO date. */
	readonly today: string;
}

/** Only the levels of the organisation that the file states: `3 clusters, 8 departments, 30 divisions`. */
function unitCounts(framework: Framework, summary: DatasetSummaryRow): string {
	const counts = [summary.clusters, summary.departments, summary.divisions];
	return framework.unitNames
		.map((name, depth) => ({ noun: name.toLowerCase(), count: counts[depth] ?? 0 }))
		.filter(({ count }) => count > 0)
		.map(({ noun, count }) => countOf(count, noun, pluralOf(noun)))
		.join(', ');
}

function cardsOf(framework: Framework, summary: DatasetSummaryRow): readonly OverviewCard[] {
	const [, , lowest] = framework.unitNames;
	const graded = summary.on_ladder + summary.off_ladder;
	return [
		{
			key: 'roles',
			label: 'Roles',
			figure: formatCount(summary.roles),
			detail: `from ${countOf(summary.files, 'file')}`
		},
		{
			key: 'units',
			label: pluralOf(lowest),
			figure: formatCount(summary.divisions),
			detail: unitCounts(framework, summary) || 'No organisational unit is stated'
		},
		{
			key: 'requirements',
			label: 'Requirements',
			figure: formatCount(summary.requirements),
			detail:
				summary.focus > 0
					? `${formatCount(summary.focus)} of them focus`
					: 'None is marked as focus'
		},
		{
			key: 'grades',
			label: 'Roles with a grade',
			figure: summary.roles === 0 ? '–' : formatPercent(graded / summary.roles),
			detail: `${formatCount(summary.on_ladder)} on a ladder, ${formatCount(summary.off_ladder)} on none`
		}
	];
}

function sentence(input: OverviewInput): readonly SummaryPart[] {
	const { framework, name, summary } = input;
	const units = unitCounts(framework, summary);
	const share = summary.complete_roles / summary.roles;
	return [
		strong(name),
		plain(
			` has ${countOf(summary.roles, 'role')}${units ? ` in ${units}` : ''}. ` +
				(summary.complete_roles === summary.roles
					? 'Every role states all the capabilities that it should.'
					: `${formatPercent(share)} of the roles state all the capabilities that they should.`)
		)
	];
}

/** What a row of the heatmap is at its finest: the lowest unit that the file states, or a role. */
function heatmapNoun(framework: Framework, summary: DatasetSummaryRow): string {
	const counts = [summary.clusters, summary.departments, summary.divisions];
	const stated = framework.unitNames.filter((_, depth) => (counts[depth] ?? 0) > 0);
	return stated.at(-1)?.toLowerCase() ?? 'role';
}

function heatmapStep(framework: Framework, summary: DatasetSummaryRow): NextStep {
	const noun = heatmapNoun(framework, summary);
	const graded = summary.on_ladder + summary.off_ladder > 0;
	const against = graded ? `, against its ${noun === 'role' ? 'grade' : 'grades'}` : '';
	return { page: 'heatmap', label: 'Heatmap', detail: `What each ${noun} asks for${against}` };
}

/** A step of the ladder needs enough roles on either side. */
const leastForSteps = 2 * fewRoles;

function gradesStep({ on_ladder, off_ladder }: DatasetSummaryRow): readonly NextStep[] {
	if (on_ladder + off_ladder === 0) return [];
	const spread = `How levels are spread ${on_ladder > 0 ? 'by' : 'within each'} grade`;
	const steps =
		on_ladder >= leastForSteps ? ', and what each step adds where enough roles tell' : '';
	return [{ page: 'grades', label: 'Grades', detail: `${spread}${steps}` }];
}

/** Nothing to compare with fewer than two units that state roles. */
function compareStep(framework: Framework, summary: DatasetSummaryRow): readonly NextStep[] {
	const counts = [summary.clusters, summary.departments, summary.divisions];
	if (Math.max(...counts) < 2) return [];
	const noun = heatmapNoun(framework, summary);
	const detail = `What a ${noun} asks of like roles, against the others`;
	return [{ page: 'compare', label: 'Compare', detail }];
}

function nextSteps(framework: Framework, summary: DatasetSummaryRow): readonly NextStep[] {
	return [
		heatmapStep(framework, summary),
		...gradesStep(summary),
		...compareStep(framework, summary),
		{
			page: 'data',
			label: 'Data',
			detail:
				summary.issues > 0
					? `${countOf(summary.issues, 'issue')} in the files to look at, and your own data to load`
					: 'Load your own data, or see how these were read'
		}
	];
}

/** The front page: what is loaded, how complete it is, the count-down to the edition's deadline and where to go; or why there is nothing. */
export function buildOverview(input: OverviewInput): OverviewModel | EmptyModel {
	const { framework, summary, editions, today } = input;
	if (summary.roles === 0) return { kind: 'empty', reason: 'No roles are loaded.' };
	return {
		kind: 'overview',
		title: 'What is loaded',
		summary: sentence(input),
		cards: cardsOf(framework, summary),
		completeness: completenessLines(summary),
		edition: buildEditionCountdown({ framework, editions, today }),
		next: nextSteps(framework, summary)
	};
}
