import type { AttributeListRow } from '../queries/attribute-list';
import { attributeLabel } from '../views/attribute-words';
import { compareNames } from '../views/format';

/** An attribute as a person chooses among attributes. */
export interface AttributeChoice {
	readonly name: string;
	readonly label: string;
	readonly values: number;
	/** Roles that state it. */
	readonly roles: number;
}

/** The attributes that the data bring, the standard ones first, then by name. */
export function attributeChoices(rows: readonly AttributeListRow[]): readonly AttributeChoice[] {
	const isStandard = ({ name, label }: AttributeChoice) => name !== label;
	return rows
		.map(({ name, roles, distinct_values }) => ({
			...{ name, label: attributeLabel(name), values: distinct_values, roles }
		}))
		.sort(
			(one, other) =>
				Number(isStandard(other)) - Number(isStandard(one)) || compareNames(one.label, other.label)
		);
}
