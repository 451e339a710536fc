import type { Filter } from '../queries/filter';

/** One value of one attribute, to be asked for or no longer; '' for roles that state none. */
export interface AttributeChange {
	readonly name: string;
	readonly value: string;
	readonly chosen: boolean;
}

/** Adds a value of an attribute to a filter, after those that are asked for, or takes it away; an attribute without a value is left out. */
export function toggleAttribute(filter: Filter, { name, value, chosen }: AttributeChange): Filter {
	const before = filter.attributes.find((condition) => condition.name === name)?.values ?? [];
	const others = before.filter((other) => other !== value);
	const changed = { name, values: chosen ? [...others, value] : others };
	const isKnown = filter.attributes.some((condition) => condition.name === name);
	const attributes = isKnown
		? filter.attributes.map((condition) => (condition.name === name ? changed : condition))
		: [...filter.attributes, changed];
	return { ...filter, attributes: attributes.filter(({ values }) => values.length > 0) };
}
