import { none } from './organisation';

/** What units are compared by: values role by role, `columns` to a role, NaN for none. */
export interface Compared {
	readonly values: Float64Array;
	readonly columns: number;
	/** Per role its unit, -1 for none. */
	readonly units: Int32Array;
	readonly unitCount: number;
}

/** Sums over strata, column by column: those of one column rest on no other column. */
export interface MatchedSums {
	/** Per role its stratum. */
	readonly strata: Int32Array;
	/** The roles by stratum, unit and place. */
	readonly order: Int32Array;
	/** Unit by unit, `columns` to a unit: Σw, Σ w(mean − mean of the rest), and roles with a value. */
	readonly weight: Float64Array;
	readonly difference: Float64Array;
	readonly held: Float64Array;
	/** Per column: squares and degrees of freedom within strata. */
	readonly squares: Float64Array;
	readonly freedom: Float64Array;
}

/** Nothing summed yet of these strata. */
export function emptySums(strata: Int32Array, of: Compared): MatchedSums {
	const { units, unitCount, columns } = of;
	const size = unitCount * columns;
	return {
		strata,
		order: Int32Array.from(strata.keys()).sort(
			(a, b) => (strata[a] ?? 0) - (strata[b] ?? 0) || (units[a] ?? 0) - (units[b] ?? 0) || a - b
		),
		weight: new Float64Array(size),
		difference: new Float64Array(size),
		held: new Float64Array(size),
		squares: new Float64Array(columns),
		freedom: new Float64Array(columns)
	};
}

/** Sums some columns anew, whatever they came to before. Source: METHOD.md §5. */
export function matchColumns(
	sums: MatchedSums,
	compared: Compared,
	columns: readonly number[]
): void {
	for (const c of columns) {
		for (let unit = 0; unit < compared.unitCount; unit++) {
			const at = unit * compared.columns + c;
			sums.weight[at] = 0;
			sums.difference[at] = 0;
			sums.held[at] = 0;
		}
		sums.squares[c] = 0;
		sums.freedom[c] = 0;
	}
	const { order, strata } = sums;
	for (let start = 0; start < order.length;) {
		const stratum = strata[order[start] ?? 0] ?? 0;
		let end = start + 1;
		while (end < order.length && strata[order[end] ?? 0] === stratum) end++;
		const members = order.subarray(start, end);
		for (const c of columns) matchStratum(sums, compared, members, c);
		start = end;
	}
}

function matchStratum(
	{ weight, difference, held, squares, freedom }: MatchedSums,
	{ values, columns, units }: Compared,
	members: Int32Array,
	c: number
): void {
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
		const w = (own * rest) / count;
		weight[at] = (weight[at] ?? 0) + w;
		difference[at] = (difference[at] ?? 0) + w * (sum / own - (total - sum) / rest);
	}
}
