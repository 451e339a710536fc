import { expect, test } from 'vitest';
import type { RoleField } from '../../../src/lib/ingest/documents/field-labels';
import { roleIn } from './read-role';

/** A field of a text, with `?` after what is marked for review. */
function said(text: string, field: RoleField, file = 'role.txt'): string {
	const { value, review } = roleIn(text, file).fields[field];
	return `${String(value)}${review ? '?' : ''}`;
}

test.each([
	['a tab', 'Department / Agency\tDepartment of Kelp'],
	['a colon', 'Department/Agency: Department of Kelp'],
	['a space', 'Department/ Agency Department of Kelp'],
	['a pipe', '| Agency | Department of Kelp |'],
	['a wide gap', 'Department          Department of Kelp'],
	['the next line', 'Department\n\nDepartment of Kelp'],
	['capitals', 'DEPARTMENT / AGENCY\tDepartment of Kelp']
])('a label and its value may be parted by %s', (_, text) => {
	expect(said(`Role Description\nKelp Officer\n\n${text}`, 'department')).toBe(
		'Department of Kelp'
	);
});

test('a value whose words are labels is a value', () => {
	const text =
		'Role Description\nOfficer\n\nDivision/Branch/Unit\tUnit Operations\nCluster\tLocation Services';
	expect(said(text, 'division')).toBe('Unit Operations');
	expect(said(text, 'cluster')).toBe('Location Services');
	expect(said(text, 'location')).toBe('null');
});

test('a value that goes on in the next line is one value', () => {
	const text =
		'Role Description\nOfficer\n\nDivision\nHarbours, Kelp and\nOuter Islands\n\nGrade\nClerk Grade 5/6';
	expect(said(text, 'division')).toBe('Harbours, Kelp and Outer Islands');
	expect(said(text, 'grade')).toBe('Clerk Grade 5/6');
});

test('a note below a date is no part of the date', () => {
	const text = 'Role Description\nOfficer\n\n\tDate of Approval\n\t02 May 2023\n\tRef: KEL 006\n';
	expect(said(text, 'date_of_approval')).toBe('02 May 2023');
});

test('a website below the labels is no agency', () => {
	expect(said('Role Description\nOfficer\n\nAgency Website\twww.kelp.example', 'department')).toBe(
		'null'
	);
});

const labels = ['Cluster', 'Location', 'Grade', 'ANZSCO Code', 'Date of Approval'].join('\n');

test('labels that all come before the values are paired in order', () => {
	const text = `Role Description\nOfficer\n\n${labels}\nShores\nEden\nClerk Grade 5/6\n531111\nMay 2022`;
	expect(said(text, 'location')).toBe('Eden');
	expect(said(text, 'grade')).toBe('Clerk Grade 5/6');
	expect(said(text, 'date_of_approval')).toBe('May 2022');
});

test('where a value is missing, only what has the form of its field is taken, and marked', () => {
	const text = `Role Description\nOfficer\n\n${labels}\nShores\nClerk Grade 5/6\n531111\nMay 2022`;
	expect(said(text, 'grade')).toBe('Clerk Grade 5/6?');
	expect(said(text, 'occupation_code')).toBe('531111?');
	expect(said(text, 'cluster')).toBe('null');
});

test('where there is a value too many, codes, dates and grades keep the others in place, and all are marked', () => {
	const text = `Role Description\nOfficer\n\n${labels}\nShores\nEden\nand islands\nClerk Grade 5/6\n531111\nMay 2022`;
	expect(said(text, 'location')).toBe('Eden and islands?');
	expect(said(text, 'grade')).toBe('Clerk Grade 5/6?');
});

test('a code of an odd length is kept and marked', () => {
	expect(said('Role Description\nOfficer\n\nPCAT Code\t11173', 'position_code')).toBe('11173?');
});

test.each([
	['on the same line', 'Role Description Senior Kelp Officer'],
	['on the next line', 'ROLE DESCRIPTION\n\nSenior Kelp Officer'],
	['over three lines', 'Role Description\nSenior\nKelp\nOfficer'],
	['before the words', 'Senior Kelp Officer - Role Description'],
	['behind a label', 'Role Description\nPosition Title: Senior Kelp Officer'],
	['after the word role', 'Role description\nRole: Senior Kelp Officer']
])('the title may stand %s', (_, top) => {
	expect(said(`${top}\n\nCluster\tShores`, 'title')).toBe('Senior Kelp Officer');
});

test('words of a logo below the title are no part of it', () => {
	const top = 'Role Description\n\nSenior Kelp Officer\n\n\nShore\nService\n\nCluster\tShores';
	expect(said(top, 'title')).toBe('Senior Kelp Officer');
});

test('the name of the file tells how far the title goes', () => {
	const top = 'Role Description\n\nSenior\n\nKelp Officer\n\nCluster\tShores';
	expect(said(top, 'title')).toBe('Senior?');
	expect(said(top, 'title', 'senior-kelp-officer.txt')).toBe('Senior Kelp Officer');
});

test.each([
	['Direct reports\nNil', 'no'],
	['Direct reports\nThis role has no direct reports', 'no'],
	['Direct reports\nThis role may have direct reports', 'yes'],
	['Direct reports: 3', 'yes'],
	['Role dimensions\nDirect reports\tThere are between 5 to 10 direct reports', 'yes'],
	['Direct reports\nAs the chart shows', 'null?']
])('%j says of managing people: %s', (text, expected) => {
	expect(
		said(`Role Description\nOfficer\n\n${text}\n\nBudget/Expenditure\nNil`, 'manages_people')
	).toBe(expected);
});

test('direct reports in the table of relationships say nothing of managing people', () => {
	const text =
		'Role Description\nOfficer\n\nKey relationships\nWho\tWhy\nDirect reports\tGuide\n\nRole dimensions\nDirect reports\nNil\n';
	expect(said(text, 'manages_people')).toBe('no');
});

test('accountabilities are counted by their bullets, whatever glyph they are', () => {
	for (const bullet of ['•', '·', '\uF0B7', '?', '-']) {
		const text = `Role Description\nOfficer\n\nKey accountabilities\nThe officer must:\n${bullet} Keep nets\n${bullet} Mend nets\nKey challenges\n${bullet} Storms`;
		expect(said(text, 'accountabilities')).toBe('2');
	}
});

test('the wording near a capability’s own name tells the edition', () => {
	const of = (words: string): string =>
		`Role Description\nOfficer\n\nDate of Approval\tMay 2022\nFocus capabilities\nCapability name\tBehavioural indicators\tLevel\nAct with Integrity\tBe fair and ${words} what is right\tAdept\n`;
	expect(said(of('uphold and promote'), 'edition')).toBe('2020');
	expect(said(of('adhere to the public sector values in'), 'edition')).toBe('2013');
	expect(said(of('stand for'), 'edition')).toBe('null');
});
