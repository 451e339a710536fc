import type { Parameter, Statement } from './database';
import { withParameters } from './statement-text';

/**
 * The statement as text alone, each parameter a literal of the type it would be bound as: numbers
 * DOUBLE, texts VARCHAR. DuckDB plans a statement with bound parameters twice, when it is prepared
 * and when it is run, which takes longer than most of our questions.
 */
export function inlineParameters({ text, parameters }: Statement): string {
	return withParameters(text, parameters, typedLiteral);
}

function typedLiteral(value: Parameter): string {
	if (value === null) return 'NULL';
	if (typeof value === 'boolean') return String(value);
	if (typeof value === 'number') return `CAST('${String(value)}' AS DOUBLE)`;
	return `CAST(${value.split('\0').map(quoted).join(' || chr(0) || ')} AS VARCHAR)`;
}

/** In DuckDB nothing but a quotation mark needs care within a text; one cannot hold a NUL. */
function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
