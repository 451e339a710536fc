import type { ReviewItem } from '../ingest/documents/reviews';
import { editCell } from '../ingest/edit-recipe';
import type { Recipe } from '../ingest/recipe';

/** The recipe in which a value is looked at: a correction of every row that holds it, or, where it is confirmed, one that says the same. */
export function withReviewed(recipe: Recipe, item: ReviewItem, to: string): Recipe {
	const { file, column, value: from, rows } = item;
	const [first] = rows;
	if (from === to && first) {
		return { ...recipe, cells: [...recipe.cells, { file, column, from, to, ...first }] };
	}
	return rows.reduce((all, row) => editCell(all, { file, column, from, to, ...row }), recipe);
}

/**
 * The recipe in which it is accepted that nobody knows what a value is; that a capability which the
 * document does not name is not of the role; or that a role without one number keeps the id made for it.
 */
export function withUnknown(recipe: Recipe, item: ReviewItem): Recipe {
	if (item.missing || item.column === 'role_id') return withReviewed(recipe, item, item.value);
	return withReviewed(recipe, item, item.column === 'level' ? 'TBC' : '');
}
