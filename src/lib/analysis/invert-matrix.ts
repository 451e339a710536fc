/**
 * The inverse of a symmetric positive definite matrix, `size` × `size`, row by row, by Gauss–Jordan
 * elimination. Throws where the matrix is singular.
 */
export function invertMatrix(matrix: Float64Array, size: number): Float64Array {
	const left = matrix.slice();
	const right = new Float64Array(size * size);
	for (let i = 0; i < size; i++) right[i * size + i] = 1;
	for (let pivot = 0; pivot < size; pivot++) {
		const value = left[pivot * size + pivot] ?? 0;
		if (Math.abs(value) < Number.EPSILON) throw new Error('The matrix cannot be inverted.');
		for (let j = 0; j < size; j++) {
			left[pivot * size + j] = (left[pivot * size + j] ?? 0) / value;
			right[pivot * size + j] = (right[pivot * size + j] ?? 0) / value;
		}
		for (let i = 0; i < size; i++) {
			const factor = left[i * size + pivot] ?? 0;
			if (i === pivot || factor === 0) continue;
			for (let j = 0; j < size; j++) {
				left[i * size + j] = (left[i * size + j] ?? 0) - factor * (left[pivot * size + j] ?? 0);
				right[i * size + j] = (right[i * size + j] ?? 0) - factor * (right[pivot * size + j] ?? 0);
			}
		}
	}
	return right;
}
