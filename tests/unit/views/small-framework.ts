import type { Framework } from '../../../src/lib/framework/framework';

const levelNames = [
	['Foundational', 'F'],
	['Intermediate', 'I'],
	['Adept', 'A'],
	['Advanced', 'Ad'],
	['Highly Advanced', 'HA']
] as const;

const capabilities = [
	['ACWI', 'Act with Integrity', 'Integrity', 'PAAT'],
	['COEF', 'Communicate Effectively', 'Communicate', 'RELA'],
	['FINA', 'Finance', 'Finance', 'BUEN'],
	['TECH', 'Technology', 'Technology', 'BUEN'],
	['INDI', 'Inspire Direction and Purpose', 'Inspire Direction', 'PEMA']
] as const;

const grades = ['1/2', '3/4', '5/6', '7/8'] as const;

/** Five levels, four core capabilities and one of People Management, four grades and a band: small enough to work by hand. */
export const framework: Framework = {
	id: 'small',
	name: 'Small framework',
	levels: levelNames.map(([name, short], index) => ({
		order: index + 1,
		name,
		short,
		aliases: []
	})),
	groups: [
		{ id: 'PAAT', name: 'Personal Attributes', order: 1, peopleManagement: false },
		{ id: 'RELA', name: 'Relationships', order: 2, peopleManagement: false },
		{ id: 'BUEN', name: 'Business Enablers', order: 3, peopleManagement: false },
		{ id: 'PEMA', name: 'People Management', order: 4, peopleManagement: true }
	],
	capabilities: capabilities.map(([id, name, shortName, groupId], index) => ({
		id,
		name,
		shortName,
		groupId,
		order: index + 1,
		peopleManagement: groupId === 'PEMA',
		about: '',
		aliases: []
	})),
	ladders: [
		{
			id: 'clerk',
			name: 'Clerk',
			grades: grades.map((id, index) => ({
				id,
				name: `Clerk Grade ${id}`,
				shortName: id,
				order: index + 1,
				ladderId: 'clerk',
				aliases: []
			}))
		},
		{
			id: 'executive',
			name: 'Executive',
			grades: [
				{
					id: 'SEB1',
					name: 'Band 1',
					shortName: 'B1',
					order: 5,
					ladderId: 'executive',
					aliases: []
				}
			]
		}
	],
	editions: [
		{
			id: '2020',
			title: 'Version 2: 2020',
			issuedOn: null,
			deadline: null,
			renames: {},
			descriptorMarkers: {}
		},
		{
			id: '2026',
			title: 'Version 3: 2026',
			issuedOn: '2026-01-19',
			deadline: '2027-01-29',
			renames: {},
			descriptorMarkers: {}
		}
	],
	rules: [],
	ranges: {
		label: 'Observed in 100 roles, not official',
		source: 'a test',
		coreCountsAtLevel: { '1/2': { 1: [3, 4], 2: [0, 1] }, '3/4': { 1: [1, 2], 2: [2, 3] } },
		observedLevels: { '3/4': { FINA: [50, 45, 5, 0, 0], TECH: [4, 92, 4, 0, 0] } },
		focusCounts: {}
	},
	notEssentialTexts: ['not essential'],
	unknownTexts: ['tbc'],
	unitNames: ['Cluster', 'Department', 'Division']
};
