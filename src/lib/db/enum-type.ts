const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** DuckDB cannot answer with an ENUM of no names, so one without any holds an empty name that no row has. */
export const enumOf = (name: string, values: readonly string[]): string =>
	`CREATE TYPE ${name} AS ENUM (${(values.length > 0 ? values : ['']).map(text).join(', ')});`;
