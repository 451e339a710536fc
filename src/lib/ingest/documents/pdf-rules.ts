/** A straight horizontal line on a page, in points from the left and from the top. */
export interface Rule {
	readonly top: number;
	readonly left: number;
	readonly right: number;
}

/** What was drawn on a page: PDF.js's operators and their arguments. */
export interface Drawing {
	readonly fnArray: readonly number[];
	readonly argsArray: readonly unknown[];
}

/** The numbers of PDF.js's operators that matter here. */
export interface Operators {
	readonly save: number;
	readonly restore: number;
	readonly transform: number;
	readonly constructPath: number;
	readonly endPath: number;
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [x: number, y: number];

const unit: Matrix = [1, 0, 0, 1, 0, 0];
const shortest = 20;
const mostRules = 20_000;
/** How many numbers follow each of PDF.js's path commands: move, line, curve, quadratic curve, close. */
const pathArguments: readonly number[] = [2, 2, 6, 4, 0];

/** The horizontal lines among what was drawn, the upper and lower edges of boxes included. */
export function rulesOf(
	drawing: Drawing,
	operators: Operators,
	x0: number,
	y1: number
): readonly Rule[] {
	const rules: Rule[] = [];
	const saved: Matrix[] = [];
	let matrix = unit;
	for (const [index, operator] of drawing.fnArray.entries()) {
		const args = drawing.argsArray[index];
		if (operator === operators.save) saved.push(matrix);
		else if (operator === operators.restore) matrix = saved.pop() ?? unit;
		else if (operator === operators.transform) matrix = multiplied(matrix, numbersOf(args));
		else if (operator === operators.constructPath && Array.isArray(args)) {
			const [paint, paths]: readonly unknown[] = args;
			if (paint === operators.endPath || !Array.isArray(paths)) continue;
			for (const [from, to] of segmentsOf(numbersOf(paths[0]))) {
				const [ax, ay] = placed(matrix, from);
				const [bx, by] = placed(matrix, to);
				if (Math.abs(ay - by) > 1 || Math.abs(ax - bx) < shortest) continue;
				if (rules.length >= mostRules) return rules;
				rules.push({
					top: y1 - (ay + by) / 2,
					left: Math.min(ax, bx) - x0,
					right: Math.max(ax, bx) - x0
				});
			}
		}
	}
	return rules;
}

function segmentsOf(path: readonly number[]): readonly (readonly [Point, Point])[] {
	const segments: (readonly [Point, Point])[] = [];
	let start: Point = [0, 0];
	let here: Point = start;
	for (let at = 0; at < path.length;) {
		const command = path[at] ?? 4;
		const count = pathArguments[command] ?? 0;
		const to: Point = command === 4 ? start : [path[at + count - 1] ?? 0, path[at + count] ?? 0];
		if (command === 0) start = to;
		else if (command === 1 || command === 4) segments.push([here, to]);
		here = to;
		at += count + 1;
	}
	return segments;
}

function numbersOf(list: unknown): readonly number[] {
	if (list instanceof Float32Array) return Array.from(list);
	return Array.isArray(list) ? list.filter((item) => typeof item === 'number') : [];
}

function multiplied([a, b, c, d, e, f]: Matrix, by: readonly number[]): Matrix {
	const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = by;
	return [
		a * g + c * h,
		b * g + d * h,
		a * i + c * j,
		b * i + d * j,
		a * k + c * l + e,
		b * k + d * l + f
	];
}

function placed([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
	return [a * x + c * y + e, b * x + d * y + f];
}
