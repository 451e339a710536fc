import type { ReviewItem } from '../ingest/documents/reviews';
import { buildReview } from '../views/build-review';
import { replacementOf, replacementText } from '../views/replacement-choices';
import type { ReviewModel } from '../views/review-model';
import type { Dataset } from './dataset.svelte';
import type { MendStep } from './mend-steps';
import { withReviewed, withUnknown } from './review-steps';

/** The values of role descriptions that nobody has looked at yet, one at a time. */
export class ReviewPage {
	#at = $state(0);

	constructor(private readonly dataset: Pick<Dataset, 'loaded' | 'framework'>) {}

	get #items(): readonly ReviewItem[] {
		return this.dataset.loaded?.reviews ?? [];
	}

	get count(): number {
		return this.#items.length;
	}

	/** Which of them is shown, from 0. One that was settled leaves its place to the next. */
	get place(): number {
		return Math.max(0, Math.min(this.#at, this.count - 1));
	}

	readonly current: ReviewModel | null = $derived.by(() => {
		const item = this.#items[this.place];
		return item ? buildReview(item, this.dataset.framework) : null;
	});

	/** Goes to the next or the one before; stays at either end. */
	go(by: 1 | -1): void {
		this.#at = Math.max(0, Math.min(this.place + by, this.count - 1));
	}

	/** Says what the shown value is: a choice of its list, or the text of a field without one; null where nothing was chosen. */
	settle(chosen: string): MendStep | null {
		const item = this.#items[this.place];
		if (!item || !this.current) return null;
		const replacement =
			this.current.choices.length === 0 ? { text: chosen } : replacementOf(chosen);
		if (replacement === null || chosen === '') return null;
		const to = 'text' in replacement ? replacement.text : '';
		const label = `${this.current.title}, ${item.title || item.roleId}: ${replacementText(replacement)}`;
		return { label, change: (recipe) => withReviewed(recipe, item, to) };
	}

	/** The values of the same document in the same doubt, the shown one among them. */
	get #alike(): readonly ReviewItem[] {
		const item = this.#items[this.place];
		return this.#items.filter(
			({ file, column, reason }) =>
				file === item?.file && column === item.column && reason === item.reason
		);
	}

	/** How many values of the document are in the same doubt. */
	get alike(): number {
		return this.#alike.length;
	}

	/** Accepts that the document does not tell: of the shown value, or of all in the same doubt. */
	acceptUnknown(which: 'this' | 'alike' = 'this'): MendStep | null {
		const item = this.#items[this.place];
		if (!item || !this.current) return null;
		const items = which === 'alike' ? this.#alike : [item];
		const what = items.length > 1 ? `${String(items.length)} values` : this.current.title;
		const left = this.current.leave.toLowerCase().replace('accept as ', '');
		return {
			label: `${what}, ${item.title || item.roleId}: ${left}`,
			change: (recipe) => items.reduce(withUnknown, recipe)
		};
	}
}
