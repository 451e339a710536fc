const digits = 6;

/** A number to six significant digits: as much as ranking and reading need; null where there is none. */
export function significant(value: number): number | null {
	return Number.isNaN(value) ? null : Number(value.toPrecision(digits));
}

/** A number to some decimals, and -0 as 0; null where there is none. */
export function toDecimals(value: number, decimals: number): number | null {
	return Number.isNaN(value) ? null : Number(value.toFixed(decimals)) + 0;
}
