import type { Parameter, Statement } from './database';

/** A parameter as an SQL literal. */
function literal(value: Parameter): string {
	if (value === null) return 'NULL';
	return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** Quoted texts, quoted identifiers and line comments, in which `?` is only a character; or a parameter's mark. */
const marks = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\?/g;

/** The statement as stand-alone SQL, its parameters written as literals: for people to read and run, never to be executed here. */
export function statementText({ text, parameters }: Statement): string {
	let index = 0;
	return text.replace(marks, (mark) =>
		mark === '?' ? literal(parameters[index++] ?? null) : mark
	);
}
