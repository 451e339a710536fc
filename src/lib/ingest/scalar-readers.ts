import { gradeReader } from '../framework/read-grade';
import { readDate } from '../framework/read-date';
import { readYesNo } from '../framework/read-yes-no';
import { remember } from '../framework/remember';
import { stated } from './clean-text';
import type { CanonicalColumn } from './canonical-columns';
import { fuzzyNote, mendedNote, rows, unreadableNote } from './cell-notes';
import type { FileContext, SourceColumn } from './file-context';
import { readCode, undamagedCode } from './read-code';
import { editionReader } from './read-edition';
import { readNumber } from './read-number';
import { placeOf } from './role-draft';
import { managesPeopleCodes, type RoleTextField } from './role-table';

/** Reads one cell of a column into the draft. */
export type ScalarReader = (cell: string, line: number) => void;

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
): ScalarReader | null {
	const field = plainFields[name];
	if (field) return textReader(field, context);
	if (name === 'role_id') return idReader(column, context);
	if (name === 'grade') return gradeColumn(column, context);
	if (name === 'anzsco_code') return codeColumn('occupation_code', 6, column, context);
	if (name === 'pcat_code') return codeColumn('position_code', 7, column, context);
	if (name === 'date_of_approval') return dateColumn(column, context);
	if (name === 'manages_people' || name === 'direct_reports') return yesNoColumn(column, context);
	if (name === 'headcount') return numberColumn(column, context);
	if (name === 'edition') return editionColumn(context);
	return null;
}

function textReader(field: RoleTextField, { builder, draft }: FileContext): ScalarReader {
	const { interner } = builder.text[field];
	const place = placeOf[field];
	return (cell) => {
		draft.text[place] = interner.code(cell);
	};
}

function idReader(column: SourceColumn, { builder, draft, log }: FileContext): ScalarReader {
	const { interner } = builder.text.role_id;
	return (cell, line) => {
		const mended = undamagedCode(cell);
		if (mended !== null) log.hold(mendedNote(column, cell, line));
		draft.text[placeOf.role_id] = interner.code(mended ?? cell);
	};
}

function gradeColumn(column: SourceColumn, context: FileContext): ScalarReader {
	const { builder, draft, log, framework } = context;
	const texts = builder.text.grade_text.interner;
	const ids = builder.text.grade_id.interner;
	const read = remember((cell) => {
		const reading = gradeReader(framework)(cell);
		if (reading.status === 'not_stated') return { text: texts.code(''), id: ids.code('') };
		const text = texts.code(cell);
		if (reading.status === 'on_ladder') return { text, id: ids.code(reading.gradeId) };
		return { text, id: ids.code(reading.text), off: reading };
	});
	return (cell, line) => {
		const { text, id, off } = read(cell);
		draft.text[placeOf.grade_text] = text;
		draft.text[placeOf.grade_id] = id;
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
	};
}

function codeColumn(
	field: 'occupation_code' | 'position_code',
	digits: number,
	column: SourceColumn,
	{ builder, draft, log }: FileContext
): ScalarReader {
	const { interner } = builder.text[field];
	const place = placeOf[field];
	const read = remember((cell) => {
		const { text, how } = readCode(cell, digits);
		return { code: interner.code(text), how };
	});
	return (cell, line) => {
		const { code, how } = read(cell);
		draft.text[place] = code;
		if (how === 'as_it_stands') return;
		if (how === 'mended') log.hold(mendedNote(column, cell, line));
		else {
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
	};
}

function dateColumn(column: SourceColumn, { builder, draft, log }: FileContext): ScalarReader {
	const texts = builder.text.approved_text.interner;
	const dates = builder.text.approved_on.interner;
	const read = remember((cell) => {
		const reading = readDate(cell);
		const text = texts.code(stated(cell));
		const date = dates.code(reading.status === 'read' ? reading.value.date : '');
		return { reading, text, date };
	});
	return (cell, line) => {
		const { reading, text, date } = read(cell);
		draft.text[placeOf.approved_text] = text;
		draft.text[placeOf.approved_on] = date;
		if (reading.status === 'unreadable') {
			const expected = 'a date such as 2 May 2023, 2023-05-02 or May 2023';
			log.hold(unreadableNote('unreadable_date', column, cell, line, expected));
		} else if (reading.status === 'read' && reading.how === 'fuzzy') {
			log.hold(fuzzyNote(column, cell, line, reading.value.date));
		}
	};
}

function yesNoColumn(column: SourceColumn, { draft, log }: FileContext): ScalarReader {
	return (cell, line) => {
		const reading = readYesNo(cell);
		draft.managesPeople =
			reading.status !== 'read'
				? managesPeopleCodes.not_stated
				: reading.value
					? managesPeopleCodes.yes
					: managesPeopleCodes.no;
		if (reading.status !== 'unreadable') return;
		const expected = 'yes, no or a number of direct reports';
		log.hold(unreadableNote('unreadable_yes_no', column, cell, line, expected));
	};
}

function numberColumn(column: SourceColumn, { draft, log }: FileContext): ScalarReader {
	return (cell, line) => {
		const reading = readNumber(cell);
		draft.headcount = reading.status === 'read' ? reading.value : Number.NaN;
		if (reading.status !== 'unreadable') return;
		log.hold(unreadableNote('unreadable_number', column, cell, line, 'a number of 0 or more'));
	};
}

function editionColumn({ builder, draft, framework }: FileContext): ScalarReader {
	const { interner } = builder.text.edition;
	const read = remember((cell) => interner.code(editionReader(framework)(cell)));
	return (cell) => {
		draft.text[placeOf.edition] = read(cell);
	};
}
