import { readDate } from '../framework/read-date';
import { gradeReader } from '../framework/read-grade';
import { readYesNo } from '../framework/read-yes-no';
import type { CanonicalColumn } from './canonical-columns';
import { fuzzyNote, mendedNote, rows, unreadableNote } from './cell-notes';
import { ReadingCells, TextCells, type CellReader } from './cell-reader';
import { stated } from './clean-text';
import type { FileContext, SourceColumn } from './file-context';
import type { IssueCause } from './issue';
import { readCode, undamagedCode } from './read-code';
import { editionReader } from './read-edition';
import { readNumber } from './read-number';
import type { Reading } from '../framework/reading';
import { placeOf } from './role-draft';
import { managesPeopleCodes, type RoleTextField } from './role-table';

const plainFields: Partial<Record<CanonicalColumn, RoleTextField>> = {
	title: 'title',
	cluster: 'cluster',
	department: 'department',
	division: 'division',
	location: 'location',
	purpose: 'purpose',
	job_family: 'job_family',
	job_function: 'job_function'
};

/** The reader of a canonical column that holds one value of the role; null for capability, level, kind and focus columns. */
export function scalarReader(
	name: CanonicalColumn,
	column: SourceColumn,
	context: FileContext
): CellReader | null {
	const { builder, draft } = context;
	const field = plainFields[name];
	if (field) return new TextCells(builder.text[field].interner, draft.text, placeOf[field]);
	if (name === 'role_id') return new RoleIdCells(column, context);
	if (name === 'grade') return gradeCells(column, context);
	if (name === 'anzsco_code') return codeCells('occupation_code', 6, column, context);
	if (name === 'pcat_code') return codeCells('position_code', 7, column, context);
	if (name === 'date_of_approval') return dateCells(column, context);
	if (name === 'manages_people' || name === 'direct_reports') return yesNoCells(column, context);
	if (name === 'headcount') return numberCells(column, context);
	if (name === 'edition') return editionCells(context);
	return null;
}

/** Role ids, each of which stands in few rows; one that a spreadsheet damaged has an odd code. */
class RoleIdCells implements CellReader {
	readonly repeats = false;
	readonly #texts: TextCells;

	constructor(
		readonly column: SourceColumn,
		readonly context: FileContext
	) {
		const { builder, draft } = context;
		this.#texts = new TextCells(builder.text.role_id.interner, draft.text, placeOf.role_id);
	}

	code(cell: string): number {
		const mended = undamagedCode(cell);
		return mended === null ? this.#texts.code(cell) * 2 : this.#texts.code(mended) * 2 + 1;
	}

	put(code: number): void {
		this.#texts.put(code >> 1);
	}

	noted(code: number): boolean {
		return (code & 1) === 1;
	}

	note(_code: number, cell: string, line: number): void {
		this.context.log.hold(mendedNote(this.column, cell, line));
	}
}

function gradeCells(column: SourceColumn, { builder, draft, log, framework }: FileContext) {
	const texts = builder.text.grade_text.interner;
	const ids = builder.text.grade_id.interner;
	return new ReadingCells({
		read: (cell) => {
			const reading = gradeReader(framework)(cell);
			if (reading.status === 'not_stated') return { text: texts.code(''), id: ids.code('') };
			const text = texts.code(cell);
			if (reading.status === 'on_ladder') return { text, id: ids.code(reading.gradeId) };
			return { text, id: ids.code(reading.text), off: reading };
		},
		put: ({ text, id }) => {
			draft.text[placeOf.grade_text] = text;
			draft.text[placeOf.grade_id] = id;
		},
		noted: ({ off }) => off !== undefined,
		note: ({ off }, cell, line) => {
			if (!off) return;
			const offer = off.nearest === null ? '' : ` If ${off.nearest} is meant, write it so.`;
			log.hold({
				line,
				column: column.header,
				value: cell,
				cause: 'grade_off_ladder',
				effect: 'assumed',
				gather: `grade ${off.text}`,
				message: (count) =>
					`“${off.text}” is on no ladder of the framework and was kept as it is, in ${rows(count)}.${offer}`
			});
		}
	});
}

function codeCells(
	field: 'occupation_code' | 'position_code',
	digits: number,
	column: SourceColumn,
	{ builder, draft, log }: FileContext
) {
	const { interner } = builder.text[field];
	const place = placeOf[field];
	return new ReadingCells({
		read: (cell) => {
			const { text, how } = readCode(cell, digits);
			return { code: interner.code(text), how };
		},
		put: ({ code }) => {
			draft.text[place] = code;
		},
		noted: ({ how }) => how !== 'as_it_stands',
		note: ({ how }, cell, line) => {
			if (how === 'mended') {
				log.hold(mendedNote(column, cell, line));
				return;
			}
			log.hold({
				line,
				column: column.header,
				value: cell,
				cause: 'unreadable_code',
				effect: 'assumed',
				gather: `odd ${String(column.index)}`,
				message: (count) =>
					`Codes here should be ${String(digits)} digits; those of another shape were kept as they are, in ${rows(count)}.`
			});
		}
	});
}

function dateCells(column: SourceColumn, { builder, draft, log }: FileContext) {
	const texts = builder.text.approved_text.interner;
	const dates = builder.text.approved_on.interner;
	const expected = 'a date such as 2 May 2023, 2023-05-02 or May 2023';
	return new ReadingCells({
		read: (cell) => {
			const reading = readDate(cell);
			const text = texts.code(stated(cell));
			const date = dates.code(reading.status === 'read' ? reading.value.date : '');
			return { reading, text, date };
		},
		put: ({ text, date }) => {
			draft.text[placeOf.approved_text] = text;
			draft.text[placeOf.approved_on] = date;
		},
		noted: ({ reading }) =>
			reading.status === 'unreadable' || (reading.status === 'read' && reading.how === 'fuzzy'),
		note: ({ reading }, cell, line) => {
			log.hold(
				reading.status === 'read'
					? fuzzyNote(column, cell, line, reading.value.date)
					: unreadableNote('unreadable_date', column, cell, line, expected)
			);
		}
	});
}

function yesNoCells(column: SourceColumn, { draft, log }: FileContext) {
	const expected = 'yes, no or a number of direct reports';
	return new ReadingCells({
		read: readYesNo,
		put: (reading) => {
			draft.managesPeople =
				reading.status !== 'read'
					? managesPeopleCodes.not_stated
					: managesPeopleCodes[reading.value ? 'yes' : 'no'];
		},
		...unreadable('unreadable_yes_no', column, log, expected)
	});
}

function numberCells(column: SourceColumn, { draft, log }: FileContext) {
	return new ReadingCells({
		read: readNumber,
		put: (reading) => {
			draft.headcount = reading.status === 'read' ? reading.value : Number.NaN;
		},
		...unreadable('unreadable_number', column, log, 'a number of 0 or more')
	});
}

function unreadable(
	cause: IssueCause,
	column: SourceColumn,
	log: FileContext['log'],
	expected: string
) {
	return {
		noted: ({ status }: Reading<unknown>) => status === 'unreadable',
		note: (_: Reading<unknown>, cell: string, line: number) => {
			log.hold(unreadableNote(cause, column, cell, line, expected));
		}
	};
}

function editionCells({ builder, draft, framework }: FileContext) {
	const { interner } = builder.text.edition;
	return new ReadingCells({
		read: (cell) => interner.code(editionReader(framework)(cell)),
		put: (code) => {
			draft.text[placeOf.edition] = code;
		},
		noted: () => false,
		note: () => undefined
	});
}
