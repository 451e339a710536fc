import { judgeDifferences } from '../analysis/judge-differences';
import type { UnitDifferencesRow } from '../queries/unit-differences';
import type { JudgedDifference } from '../views/comparison-model';

/** Differences that are looked at together, each with what may be said of it. */
export function judged(rows: readonly UnitDifferencesRow[]): readonly JudgedDifference[] {
	const judgements = judgeDifferences(
		rows.map((row) => ({
			difference: row.difference ?? NaN,
			error: row.error ?? NaN,
			matched: row.matched,
			roles: row.roles,
			isTendency: row.capability_id === null
		}))
	);
	return rows.flatMap((row, at) => {
		const judgement = judgements[at];
		return judgement ? [{ ...row, ...judgement }] : [];
	});
}
