import type { Framework, Grade } from '../framework/framework';
import { naturalOrder } from './natural-order';
import type { TextColumn } from './role-columns';

/** A grade that the framework's ladders or the roles name; `onLadder` is null for a grade on no ladder. */
export interface GradeRecord {
	readonly gradeId: string;
	readonly onLadder: Grade | null;
}

/** The grades of all ladders, lowest first, then those on no ladder in natural order. */
export function orderGrades({ ladders }: Framework, stated: TextColumn): GradeRecord[] {
	const onLadder = ladders.flatMap(({ grades }) => grades).sort((a, b) => a.order - b.order);
	const known = new Set(onLadder.map(({ id }) => id));
	const used = new Uint8Array(stated.values.length);
	for (const code of stated.codes) used[code] = 1;
	const others = stated.values.filter((value, code) => used[code] === 1 && !known.has(value));
	return [
		...onLadder.map((grade) => ({ gradeId: grade.id, onLadder: grade })),
		...[...new Set(others)].sort(naturalOrder).map((gradeId) => ({ gradeId, onLadder: null }))
	];
}
