import { judgeDifferences } from './judge-differences';
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
	const { capabilityCount: width, unit } = organisation;
	const columns = width + 1;
	const values = withTendency(organisation);
	const unitCount = unit.values.length;
	const size = unitCount * columns;
	const difference = new Float64Array(size).fill(NaN);
	const error = new Float64Array(size).fill(NaN);
	const matched = new Float64Array(size);
	const counts = new Float64Array(size);
	const strata: Strata[] = [];
	const options = stratifications(organisation, family).map(({ name, codes }) => ({
		name,
		...matchUnits({ values, columns, strata: codes, units: unit.codes, unitCount })
	}));
	for (let u = 0; u < unitCount; u++) {
		const chosen =
			options.find(({ sums, held }) => {
				const at = u * columns + width;
				const needed = Math.max(leastMatched, thinShare * (held[at] ?? 0));
				return (sums.weight[at] ?? 0) >= needed;
			}) ?? options.at(-1);
		if (!chosen) continue;
		strata[u] = chosen.name;
		for (let c = 0; c < columns; c++) {
			const at = u * columns + c;
			const weight = chosen.sums.weight[at] ?? 0;
			counts[at] = chosen.held[at] ?? 0;
			matched[at] = weight;
			if (weight <= 0) continue;
			difference[at] = (chosen.sums.difference[at] ?? 0) / weight;
			error[at] = Math.sqrt((chosen.variance[c] ?? 0) / weight);
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

interface Matching {
	readonly values: Float64Array;
	readonly columns: number;
	readonly strata: Int32Array;
	readonly units: Int32Array;
	readonly unitCount: number;
}

function matchUnits({ values, columns, strata, units, unitCount }: Matching) {
	const order = Int32Array.from(strata.keys()).sort(
		(a, b) => (strata[a] ?? 0) - (strata[b] ?? 0) || (units[a] ?? 0) - (units[b] ?? 0) || a - b
	);
	const size = unitCount * columns;
	const sums = { weight: new Float64Array(size), difference: new Float64Array(size) };
	const held = new Float64Array(size);
	const squares = new Float64Array(columns);
	const freedom = new Float64Array(columns);
	for (let start = 0; start < order.length;) {
		const stratum = strata[order[start] ?? 0] ?? 0;
		let end = start + 1;
		while (end < order.length && strata[order[end] ?? 0] === stratum) end++;
		const members = order.subarray(start, end);
		for (let c = 0; c < columns; c++) {
			matchStratum({ members, values, columns, units, c, sums, held, squares, freedom });
		}
		start = end;
	}
	const variance = squares.map((sum, c) => sum / Math.max(freedom[c] ?? 0, 1));
	return { sums, held, variance };
}

function matchStratum(of: {
	readonly members: Int32Array;
	readonly values: Float64Array;
	readonly columns: number;
	readonly units: Int32Array;
	readonly c: number;
	readonly sums: { readonly weight: Float64Array; readonly difference: Float64Array };
	readonly held: Float64Array;
	readonly squares: Float64Array;
	readonly freedom: Float64Array;
}): void {
	const { members, values, columns, units, c, sums, held, squares, freedom } = of;
	let total = 0;
	let count = 0;
	let square = 0;
	for (const role of members) {
		const value = values[role * columns + c] ?? NaN;
		if (Number.isNaN(value)) continue;
		total += value;
		square += value * value;
		count++;
	}
	if (count === 0) return;
	squares[c] = (squares[c] ?? 0) + Math.max(square - (total * total) / count, 0);
	freedom[c] = (freedom[c] ?? 0) + count - 1;
	for (let start = 0; start < members.length;) {
		const unit = units[members[start] ?? 0] ?? none;
		let sum = 0;
		let own = 0;
		let end = start;
		for (; end < members.length && units[members[end] ?? 0] === unit; end++) {
			const value = values[(members[end] ?? 0) * columns + c] ?? NaN;
			if (Number.isNaN(value)) continue;
			sum += value;
			own++;
		}
		start = end;
		if (unit === none || own === 0) continue;
		const at = unit * columns + c;
		held[at] = (held[at] ?? 0) + own;
		const rest = count - own;
		if (rest === 0) continue;
		const weight = (own * rest) / count;
		sums.weight[at] = (sums.weight[at] ?? 0) + weight;
		sums.difference[at] = (sums.difference[at] ?? 0) + weight * (sum / own - (total - sum) / rest);
	}
}
