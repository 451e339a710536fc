import type { Framework, Level } from '../framework/framework';

/** Number of steps in the level ramp. */
const rampSteps = 5;

function levelsAt(framework: Framework, order: number): readonly Level[] {
	const [low, high] = [Math.floor(order), Math.ceil(order)];
	return framework.levels.filter((level) => level.order === low || level.order === high);
}

/** A level, or the half between two, in words: 2 is `Intermediate`, 2.5 `Intermediate–Adept`. */
export function levelName(framework: Framework, order: number): string {
	return levelsAt(framework, order)
		.map((level) => level.name)
		.join('–');
}

/** The same in a cell's letters: `I`, `I–A`. */
export function levelShort(framework: Framework, order: number): string {
	return levelsAt(framework, order)
		.map((level) => level.short)
		.join('–');
}

/**
 * The step, from 0, of the five-step ramp that shows a level; a half takes the colour of the level
 * below it, so that no cell looks higher than half of its roles. A scale that is not of five levels
 * is spread over the whole ramp; beyond five, neighbouring levels share a step.
 */
export function levelStep(framework: Framework, order: number): number {
	const highest = framework.levels.length;
	const level = Math.min(Math.max(Math.floor(order), 1), highest);
	if (highest <= 1) return rampSteps - 1;
	return Math.round(((level - 1) * (rampSteps - 1)) / (highest - 1));
}

/** What a legend of levels shows, lowest first. */
export function levelLegend(
	framework: Framework
): readonly { readonly order: number; readonly name: string; readonly step: number }[] {
	return framework.levels.map(({ order, name }) => ({
		order,
		name,
		step: levelStep(framework, order)
	}));
}
