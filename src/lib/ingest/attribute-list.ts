import type { RoleTable } from './role-table';

/** One further column of the files that roles keep, and how it may serve to filter and group. */
export interface AttributeSummary {
	readonly name: string;
	/** How many different values it has. */
	readonly distinct: number;
	/** How many roles state one. */
	readonly stated: number;
}

/** The attributes of a table of roles, in the order of the files' columns. */
export function attributeList({ attributes }: RoleTable): readonly AttributeSummary[] {
	return Object.entries(attributes).map(([name, { codes, values }]) => ({
		name,
		distinct: values.length,
		stated: codes.reduce((sum, code) => (code >= 0 ? sum + 1 : sum), 0)
	}));
}
