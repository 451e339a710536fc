import { judgeDifferences } from './judge-differences';
import { emptySums, matchColumns } from './match-units';
import type { Compared, MatchedSums } from './match-units';
import { none } from './organisation';
import type { CodedColumn, Organisation } from './organisation';

/** What roles are matched on when divisions are compared. */
export type Strata = 'family and grade' | 'group and grade' | 'grade';

/**
 * Differences of each unit from all others, allowing for the mix of jobs and grades. Cells are
 * unit by unit, K + 1 to a unit: the capabilities, then the overall tendency.
 */
export interface DivisionDifferences {
	readonly unitCount: number;
	/** Δ in levels; NaN where nothing can be matched. */
	readonly difference: Float64Array;
	/** The 95 % interval is Δ ± 1.96 SE. */
	readonly error: Float64Array;
	/** Σw: the number of matched comparisons. */
	readonly matched: Float64Array;
	/** 1 where there are at least 3 matched comparisons and 8 roles of the unit with a level. */
	readonly enough: Uint8Array;
	/** 1 where the difference is more than a tenth of a level beyond chance. */
	readonly different: Uint8Array;
	/** q of the comparison; NaN where there is not enough to compare. */
	readonly rate: Float64Array;
	/** Per unit: what its roles were matched on. */
	readonly strata: readonly Strata[];
}

const leastMatched = 3;
const thinShare = 0.1;

/** What a comparison of divisions is worked out from: kept so that other levels change only what they touch. */
export interface DivisionSums extends Compared {
	/** The ways to match roles, the closest first. */
	readonly options: readonly (MatchedSums & { readonly name: Strata })[];
}

/** Sums every column of every way to match roles. */
export function sumDivisions(organisation: Organisation, family: CodedColumn): DivisionSums {
	const { capabilityCount: width, unit } = organisation;
	const compared = {
		values: withTendency(organisation),
		columns: width + 1,
		units: unit.codes,
		unitCount: unit.values.length
	};
	const all = Array.from({ length: width + 1 }, (_, c) => c);
	const options = stratifications(organisation, family).map(({ name, codes }) => {
		const sums = emptySums(codes, compared);
		matchColumns(sums, compared, all);
		return { name, ...sums };
	});
	return { ...compared, options };
}

/**
 * Sums the capabilities given anew, on which levels have changed, and with them the overall
 * tendency: the same, to the last digit, as summing everything. Writes into `sums`.
 */
export function resumDivisions(
	sums: DivisionSums,
	organisation: Organisation,
	capabilities: readonly number[]
): void {
	if (capabilities.length === 0) return;
	sums.values.set(withTendency(organisation));
	for (const option of sums.options) {
		matchColumns(option, sums, [...capabilities, sums.columns - 1]);
	}
}

/**
 * Compares every unit with the rest: Δ = Σ w_s (mean_ds − mean_rest,s) / Σ w_s with
 * w_s = n_ds n_rest,s / (n_ds + n_rest,s), SE = σ_c/√Σw_s. Strata are family × grade; where a
 * unit's families are too thin to match, finest group × grade, then grade. Source: METHOD.md §5;
 * standardised mean difference of differential item functioning (Dorans & Schmitt; Zwick & Thayer
 * 1996).
 */
export function compareDivisions(
	organisation: Organisation,
	family: CodedColumn
): DivisionDifferences {
	return divisionDifferences(sumDivisions(organisation, family));
}

/** What sums come to: the second half of `compareDivisions`. */
export function divisionDifferences({
	options,
	columns,
	unitCount
}: DivisionSums): DivisionDifferences {
	const width = columns - 1;
	const size = unitCount * columns;
	const difference = new Float64Array(size).fill(NaN);
	const error = new Float64Array(size).fill(NaN);
	const matched = new Float64Array(size);
	const counts = new Float64Array(size);
	const strata: Strata[] = [];
	for (let u = 0; u < unitCount; u++) {
		const tendency = u * columns + width;
		const chosen =
			options.find(({ weight, held }) => {
				const needed = Math.max(leastMatched, thinShare * (held[tendency] ?? 0));
				return (weight[tendency] ?? 0) >= needed;
			}) ?? options.at(-1);
		if (!chosen) continue;
		strata[u] = chosen.name;
		for (let c = 0; c < columns; c++) {
			const at = u * columns + c;
			const weight = chosen.weight[at] ?? 0;
			counts[at] = chosen.held[at] ?? 0;
			matched[at] = weight;
			if (weight <= 0) continue;
			const variance = (chosen.squares[c] ?? 0) / Math.max(chosen.freedom[c] ?? 0, 1);
			difference[at] = (chosen.difference[at] ?? 0) / weight;
			error[at] = Math.sqrt(variance / weight);
		}
	}
	const judged = judgeDifferences(
		Array.from(matched, (weight, at) => ({
			difference: difference[at] ?? NaN,
			error: error[at] ?? NaN,
			matched: weight,
			roles: counts[at] ?? 0,
			isTendency: at % columns === width
		}))
	);
	return {
		unitCount,
		difference,
		error,
		matched,
		enough: Uint8Array.from(judged, ({ enough }) => (enough ? 1 : 0)),
		different: Uint8Array.from(judged, ({ different }) => (different ? 1 : 0)),
		rate: Float64Array.from(judged, ({ rate }) => rate),
		strata
	};
}

/** The levels, and behind them each role's mean of (level − capability mean). */
function withTendency({ roleCount, capabilityCount: width, levels }: Organisation): Float64Array {
	const columns = width + 1;
	const means = new Float64Array(width);
	const counts = new Float64Array(width);
	levels.forEach((level, cell) => {
		if (Number.isNaN(level)) return;
		means[cell % width] = (means[cell % width] ?? 0) + level;
		counts[cell % width] = (counts[cell % width] ?? 0) + 1;
	});
	for (let c = 0; c < width; c++) means[c] = (means[c] ?? 0) / Math.max(counts[c] ?? 0, 1);
	const values = new Float64Array(roleCount * columns);
	for (let role = 0; role < roleCount; role++) {
		let sum = 0;
		let count = 0;
		for (let c = 0; c < width; c++) {
			const level = levels[role * width + c] ?? NaN;
			values[role * columns + c] = level;
			if (Number.isNaN(level)) continue;
			sum += level - (means[c] ?? 0);
			count++;
		}
		values[role * columns + width] = count > 0 ? sum / count : NaN;
	}
	return values;
}

function stratifications(
	{ roleCount, grade, groups }: Organisation,
	family: CodedColumn
): readonly { readonly name: Strata; readonly codes: Int32Array }[] {
	const crossed = (column: CodedColumn | null): Int32Array => {
		const codes = new Int32Array(roleCount);
		const width = (column?.values.length ?? 0) + 1;
		for (let role = 0; role < roleCount; role++) {
			codes[role] = ((grade.codes[role] ?? none) + 1) * width + (column?.codes[role] ?? none) + 1;
		}
		return codes;
	};
	const finest = groups.at(-1);
	return [
		{ name: 'family and grade', codes: crossed(family) },
		...(finest ? [{ name: 'group and grade' as const, codes: crossed(finest.column) }] : []),
		{ name: 'grade', codes: crossed(null) }
	];
}
