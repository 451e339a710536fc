/** What a table or view of the database holds, for people who write SQL. */
export interface DocumentedTable {
	readonly name: string;
	/** What one row is, and whatever its columns do not say of themselves. */
	readonly about: string;
	/** Columns that need a word. */
	readonly columns?: Readonly<Record<string, string>>;
}

const place = 'Place of the capability in the framework, from 1; 0 is the overall tendency.';
const depth = '0 the organisation, 1 cluster, 2 department, 3 division.';

/** Every table and view, those most asked first. A test holds the list to the schema. */
export const documentedTables: readonly DocumentedTable[] = [
	{
		name: 'role',
		about: 'View: a role. Its levels are a list; the view requirement has them one a row.',
		columns: {
			role_key: 'Number of the role in this load; other tables refer to it.',
			unit_id: 'Its own, lowest unit.',
			grade_text: 'The grade as the file has it.',
			grade_id: 'The grade of the ladder, or the file’s own where it is on none; sorts by rank.',
			approved_text: 'The date of approval as the file has it.',
			source_line: 'Line of the file, or page of the document.',
			levels: 'One code a capability, in framework order: 0 absent, 1 to 5 a level.',
			kinds: 'One code a capability: 0 not stated, 1 focus, 2 complementary.'
		}
	},
	{
		name: 'requirement',
		about: 'View: what a role asks of a capability, where the file says anything of it.',
		columns: {
			status: 'required, not_essential or unknown.',
			level: '1 to 5; null unless required.',
			kind: 'focus, complementary, or null where the file does not say.'
		}
	},
	{
		name: 'capability',
		about: 'A capability of the framework, in its order.',
		columns: { capability_id: 'Four letters; sorts in framework order.' }
	},
	{ name: 'capability_group', about: 'A group of capabilities.' },
	{ name: 'level', about: 'A level of the scale, 1 the lowest.' },
	{
		name: 'grade',
		about: 'A grade of the ladders, or one that the file has besides.',
		columns: { ladder_order: 'Rank on its ladder; null for a grade on none.' }
	},
	{
		name: 'unit',
		about: 'A cluster, department or division; unit 0 is the whole organisation.',
		columns: { depth, parent_id: 'The unit above it.' }
	},
	{ name: 'unit_ancestor', about: 'A unit and one above it, or itself, by depth.' },
	{
		name: 'evidence',
		about: 'View: a level that was judged, with what similar roles lead to expect.',
		columns: {
			expected: 'The level that its most similar roles lead to expect.',
			chance: 'Chance of a gap this large, 0 to 1.',
			q: 'False discovery rate at which it would be listed.',
			peers: 'Roles it is compared with, as its tier counts them.',
			tier: '1 same family and grade, 2 similar roles, 3 roles at the grade.',
			band: 'strong, likely, worth_a_look or null.'
		}
	},
	{
		name: 'finding',
		about: 'A finding, in the order of the queue.',
		columns: {
			finding_id: 'Ascends in the order of the queue, from 0; some numbers are left free.',
			finding_key: 'Stays the same over loads while the facts do.',
			folded_under: 'The finding that explains this one.',
			roles: 'How many roles it concerns.',
			difference: 'Of a division’s drift: levels more than others ask, or less.'
		}
	},
	{ name: 'finding_role', about: 'A role that a finding concerns.' },
	{ name: 'finding_capability', about: 'A capability that a finding concerns.' },
	{ name: 'finding_unit', about: 'The lowest unit of roles that a finding concerns.' },
	{
		name: 'decision',
		about: 'What was decided about a finding. It outlives the data.',
		columns: { facts: 'The facts when it was decided: it opens again where they change.' }
	},
	{ name: 'role_family', about: 'The job family that a role’s title was found to be of.' },
	{
		name: 'role_evidence',
		about:
			'The evidence of a role in lists, a place a capability; the view evidence has it one a row.'
	},
	{
		name: 'unit_difference',
		about:
			'A unit against all others of its depth on a capability: roles of the same job family and grade compared.',
		columns: {
			side: 'The unit.',
			place,
			matched: 'Matched comparisons behind the difference.',
			difference: 'In levels, allowing for the mix of jobs and grades.',
			error: 'Standard error; the interval is 1.96 of them either way.',
			own_mean: 'Raw mean level in the unit.',
			rest_mean: 'Raw mean level elsewhere.'
		}
	},
	{
		name: 'role_stratum',
		about: 'Which others a role is compared with when units are.',
		columns: { tendency: 'Mean over its capabilities of level minus the capability’s mean.' }
	},
	{
		name: 'level_sum',
		about: 'Sums of levels by unit, stratum and capability, from which units are compared.',
		columns: { place }
	},
	{
		name: 'unit_sum',
		about: 'The same of each unit with all that is below it.',
		columns: { place }
	},
	{
		name: 'unit_match',
		about: 'Behind unit_difference: what of a unit is matched with others, grade by grade.',
		columns: {
			side: 'The unit.',
			strata: 'Matched on: 1 family and grade, 2 group and grade, 3 grade.',
			place,
			total: 'Sum of its levels.',
			matched: 'Matched comparisons.',
			gap: 'Their sum of differences from the others, in levels.'
		}
	},
	{
		name: 'stratum_spread',
		about: 'Behind unit_difference: how far levels spread within what is matched, grade by grade.',
		columns: {
			place,
			residual: 'Sum of squared distances from the mean of the stratum.',
			freedom: 'Degrees of freedom: roles less strata.'
		}
	},
	{
		name: 'level_count',
		about:
			'View: how many roles of a group are at a level of a capability. Several groups may be of one unit and grade.',
		columns: {
			unit_id: 'The roles’ own, lowest unit.',
			requirements: 'How many roles; of these focus and complementary where the file says so.',
			expected: 'The mean level at the grade.'
		}
	},
	{
		name: 'role_group',
		about: 'At most 62 roles of one own unit and grade, alike in managing people.',
		columns: {
			roles: 'How many.',
			members: 'A bit a role, the lowest for place_in_group 0; a filter leaves some of them.'
		}
	},
	{
		name: 'group_cell',
		about:
			'Behind the heatmap: a group of roles and a capability, and which of the roles are at each level, as bits.',
		columns: {
			place: 'Place of the capability in the framework, from 1.',
			level_1: 'The bits of the roles at level 1: bit_count(level_1 & members) counts them.',
			required: 'The bits of the roles at any level.',
			focus: 'Of the roles that state the capability, those that have it as a focus.',
			complementary: 'Of these, those that have it as complementary.',
			expected: 'The mean level at the grade.'
		}
	},
	{
		name: 'group_level',
		about: 'group_cell at length: which roles of a group are at a level of a capability, as bits.',
		columns: {
			place: 'Place of the capability in the framework, from 1.',
			code: '1 to 5 a level, then not essential and unknown.',
			roles: 'The bits of those roles: bit_count(roles & members) counts them.',
			focus: 'Of these, those that have it as a focus.',
			complementary: 'Of these, those that have it as complementary.',
			expected: 'The mean level at the grade.'
		}
	},
	{
		name: 'grade_expectation',
		about: 'The mean level of a capability at a grade, over all roles.'
	},
	{
		name: 'role_row',
		about: 'A role as it is stored; the view role has its title, unit and grade as well.',
		columns: { place_in_group: 'Which bit of its group is the role, from 0.' }
	},
	{ name: 'title', about: 'A title that roles have.' },
	{
		name: 'cell',
		about: 'View: a role and a capability, absent ones too, in codes.',
		columns: { code: '0 absent, 1 to 5 a level, then not essential and unknown.' }
	},
	{
		name: 'role_set',
		about: 'A role of a set that was saved under a name. A role may be in several sets.',
		columns: { set_number: 'Sets are numbered from 1 as they are saved.' }
	},
	{ name: 'role_attribute', about: 'A further column of the file: its name and a role’s value.' },
	{
		name: 'role_trait',
		about:
			'View: what roles can be told apart by, further columns of the file and job_family and job_function.'
	},
	{
		name: 'import_file',
		about: 'A file that was read: rows = loaded + merged + set aside.'
	},
	{ name: 'issue', about: 'Something met in a file that a person should know of.' }
];
