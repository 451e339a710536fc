const seriesUpTo = 2;
const precision = 1e-16;
const twoOverRootPi = 2 / Math.sqrt(Math.PI);

/**
 * The complementary error function for x ≥ 0, to about 13 digits relative to itself however small
 * it is; negative x by erfc(−x) = 2 − erfc(x). Series up to 2, beyond that the continued fraction.
 * Source: Abramowitz & Stegun 7.1.6 and 7.1.14.
 */
export function erfc(x: number): number {
	if (x < 0) return 2 - erfc(-x);
	if (x <= seriesUpTo) return 1 - erfSeries(x);
	if (!(x < Infinity)) return Number.isNaN(x) ? NaN : 0;
	return tail(x);
}

function erfSeries(x: number): number {
	let term = x;
	let sum = x;
	for (let n = 1; Math.abs(term) > precision * sum; n++) {
		term *= (2 * x * x) / (2 * n + 1);
		sum += term;
	}
	return twoOverRootPi * Math.exp(-x * x) * sum;
}

/** e^{−x²}/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))), from the inside out. */
function tail(x: number): number {
	let fraction = x;
	for (let n = Math.ceil(20 + 200 / (x * x)); n >= 1; n--) fraction = x + n / 2 / fraction;
	return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}

/** The chance of a standard normal value further from 0 than ±z: erfc(z/√2). Source: METHOD.md §2.4. */
export function twoSidedChance(z: number): number {
	return erfc(z / Math.SQRT2);
}

/** The chance of a standard normal value above z. */
export function upperChance(z: number): number {
	return erfc(z / Math.SQRT2) / 2;
}
