import {
	acceptUnknown,
	editCell,
	excludeRow,
	fixAlike,
	withoutExcluded
} from '../ingest/edit-recipe';
import type { CellCorrection, Recipe } from '../ingest/recipe';
import type { SourceRow } from '../ingest/source-rows';
import { replacementOf, replacementText } from '../views/replacement-choices';
import type { MendGroup } from '../views/mending-model';

/** One step of mending: what it is called, and what it makes of the recipe. */
export interface MendStep {
	/** `Read “adde” as Adept`. */
	readonly label: string;
	readonly change: (recipe: Recipe) => Recipe;
}

const named = (text: string): string => (text === '' ? 'blank' : `“${text}”`);

/** Reads a value as what a choice means, wherever it stands; null where the choice means nothing. */
export function fixStep({ column, value }: MendGroup, choice: string): MendStep | null {
	const to = replacementOf(choice);
	if (to === null) return null;
	return {
		label: `Read ${named(value)} as ${replacementText(to)}`,
		change: (recipe) => fixAlike(recipe, column, value, to)
	};
}

/** Accepts that nobody knows what a value means. */
export function acceptStep(group: MendGroup): MendStep {
	const { column, value } = group;
	return {
		label: `Accept ${named(value)} as unknown`,
		change: (recipe) => acceptUnknown(recipe, column, value)
	};
}

/** Reads single cells as other texts; what they say in the file is remembered, so that a later edit goes on from it. */
export function editStep(edits: readonly CellCorrection[]): MendStep {
	const [first] = edits;
	const label =
		edits.length === 1 && first
			? `Line ${String(first.line)}, ${first.column}: ${named(first.from)} to ${named(first.to)}`
			: `${String(edits.length)} cells of line ${String(first?.line ?? 0)} changed`;
	return { label, change: (recipe) => edits.reduce(editCell, recipe) };
}

/** Leaves a row aside for good. */
export function excludeStep(row: SourceRow, reason: string): MendStep {
	return {
		label: `Leave line ${String(row.line)} of ${row.file} aside`,
		change: (recipe) => excludeRow(recipe, row, reason)
	};
}

/** Reads a row again that was left aside. */
export function readAgainStep(file: string, line: number): MendStep {
	return {
		label: `Read line ${String(line)} of ${file} again`,
		change: (recipe) => withoutExcluded(recipe, file, line)
	};
}
