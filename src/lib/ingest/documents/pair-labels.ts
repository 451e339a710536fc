import { labelIn, type LabelledField } from './field-labels';
import { filledCells, type DocumentLine } from './document-text';

/** A label with the value that goes with it. */
export interface LabelledValue {
	readonly field: LabelledField;
	readonly value: string;
	readonly line: DocumentLine;
	/** Why a person should look, or ''. */
	readonly doubt: string;
}

/** Whether a text can be a value of a field: true or false where the field has a form of its own, null where any text will do. */
export type Fits = (field: LabelledField, value: string) => boolean | null;

type Label = { readonly field: LabelledField | null };
type Value = { readonly value: string; readonly line: DocumentLine; readonly follows: boolean };

const mostValues = 30;

/**
 * Labels and values at the top of a role description: in one line, in neighbouring cells, one under
 * the other, or all labels before all values. Where labels and values are not as many, the forms of
 * codes, dates and grades tell which belong together, and the result is marked.
 */
export function pairLabels(lines: readonly DocumentLine[], fits: Fits): readonly LabelledValue[] {
	const found: LabelledValue[] = [];
	let waiting: Label[] = [];
	let values: Value[] = [];
	let gap = true;
	const settle = (): void => {
		found.push(...matched(waiting, values, fits));
		waiting = [];
		values = [];
	};
	const add = (value: string, line: DocumentLine): void => {
		if (waiting.length > 0) values.push({ value, line, follows: !gap });
	};
	for (const line of lines) {
		const cells = filledCells(line);
		if (cells.length === 0) gap = true;
		const inRow: string[] = [];
		let open: LabelledField | null | undefined;
		const close = (): void => {
			if (open) found.push({ field: open, value: inRow.join(' '), line, doubt: '' });
			open = undefined;
			inRow.length = 0;
		};
		for (const { text } of cells) {
			const label = labelIn(text);
			const awaited = waiting.some(({ field }) => field === label?.field);
			const taken = label?.rest && (awaited || (open !== undefined && inRow.length === 0));
			if (label && !taken) {
				if (open !== undefined && inRow.length > 0) close();
				if (label.rest !== '') {
					settle();
					if (label.field) found.push({ field: label.field, value: label.rest, line, doubt: '' });
				} else if (cells.length > 1 && open === undefined) open = label.field;
				else {
					if (values.length > 0) settle();
					waiting.push({ field: label.field });
				}
			} else if (open !== undefined) inRow.push(text.replaceAll('\n', ' '));
			else for (const part of text.split('\n')) add(part, line);
			gap = false;
		}
		if (open !== undefined && inRow.length > 0) {
			settle();
			close();
		}
	}
	settle();
	return found;
}

function matched(
	labels: readonly Label[],
	values: readonly Value[],
	fits: Fits
): readonly LabelledValue[] {
	const [first, ...more] = values.slice(0, mostValues);
	if (labels.length === 0 || !first) return [];
	const [only] = labels;
	if (labels.length === 1 && only) {
		const continued = more.findIndex((value, at) => !continues(more[at - 1] ?? first, value));
		const lines = [first, ...more.slice(0, continued === -1 ? more.length : continued)];
		return labelled(only, lines, '');
	}
	if (values.length === labels.length) {
		return labels.flatMap((label, at) => {
			const value = values[at];
			if (!value) return [];
			const fit = label.field === null ? null : fits(label.field, value.value);
			return labelled(
				label,
				[value],
				fit === false ? 'The value does not look like one of this field' : ''
			);
		});
	}
	return values.length > labels.length
		? grouped(labels, values.slice(0, mostValues), fits)
		: scarce(labels, values, fits);
}

/** Whether a value goes on in the next line: nothing lies between, and one ends open or the other begins in lower case. */
function continues(before: Value, value: Value): boolean {
	if (!value.follows || labelIn(value.value)) return false;
	return (
		/(?:[,/&–-]|\b(?:and|of|the|for))$/i.test(before.value) || /^[\p{Ll}/&]/u.test(value.value)
	);
}

function labelled(
	{ field }: Label,
	values: readonly Value[],
	doubt: string
): readonly LabelledValue[] {
	const [first] = values;
	if (field === null || !first) return [];
	return [{ field, value: values.map(({ value }) => value).join(' '), line: first.line, doubt }];
}

/** More values than labels: values that go on in the next line are joined, so that as many fields as can be have a value of their form. */
function grouped(
	labels: readonly Label[],
	values: readonly Value[],
	fits: Fits
): readonly LabelledValue[] {
	type Best = { readonly score: number; readonly cuts: readonly number[] };
	const memory = new Map<string, Best>();
	const best = (label: number, from: number): Best => {
		const key = `${String(label)} ${String(from)}`;
		const known = memory.get(key);
		if (known) return known;
		let result: Best = { score: label === labels.length ? 0 : Number.NEGATIVE_INFINITY, cuts: [] };
		const left = labels.length - label - 1;
		for (let to = from + 1; label < labels.length && to <= values.length - left; to++) {
			const group = values.slice(from, to);
			const rest = best(label + 1, to);
			const score = rest.score + scoreOf(labels[label], group, fits);
			if (score > result.score) result = { score, cuts: [to, ...rest.cuts] };
		}
		memory.set(key, result);
		return result;
	};
	const { cuts } = best(0, 0);
	const doubt = 'There are more values than labels here';
	return labels.flatMap((label, at) =>
		labelled(label, values.slice(cuts[at - 1] ?? 0, cuts[at]), doubt)
	);
}

function scoreOf(label: Label | undefined, values: readonly Value[], fits: Fits): number {
	const text = values.map(({ value }) => value).join(' ');
	const fit = label?.field ? fits(label.field, text) : null;
	const broken = values.filter((value, at) => {
		const before = values[at - 1];
		return before !== undefined && !continues(before, value);
	}).length;
	return (fit === true ? 4 : fit === false ? -4 : 0) - broken * 1.5;
}

/** Fewer values than labels: a value goes to the one label whose form it has. A single value left goes to the last label. */
function scarce(
	labels: readonly Label[],
	values: readonly Value[],
	fits: Fits
): readonly LabelledValue[] {
	const doubt = 'There are fewer values than labels here';
	const left = new Set(labels);
	const unplaced: Value[] = [];
	const placed: LabelledValue[] = [];
	for (const value of values) {
		const fitting = [...left].filter(
			({ field }) => field !== null && fits(field, value.value) === true
		);
		const [only] = fitting;
		if (only && fitting.length === 1) {
			left.delete(only);
			placed.push(...labelled(only, [value], doubt));
		} else unplaced.push(value);
	}
	const last = labels.at(-1);
	const [value] = unplaced;
	if (unplaced.length === 1 && value && last && left.has(last)) {
		const fit = last.field && fits(last.field, value.value);
		if (fit !== false) placed.push(...labelled(last, [value], doubt));
	}
	return placed;
}
