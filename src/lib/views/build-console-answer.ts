import type { ConsoleAnswerModel, QuickBar } from './console-answer-model';
import { countOf, formatCount } from './format';
import type { TableCell, TableColumn } from './table-model';

/** More bars than these say nothing at a glance. */
const mostBars = 40;

const shown = new Intl.NumberFormat('en-AU', { maximumSignificantDigits: 6 });

/**
 * What a query gave, as a table, a sentence and a quick chart. `more` says that rows were left out;
 * `durationMs` is how long the answer took. Columns of one name are numbered, so that each has its own.
 */
export function buildConsoleAnswer(answer: {
	readonly columns: readonly TableColumn[];
	readonly rows: readonly (readonly TableCell[])[];
	readonly more: boolean;
	readonly durationMs: number;
}): ConsoleAnswerModel {
	const { rows } = answer;
	const columns = distinctNames(answer.columns);
	return {
		sentence: sentenceOf(answer),
		table: { caption: 'Rows of the answer', columns, rows },
		chart: chartOf(columns, rows)
	};
}

function sentenceOf(answer: {
	readonly rows: readonly unknown[];
	readonly more: boolean;
	readonly durationMs: number;
}): string {
	const seconds = `${(answer.durationMs / 1000).toFixed(2)} s`;
	if (answer.rows.length === 0) return `No rows, in ${seconds}.`;
	if (!answer.more) return `${countOf(answer.rows.length, 'row')} in ${seconds}.`;
	return `The first ${formatCount(answer.rows.length)} rows, in ${seconds}. There are more: the table, the chart and the CSV hold only these. Narrow the query or count in it.`;
}

function distinctNames(columns: readonly TableColumn[]): readonly TableColumn[] {
	const taken = new Set<string>();
	return columns.map((column) => {
		let name = column.name;
		for (let turn = 2; taken.has(name); turn++) name = `${column.name} (${turn})`;
		taken.add(name);
		return { ...column, name };
	});
}

function chartOf(
	columns: readonly TableColumn[],
	rows: readonly (readonly TableCell[])[]
): ConsoleAnswerModel['chart'] {
	const labels = columns.findIndex(({ numeric }) => !numeric);
	const values = columns.findIndex(({ numeric }) => numeric);
	const [label, value] = [columns[labels], columns[values]];
	if (!label || !value) {
		return { kind: 'none', reason: 'A chart needs a column of text and a column of numbers.' };
	}
	const bars = rows.flatMap((row, at): QuickBar[] => {
		const number = row[values];
		if (typeof number !== 'number') return [];
		const text = row[labels];
		return [
			{
				row: at,
				label: text === null || text === undefined || text === '' ? '(none)' : String(text),
				value: number,
				valueText: shown.format(number).replace('-', '−')
			}
		];
	});
	if (bars.length === 0) return { kind: 'none', reason: `${value.name} has no number in any row.` };
	const drawn = bars.slice(0, mostBars);
	const all = drawn.map((bar) => bar.value);
	return {
		kind: 'bars',
		title: `${value.name} by ${label.name}`,
		bars: drawn,
		domain: [Math.min(0, ...all), Math.max(0, ...all)],
		note:
			bars.length > drawn.length
				? `The first ${drawn.length} of ${formatCount(bars.length)} rows with a number are drawn.`
				: ''
	};
}
