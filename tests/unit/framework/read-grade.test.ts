import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { gradeReader } from '../../../src/lib/framework/read-grade';

const read = gradeReader(nsw);

describe('a grade of the ladder', () => {
	const rows: readonly (readonly [string, string, 'exact' | 'alias'])[] = [
		['Clerk Grade 7/8', '7/8', 'exact'],
		['clerk grade 7/8 ', '7/8', 'exact'],
		['7/8', '7/8', 'exact'],
		['SEB1', 'SEB1', 'exact'],
		['Senior Executive Band 1', 'SEB1', 'exact'],
		['Clerk General Scale', 'GS', 'exact'],
		['Clerk 7-8', '7/8', 'alias'],
		['Clerk 7–8', '7/8', 'alias'],
		['Clerk 7 — 8', '7/8', 'alias'],
		['Clerk 7 to 8', '7/8', 'alias'],
		['9 / 10', '9/10', 'alias'],
		['11-12', '11/12', 'alias'],
		['Grade 11/12', '11/12', 'alias'],
		['CL7/8', '7/8', 'alias'],
		['Clk Gr 7/8', '7/8', 'alias'],
		['Clerk Gr 3-4', '3/4', 'alias'],
		['Clerk Gr. 3/4', '3/4', 'alias'],
		['Clerk Grade 5-6', '5/6', 'alias'],
		['SNSW Grade 9/10', '9/10', 'alias'],
		['Service NSW Grade 7/8', '7/8', 'alias'],
		['SNSW 6', '5/6', 'alias'],
		['SNSW Grade 5', '5/6', 'alias'],
		['Clerk Grade 12', '11/12', 'alias'],
		['Grade ½', '1/2', 'alias'],
		['Clerk Grade ¾', '3/4', 'exact'],
		['General Scale', 'GS', 'alias'],
		['CGS', 'GS', 'alias'],
		['PSSE Band 1', 'SEB1', 'alias'],
		['PSSE Band1', 'SEB1', 'alias'],
		['PSSE Grade Band 1', 'SEB1', 'alias'],
		['SE Band 2', 'SEB2', 'alias'],
		['SEB 3', 'SEB3', 'alias'],
		['Senior Executive - Band 1', 'SEB1', 'alias'],
		['SES Band 1', 'SEB1', 'alias'],
		['Police Force Senior Executive Band 1', 'SEB1', 'alias'],
		['Clerk Grade 7/8 and Service NSW Grade 7/8', '7/8', 'alias'],
		['Clerk Grade 7/8 & SNSW 7-8', '7/8', 'alias'],
		['Clerk Grade 7/8 (SNSW 7/8)', '7/8', 'alias'],
		['Clerk 7/8 / SNSW 7/8', '7/8', 'alias']
	];
	test.each(rows)('%j is %s, %s', (text, gradeId, how) => {
		expect(read(text)).toEqual({ status: 'on_ladder', gradeId, how });
	});
});

describe('a grade on no ladder stays as itself', () => {
	const rows: readonly (readonly [string, string, string | null])[] = [
		['Environment Officer Class 9', 'Environment Officer Class 9', null],
		['TAFE  Worker\u00A0Level 6 ', 'TAFE Worker Level 6', null],
		['Police Sergeant', 'Police Sergeant', null],
		['Clerk of the Court', 'Clerk of the Court', null],
		['Nurse Unit Manager Level 3', 'Nurse Unit Manager Level 3', null],
		['Grade 6', 'Grade 6', '5/6'],
		['6', '6', '5/6'],
		['Band 1', 'Band 1', 'SEB1'],
		['Cleark Grade 7/8', 'Cleark Grade 7/8', '7/8'],
		['Clerk Grade 7/8+', 'Clerk Grade 7/8+', '7/8'],
		['Clerk Grade 8/9', 'Clerk Grade 8/9', null],
		['Clerk Grade 13', 'Clerk Grade 13', null],
		['SEB5', 'SEB5', null],
		['Clerk Grade 7/8 and SNSW Grade 9/10', 'Clerk Grade 7/8 and SNSW Grade 9/10', null],
		['Clerk Grade 5/6 - 7/8', 'Clerk Grade 5/6 - 7/8', null],
		[
			'Clerk Grade 7/8 and Environment Officer Class 9',
			'Clerk Grade 7/8 and Environment Officer Class 9',
			'7/8'
		]
	];
	test.each(rows)('%j is kept as %j, the nearest being %j', (text, kept, nearest) => {
		expect(read(text)).toEqual({ status: 'off_ladder', text: kept, nearest });
	});
});

test.each([
	['7-Aug', '7/8'],
	['8-Jul', '7/8'],
	['07-Aug', '7/8'],
	['Aug-07', '7/8'],
	['Oct-09', '9/10'],
	['12-Nov', '11/12'],
	['07/08', '7/8'],
	['7/08/2025', '7/8'],
	['8/07/2025', '7/8'],
	['2025-08-07', '7/8'],
	['2025-08-07 00:00:00', '7/8'],
	['45876', '7/8'],
	['20-Aug', null]
])('%j, made by a spreadsheet, is offered as %j and never taken', (text, nearest) => {
	expect(read(text)).toEqual({ status: 'off_ladder', text, nearest });
});

test.each(['', ' ', '-', 'TBC', 'tba', 'NOT IN USE', 'Various', 'n/a', 'Nil', '0', '?'])(
	'%j states no grade',
	(text) => {
		expect(read(text)).toEqual({ status: 'not_stated' });
	}
);

test('a very long text is kept without looking for a grade in it', () => {
	const text = 'Clerk Grade 7/8 '.repeat(5_000).trim();
	expect(read(text)).toEqual({ status: 'off_ladder', text, nearest: null });
});
