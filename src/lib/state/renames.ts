import type { Replacement, ValueRename } from '../ingest/recipe';

/** The renames with one value of a column read as something else; null reads it as it stands. */
export function withRename(
	renames: readonly ValueRename[],
	column: string | null,
	from: string,
	to: Replacement | null
): readonly ValueRename[] {
	const others = renames.filter((each) => each.column !== column || each.from !== from);
	return to === null ? others : [...others, { column, from, to }];
}
