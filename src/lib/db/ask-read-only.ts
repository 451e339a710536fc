import type { Database, ResultTable } from './database';
import { QueryError } from './query-error';

/** A text that is not asked at all: empty, or more than one statement. The message says what to do. */
export class RefusedStatementError extends Error {
	override readonly name = 'RefusedStatementError';
}

/** A column of a free answer: its name and type as DuckDB has them. */
export interface FreeColumn {
	readonly name: string;
	readonly type: string;
	readonly numeric: boolean;
}

/** Row by row as texts and numbers: dates, lists and the like as DuckDB writes them. */
export interface FreeAnswer {
	readonly columns: readonly FreeColumn[];
	readonly rows: readonly (readonly (string | number | null)[])[];
	/** Whether there are more rows than these. */
	readonly more: boolean;
}

/**
 * Asks a text that a person wrote, and gives at most so many rows of its answer. Nothing can
 * change: the text stands inside a SELECT, where the grammar admits only questions; it holds no
 * semicolon, so that it cannot become another statement; and it runs in a read-only transaction
 * that is rolled back. Files and the network are closed to the engine as it is opened.
 *
 * @throws RefusedStatementError, or a QueryError whose cause says in one line what DuckDB refused.
 */
export async function askReadOnly(
	database: Database,
	text: string,
	mostRows: number
): Promise<FreeAnswer> {
	const question = oneStatement(text);
	return database.readOnly(async ({ query }) => {
		const ask = async (statement: string): Promise<ResultTable> => {
			try {
				return await query({ text: statement, parameters: [] });
			} catch (error) {
				if (!(error instanceof QueryError)) throw error;
				throw new QueryError({ text: question, parameters: [] }, plainCause(error.cause));
			}
		};
		const described = await ask(
			`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM (\n${question}\n) AS answer)`
		);
		const columns = columnsOf(described);
		const names = columns.map((_, place) => `c${place}`);
		const cast = columns.map(
			({ type }, place) =>
				`CAST(c${place} AS ${double.test(type) ? 'DOUBLE' : 'VARCHAR'}) AS c${place}`
		);
		const answer = await ask(
			`SELECT ${cast.join(', ')} FROM (\n${question}\n) AS answer(${names.join(', ')}) LIMIT ${Math.round(mostRows) + 1}`
		);
		const cells = columns.map(({ numeric }, place) =>
			Array.from(answer.columns[place]?.values ?? [], numeric ? numberOrText : textOrNull)
		);
		return {
			columns: columns.map((column, place) => ({
				...column,
				numeric: column.numeric && !cells[place]?.some((cell) => typeof cell === 'string')
			})),
			rows: Array.from({ length: Math.min(answer.rowCount, mostRows) }, (_, row) =>
				cells.map((column) => column[row] ?? null)
			),
			more: answer.rowCount > mostRows
		};
	});
}

/** Types whose every value a double holds, or comes as near to as it is shown. */
const double = /^(?:U?(?:TINYINT|SMALLINT|INTEGER)|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/;
/** Whole numbers that a double may not hold: read as text, and made numbers where all is safe. */
const large = /^(?:U?BIGINT|U?HUGEINT)$/;

function columnsOf({ rowCount, columns }: ResultTable): readonly FreeColumn[] {
	const [names, types] = columns;
	return Array.from({ length: rowCount }, (_, place) => {
		const type = String(types?.values[place]);
		return {
			name: String(names?.values[place]),
			type,
			numeric: double.test(type) || large.test(type)
		};
	});
}

function numberOrText(value: unknown): string | number | null {
	if (value === null || value === undefined) return null;
	const number = Number(value);
	const exact = typeof value === 'number' ? Number.isFinite(value) : Number.isSafeInteger(number);
	return exact ? number : String(value);
}

function textOrNull(value: unknown): string | null {
	return value === null || value === undefined ? null : String(value);
}

function oneStatement(text: string): string {
	const question = text.replace(/[\s;]+$/, '');
	if (question.trim() === '')
		throw new RefusedStatementError('There is no query yet. Write one, or take an example.');
	if (question.includes(';')) {
		throw new RefusedStatementError(
			'Only one query at a time, and without a semicolon in it, not even in a text: write chr(59) there.'
		);
	}
	return question;
}

/** DuckDB's reason in one line. Its own line number counts the line that was put in front. */
function plainCause(cause: unknown): Error {
	const message = cause instanceof Error ? cause.message : String(cause);
	const lines = message.replace(/^Failed to extract statements: /, '').split('\n');
	const marked = lines.findIndex((line) => /^LINE \d+:/.test(line));
	const reason = (marked < 0 ? lines : lines.slice(0, marked)).filter((line) => line.trim() !== '');
	const line = Number(/^LINE (\d+):/.exec(lines[marked] ?? '')?.[1] ?? 0) - 1;
	return new Error(`${reason.join(' ')}${line > 0 ? ` (line ${line})` : ''}`);
}
