import type { Framework } from '../framework/framework';
import { percentDigits, tenths } from './format';
import type { HeatmapModel, LegendStep, Measure } from './heatmap-model';
import { levelLegend } from './level-names';

/** The ramp in which a measure is drawn. */
export function scaleOf(measure: Measure): HeatmapModel['scale'] {
	switch (measure) {
		case 'difference':
			return 'difference';
		case 'median':
			return 'level';
		case 'spread':
			return 'spread';
		case 'share_at_or_above':
		case 'share_focus':
			return 'share';
	}
}

/** Tenths of a level at which a difference takes the next step, on either side. */
const differenceCuts = [2, 4, 6];

/** Tenths of a level at which spread takes the next step. */
const spreadCuts = [3, 6, 9, 12];

/**
 * The step of 7 for a difference: the middle (3) for less than 0.2, then 0.2–0.3, 0.4–0.5 and 0.6 or
 * more on either side. Cut on the tenths that are shown, so that one number never has two colours.
 */
export function differenceStep(difference: number): number {
	const amount = tenths(difference);
	const steps = differenceCuts.filter((cut) => Math.abs(amount) >= cut).length;
	return 3 + Math.sign(amount) * steps;
}

/** The step of 5 for a spread: 0–0.2, 0.3–0.5, 0.6–0.8, 0.9–1.1, 1.2 or more levels. */
export function spreadStep(spread: number): number {
	return spreadCuts.filter((cut) => tenths(spread) >= cut).length;
}

/** The step of 5 for a share: below 20 %, below 40 %, … of whole percent. */
export function shareStep(share: number): number {
	return Math.min(4, Math.floor(Math.round(share * 100) / 20));
}

const labels: Readonly<Record<'difference' | 'spread' | 'share', readonly string[]>> = {
	difference: [
		'≥ 0.6 less',
		'0.4–0.5 less',
		'0.2–0.3 less',
		'within 0.1',
		'0.2–0.3 more',
		'0.4–0.5 more',
		'≥ 0.6 more'
	],
	spread: ['0–0.2 levels', '0.3–0.5', '0.6–0.8', '0.9–1.1', '≥ 1.2'],
	share: ['0–19', '20–39', '40–59', '60–79', `80–${percentDigits(1)}\u00a0%`]
};

/** What each step of a measure's ramp stands for, lowest first. */
export function legendOf(framework: Framework, measure: Measure): readonly LegendStep[] {
	const scale = scaleOf(measure);
	if (scale === 'level')
		return levelLegend(framework).map(({ step, name }) => ({ step, label: name }));
	return labels[scale].map((label, step) => ({ step, label }));
}
