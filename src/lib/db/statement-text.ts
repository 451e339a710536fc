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
	return withParameters(dedent(text), parameters, literal);
}

/** The text with each parameter's mark replaced by what is written for it; marks beyond the parameters stay. Throws a RangeError where there are fewer marks. */
export function withParameters(
	text: string,
	parameters: readonly Parameter[],
	write: (value: Parameter) => string
): string {
	let index = 0;
	const written = text.replace(marks, (mark) => {
		const value = parameters[index];
		if (mark !== '?' || value === undefined) return mark;
		index++;
		return write(value);
	});
	if (index < parameters.length) throw new RangeError('A statement has fewer marks than values.');
	return written;
}

/** Without blank lines at the ends and the indentation that all lines share. */
function dedent(text: string): string {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const indents = lines.map((line) => line.length - line.trimStart().length);
	const shared = Math.min(...indents);
	return lines.map((line) => line.slice(shared).trimEnd()).join('\n');
}
