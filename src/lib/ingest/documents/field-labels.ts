import { words } from '../../framework/fold';
import { bullets } from './word-context';

/** What is read of a role besides its capabilities, under the names of the upload columns where there is one. */
export const roleFields = [
	'title',
	'cluster',
	'department',
	'division',
	'location',
	'grade',
	'occupation_code',
	'position_code',
	'role_number',
	'date_of_approval',
	'direct_reports',
	'manages_people',
	'purpose',
	'accountabilities',
	'edition'
] as const;

export type RoleField = (typeof roleFields)[number];

const labelledFields = [
	'title',
	'cluster',
	'department',
	'division',
	'location',
	'grade',
	'occupation_code',
	'position_code',
	'role_number',
	'date_of_approval'
] as const satisfies readonly RoleField[];

/** The fields that stand beside a label at the top of a role description. */
export type LabelledField = (typeof labelledFields)[number];

/** A label with what stands after it on the line, '' where nothing does. `field` is null for a label that is known and not read. */
export interface FoundLabel {
	readonly field: LabelledField | null;
	readonly rest: string;
}

const labels: Readonly<Record<LabelledField, readonly string[]>> = {
	title: ['role title', 'position title', 'job title', 'role name', 'title of role', 'title'],
	cluster: ['cluster', 'cluster agency', 'portfolio', 'cluster portfolio', 'portfolio cluster'],
	department: [
		'department agency',
		'agency department',
		'department or agency',
		'department',
		'agency',
		'agency name',
		'department name',
		'organisation',
		'organisation agency',
		'dept agency'
	],
	division: [
		'division branch unit',
		'division branch unit team',
		'group division branch unit',
		'group division branch',
		'division directorate branch unit',
		'division group branch unit',
		'division branch',
		'division unit',
		'branch unit',
		'division',
		'directorate',
		'business unit',
		'branch',
		'unit'
	],
	location: [
		'location',
		'locations',
		'work location',
		'role location',
		'primary location',
		'office location'
	],
	grade: [
		'classification grade band',
		'classification grade band level',
		'classification grade',
		'classification band',
		'grade band',
		'grade classification',
		'grade level',
		'role grade',
		'classification',
		'grade'
	],
	occupation_code: [
		'anzsco code',
		'anzsco',
		'osca code',
		'osca',
		'anzsco osca code',
		'osca anzsco code',
		'anzsco or osca code',
		'occupation code'
	],
	position_code: ['pcat code', 'pcat', 'pcat number'],
	role_number: [
		'role number',
		'role numbers',
		'role number s',
		'role no',
		'role id',
		'position number',
		'position numbers',
		'position no'
	],
	date_of_approval: [
		'date of approval',
		'approval date',
		'date approved',
		'date of role description approval',
		'role description approval date',
		'approved on'
	]
};

const unread = [
	'agency website',
	'website',
	'kind of employment',
	'employment type',
	'role family',
	'job family',
	'job function',
	'ref',
	'reference',
	'senior executive work level standards',
	'work level standards',
	'award',
	'salary',
	'salary range',
	'reports to',
	'version',
	'trim reference',
	'role description id',
	'status',
	'security clearance'
];

const known: ReadonlyMap<string, LabelledField | null> = new Map([
	...labelledFields.flatMap((field) => labels[field].map((label) => [label, field] as const)),
	...unread.map((label) => [label, null] as const)
]);
const mostWords = Math.max(...[...known.keys()].map((label) => label.split(' ').length));

function keyOf(text: string): string {
	return words(text.replace(/[/\\]+/g, ' '));
}

/**
 * The label that a text is, or begins with. A label goes before a colon or a dash, or before a
 * value that begins with a capital or a number; `Department of …` is a value and no label.
 */
export function labelIn(text: string): FoundLabel | null {
	const said = text.replaceAll('\n', ' ').replace(bullets, '').trim();
	if (!/^\p{Lu}/u.test(said) || said.length > 400) return null;
	const whole = known.get(keyOf(said));
	if (whole !== undefined) return { field: whole, rest: '' };
	const ends = [...said.matchAll(/[\s:/\\-]+/g)].slice(0, mostWords * 2).reverse();
	for (const match of ends) {
		const label = said.slice(0, match.index);
		const field = known.get(keyOf(label));
		if (field === undefined) continue;
		const rest = said.slice(match.index + match[0].length).trim();
		const parted = /[:]|\s[-–]\s/.test(match[0]) || /^\s*[–-]\s/.test(said.slice(match.index));
		const value = rest.replace(/^[–-]\s*/, '');
		if (parted || (startsValue(value) && /\s/.test(match[0]))) return { field, rest: value };
		return null;
	}
	return null;
}

/** Whether a text may be a value after a space alone: a capital or a number, and no `OF …` that goes on with the label. */
function startsValue(text: string): boolean {
	return /^[\p{Lu}\d]/u.test(text) && !/^(?:of|for|and|to)\b/i.test(text);
}
