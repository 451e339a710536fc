import {
	attributeValues,
	type AttributeValuesParameters,
	type AttributeValuesRow
} from '../queries/attribute-values';
import { compareNames } from '../views/format';
import type { AttributeChoice } from './attribute-choices';
import type { Dataset } from './dataset.svelte';
import { Latest } from './latest.svelte';

/** Beyond so many values a list is the most common of them, and a search finds the others. */
const wholeList = 200;
const mostCommon = 50;

/** The values of one attribute, and a search among them. Make it while a component initialises. */
export class AttributeValues {
	#search = $state('');
	readonly #answer: Latest<readonly AttributeValuesRow[], AttributeValuesParameters>;

	constructor(dataset: Dataset, attribute: () => AttributeChoice) {
		this.#answer = new Latest(
			dataset,
			() => {
				const { name, values } = attribute();
				return { name, text: this.#search, limit: values > wholeList ? mostCommon : wholeList };
			},
			(ask, question) => ask(attributeValues, question)
		);
	}

	get search(): string {
		return this.#search;
	}

	find(text: string): void {
		this.#search = text.trim();
	}

	get isKnown(): boolean {
		return this.#answer.value !== null;
	}

	/** In natural order where all that were asked for are there, else the most common first. */
	readonly listed: readonly AttributeValuesRow[] = $derived.by(() => {
		const rows = this.#answer.value ?? [];
		if (this.left > 0) return rows;
		return rows.toSorted((one, other) => compareNames(one.value, other.value));
	});

	/** How many values that were asked for are not listed. */
	get left(): number {
		const rows = this.#answer.value ?? [];
		return (rows[0]?.total ?? 0) - rows.length;
	}
}
