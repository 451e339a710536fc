import { upperChance } from './erfc';
import { falseDiscoveryRates } from './false-discovery';

const leastMatched = 3;
const leastRoles = 8;
const smallestSaid = 0.1;
const mostFalse = 0.05;
/** Half the width of a 95 % interval, in standard errors. */
export const intervalErrors = 1.96;

/** One difference of a unit from others; NaN where nothing could be matched. */
export interface MeasuredDifference {
	readonly difference: number;
	/** Standard error. */
	readonly error: number;
	/** Σw: matched comparisons. */
	readonly matched: number;
	/** Roles of the unit with a level. */
	readonly roles: number;
	readonly isTendency: boolean;
}

/** What may be said of a difference. */
export interface Judgement {
	/** At least 3 matched comparisons and 8 roles of the unit with a level. */
	readonly enough: boolean;
	/** q of the comparison; NaN where there is not enough to compare. */
	readonly rate: number;
	/** More than a tenth of a level beyond chance: q ≤ .05. */
	readonly different: boolean;
}

/** Whether there is enough to compare. Source: METHOD.md §5. */
export function isEnough({ matched, roles }: MeasuredDifference): boolean {
	return matched >= leastMatched && roles >= leastRoles;
}

/**
 * Judges differences that are looked at together, in their order: q over the capabilities of all
 * units with enough to compare; the overall tendencies are a family of their own. Source: METHOD.md §5.
 */
export function judgeDifferences(measured: readonly MeasuredDifference[]): readonly Judgement[] {
	const chances = Float64Array.from(measured, chanceOf);
	const ratesOf = (tendency: boolean): Float64Array =>
		falseDiscoveryRates(
			chances.map((chance, at) => (measured[at]?.isTendency === tendency ? chance : NaN))
		);
	const [single, overall] = [ratesOf(false), ratesOf(true)];
	return measured.map((each, at) => {
		const rate = (each.isTendency ? overall : single)[at] ?? NaN;
		return { enough: isEnough(each), rate, different: rate <= mostFalse };
	});
}

/** One-sided, of a difference beyond a tenth of a level; NaN where there is not enough to compare. */
function chanceOf(measured: MeasuredDifference): number {
	if (!isEnough(measured)) return NaN;
	const { difference, error } = measured;
	const beyond = Math.abs(difference) - smallestSaid;
	return error > 0 ? upperChance(beyond / error) : beyond > 0 ? 0 : 1;
}
