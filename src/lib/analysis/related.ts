import { invertMatrix } from './invert-matrix';
import type { Organisation } from './organisation';
import type { PeerEvidence } from './peers';

/** Expected levels once the role's other capabilities are taken into account. */
export interface RelatedEvidence {
	/** m₂ per cell; NaN where the role has no level. */
	readonly expected: Float64Array;
	/** s₂ per cell: the spread of a level about m₂. */
	readonly spread: Float64Array;
	/** P, K × K. */
	readonly precision: Float64Array;
	/** Per capability: how much narrower levels lie about m₂ than about m, .6–1.05. */
	readonly shrink: Float64Array;
}

/** Added to a variance before its root is taken. */
export const varianceFloor = 0.03;
const clipAt = 2.5;
const offDiagonalWeight = 5;
const ridge = 0.3;
const narrowest = 0.6;
const widest = 1.05;

/**
 * Takes from each expectation what the role's other levels say: m₂ = m + (T − (TP)_c / P_cc) ·
 * √(v + .03), P the inverse of the shrunk correlations of the surprises. Source: METHOD.md §2.3;
 * the conditional mean of a normal vector by its precision matrix (Lauritzen 1996).
 */
export function relateCapabilities(
	{ roleCount, capabilityCount: width, levels }: Organisation,
	peers: PeerEvidence
): RelatedEvidence {
	const cells = roleCount * width;
	const scale = peers.variance.map((variance) => Math.sqrt(variance + varianceFloor));
	const surprise = new Float64Array(cells);
	for (let cell = 0; cell < cells; cell++) {
		const value = clipSurprise(
			((levels[cell] ?? NaN) - (peers.expected[cell] ?? NaN)) / (scale[cell] ?? 1)
		);
		surprise[cell] = Number.isNaN(value) ? 0 : value;
	}
	const precision = invertMatrix(shrunkCorrelations(levels, surprise, roleCount, width), width);
	const expected = new Float64Array(cells).fill(NaN);
	const before = new Float64Array(width);
	const after = new Float64Array(width);
	for (let role = 0; role < roleCount; role++) {
		const start = role * width;
		for (let c = 0; c < width; c++) {
			const cell = start + c;
			const level = levels[cell] ?? NaN;
			if (Number.isNaN(level)) continue;
			let product = 0;
			for (let other = 0; other < width; other++) {
				product += (surprise[start + other] ?? 0) * (precision[other * width + c] ?? 0);
			}
			const t = surprise[cell] ?? 0;
			const own = t - product / (precision[c * width + c] ?? 1);
			const m = (peers.expected[cell] ?? 0) + own * (scale[cell] ?? 0);
			expected[cell] = m;
			const rest = clipSurprise((level - m) / (scale[cell] ?? 1));
			before[c] = (before[c] ?? 0) + t * t;
			after[c] = (after[c] ?? 0) + rest * rest;
		}
	}
	const shrink = before.map((sum, c) =>
		sum === 0 ? 1 : Math.min(Math.max(Math.sqrt((after[c] ?? 0) / sum), narrowest), widest)
	);
	const spread = new Float64Array(cells);
	for (let cell = 0; cell < cells; cell++) {
		const factor = shrink[cell % width] ?? 1;
		spread[cell] = Math.sqrt((peers.variance[cell] ?? 0) * factor * factor + varianceFloor);
	}
	return { expected, spread, precision, shrink };
}

function shrunkCorrelations(
	levels: Float64Array,
	surprise: Float64Array,
	roleCount: number,
	width: number
): Float64Array {
	const sums = new Float64Array(width * width);
	const counts = new Float64Array(width * width);
	const held = new Int32Array(width);
	for (let role = 0; role < roleCount; role++) {
		const start = role * width;
		let count = 0;
		for (let c = 0; c < width; c++) {
			if (!Number.isNaN(levels[start + c] ?? NaN)) held[count++] = c;
		}
		for (let i = 0; i < count; i++) {
			const a = held[i] ?? 0;
			const t = surprise[start + a] ?? 0;
			for (let j = i; j < count; j++) {
				const place = a * width + (held[j] ?? 0);
				sums[place] = (sums[place] ?? 0) + t * (surprise[start + (held[j] ?? 0)] ?? 0);
				counts[place] = (counts[place] ?? 0) + 1;
			}
		}
	}
	const mean = (a: number, b: number): number => {
		const place = a < b ? a * width + b : b * width + a;
		return (sums[place] ?? 0) / Math.max(counts[place] ?? 0, 1);
	};
	let total = 0;
	for (let a = 0; a < width; a++) for (let b = 0; b < width; b++) if (a !== b) total += mean(a, b);
	const average = width > 1 ? total / (width * (width - 1)) : 0;
	const kept = roleCount / (roleCount + offDiagonalWeight * width);
	const shrunk = new Float64Array(width * width);
	for (let a = 0; a < width; a++) {
		for (let b = 0; b < width; b++) {
			shrunk[a * width + b] =
				a === b ? mean(a, a) + ridge : kept * mean(a, b) + (1 - kept) * average;
		}
	}
	return shrunk;
}

/** A surprise kept within ±2.5. */
export function clipSurprise(value: number): number {
	return value > clipAt ? clipAt : value < -clipAt ? -clipAt : value;
}
