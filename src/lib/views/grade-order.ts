import type { Framework, Grade } from '../framework/framework';
import { compareNames } from './format';

/** Every grade of every ladder by its id. */
export function gradesById(framework: Framework): ReadonlyMap<string, Grade> {
	return new Map(
		framework.ladders.flatMap((ladder) => ladder.grades.map((grade) => [grade.id, grade] as const))
	);
}

/**
 * Compares grade ids: ladder order, then those on no ladder by name, then null, which is no grade
 * stated. A total order over distinct ids.
 */
export function compareGrades(
	grades: ReadonlyMap<string, Grade>
): (one: string | null, other: string | null) => number {
	return (one, other) => {
		if (one === null || other === null) return Number(one === null) - Number(other === null);
		const [first, second] = [grades.get(one), grades.get(other)];
		if (first && second) return first.order - second.order;
		if (first || second) return first ? -1 : 1;
		return compareNames(one, other);
	};
}

/** How a grade is called in a row or a sentence. Off the ladder it is its own text. */
export function gradeName(grades: ReadonlyMap<string, Grade>, gradeId: string | null): string {
	return gradeId === null ? 'No grade stated' : (grades.get(gradeId)?.name ?? gradeId);
}

/** How a grade is called on an axis. */
export function gradeShortName(grades: ReadonlyMap<string, Grade>, gradeId: string | null): string {
	return gradeId === null ? 'None' : (grades.get(gradeId)?.shortName ?? gradeId);
}
