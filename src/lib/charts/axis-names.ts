/** A name under an axis, and where the middle of what it names is, in pixels. */
export interface AxisName {
	readonly text: string;
	readonly middle: number;
}

/** Of the axis text, at its size: as wide as figures and strokes are on average. */
const letterWidthPx = 5.8;
const gapPx = 4;

/** A name further than this from its bar seems to name the next. */
const farthestPx = 5;

function halfOf({ text }: AxisName): number {
	return (text.length * letterWidthPx) / 2;
}

/** Where names stand when each is pushed on by the one before it. */
function pushed(names: readonly AxisName[]): readonly number[] {
	let free = -Infinity;
	return names.map((name) => {
		const half = halfOf(name);
		const at = Math.max(name.middle, free + half);
		free = at + half + gapPx;
		return at;
	});
}

/** Pushed on from the left and from the right, and half way between: names then keep apart both ways. */
function eased(names: readonly AxisName[]): readonly number[] {
	const mirrored = [...names].reverse().map(({ text, middle }) => ({ text, middle: -middle }));
	const fromRight = [...pushed(mirrored)].reverse().map((at) => -at);
	return pushed(names).map((at, index) => (at + (fromRight[index] ?? at)) / 2);
}

/**
 * Where the middles of names stand so that none runs into another: each below what it names or a
 * few pixels beside it, where all fit so; else all where they belong, and null for those left out.
 */
export function placeAxisNames(names: readonly AxisName[]): readonly (number | null)[] {
	const places = eased(names);
	if (names.every(({ middle }, index) => Math.abs((places[index] ?? 0) - middle) <= farthestPx))
		return places;
	let free = -Infinity;
	return names.map((name) => {
		const half = halfOf(name);
		if (name.middle - half < free) return null;
		free = name.middle + half + gapPx;
		return name.middle;
	});
}
