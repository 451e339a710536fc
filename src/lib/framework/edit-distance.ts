/**
 * The least number of letters put in, left out, changed or swapped with the next that turns one
 * text into the other (optimal string alignment). Distances above `limit` come back as limit + 1.
 */
export function editDistance(left: string, right: string, limit: number): number {
	const beyond = limit + 1;
	if (Math.abs(left.length - right.length) > limit) return beyond;
	let beforeLast: number[] = [];
	let last = Array.from({ length: right.length + 1 }, (_, column) => column);
	for (let row = 1; row <= left.length; row++) {
		const current = [row];
		let least = row;
		for (let column = 1; column <= right.length; column++) {
			const same = left[row - 1] === right[column - 1];
			let cost = Math.min(
				(last[column] ?? beyond) + 1,
				(current[column - 1] ?? beyond) + 1,
				(last[column - 1] ?? beyond) + (same ? 0 : 1)
			);
			if (row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
				cost = Math.min(cost, (beforeLast[column - 2] ?? beyond) + 1);
			}
			current.push(cost);
			least = Math.min(least, cost);
		}
		if (least > beyond) return beyond;
		beforeLast = last;
		last = current;
	}
	return Math.min(last[right.length] ?? beyond, beyond);
}
