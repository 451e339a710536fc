/**
 * The canonical upload columns and the other headers they go by, best first, in the form of
 * `headerKey`: lower case, punctuation and slashes as single spaces.
 */
export const canonicalColumns = {
	role_id: [
		'role number',
		'role no',
		'role code',
		'role ref',
		'role reference',
		'role description id',
		'role description number',
		'rd id',
		'rd number',
		'id',
		'position id',
		'position number',
		'position no'
	],
	title: [
		'role title',
		'position title',
		'job title',
		'role name',
		'position name',
		'role description title',
		'role',
		'position',
		'job'
	],
	cluster: ['cluster agency', 'cluster name', 'portfolio', 'cluster portfolio'],
	department: [
		'department agency',
		'agency department',
		'department or agency',
		'department name',
		'dept',
		'agency',
		'agency name',
		'organisation',
		'organization',
		'entity'
	],
	division: [
		'division branch unit',
		'group division branch',
		'group division branch unit',
		'division branch',
		'division name',
		'division unit',
		'group division',
		'branch unit',
		'business unit',
		'branch',
		'directorate',
		'unit',
		'team'
	],
	location: ['work location', 'role location', 'position location', 'office location', 'site'],
	grade: [
		'classification grade band',
		'grade band',
		'grade or level',
		'grade level',
		'grade classification',
		'classification grade',
		'role grade',
		'position grade',
		'grade name',
		'classification',
		'band'
	],
	anzsco_code: ['anzsco', 'anzsco occupation code', 'occupation code', 'osca code', 'osca'],
	pcat_code: ['pcat', 'pcat number', 'position code'],
	date_of_approval: [
		'approval date',
		'date approved',
		'approved on',
		'approved',
		'date of role description approval',
		'role description date'
	],
	manages_people: [
		'manages staff',
		'people manager',
		'is people manager',
		'people leader',
		'manages people y n',
		'manager'
	],
	direct_reports: ['number of direct reports', 'no of direct reports', 'reports'],
	headcount: [
		'head count',
		'fte',
		'number of positions',
		'no of positions',
		'positions',
		'incumbents'
	],
	purpose: [
		'primary purpose',
		'primary purpose of the role',
		'purpose of the role',
		'role purpose'
	],
	job_family: ['family', 'role family', 'occupation family'],
	job_function: ['function', 'role function'],
	edition: [
		'framework edition',
		'capability framework edition',
		'framework version',
		'capability framework version'
	],
	focus_capabilities: ['focus capability', 'focus capability list', 'focus list', 'focus'],
	capability: ['capability name', 'capabilities', 'skill', 'skill name', 'competency'],
	capability_group: ['capability group name', 'group name', 'skill group'],
	level: [
		'capability level',
		'level required',
		'required level',
		'level name',
		'skill level',
		'proficiency'
	],
	kind: [
		'capability kind',
		'capability type',
		'focus complementary',
		'focus or complementary',
		'is focus',
		'focus y n',
		'focus yes no'
	]
} as const satisfies Record<string, readonly string[]>;

export type CanonicalColumn = keyof typeof canonicalColumns;

/** Columns of the long layout, which mean nothing in a wide file. */
export const longColumns: ReadonlySet<CanonicalColumn> = new Set([
	'capability',
	'capability_group',
	'level',
	'kind'
]);
