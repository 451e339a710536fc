/** The lowest unit of the synthetic organisation, with the mix of jobs and grades that makes it unlike others. */
export interface Unit {
	readonly cluster: string;
	readonly department: string;
	readonly division: string;
	/** How many roles, against the other units. */
	readonly weight: number;
	/** By ladder grade, from General Scale to executive band 1. */
	readonly gradeWeights: readonly number[];
	/** By key of job family. */
	readonly familyWeights: Readonly<Record<string, number>>;
	readonly locations: readonly string[];
}

/** The grades that a unit's `gradeWeights` stand for. */
export const unitGrades = ['GS', '1/2', '3/4', '5/6', '7/8', '9/10', '11/12', 'SEB1'] as const;

const profiles = {
	frontline: [2, 11, 33, 30, 14, 6, 3, 1],
	casework: [0, 4, 17, 37, 26, 11, 4, 1],
	technical: [0, 3, 11, 23, 32, 20, 9, 2],
	advice: [0, 2, 6, 18, 30, 27, 14, 3],
	corporate: [1, 7, 20, 27, 23, 13, 7, 2]
} as const satisfies Record<string, readonly number[]>;

type Division = readonly [
	name: string,
	weight: number,
	profile: keyof typeof profiles,
	families: Readonly<Record<string, number>>
];

interface Department {
	readonly name: string;
	readonly locations: readonly string[];
	readonly divisions: readonly Division[];
}

/** The invented state of Wattlemere. None of its units stands for a real agency. */
const clusters: readonly { readonly name: string; readonly departments: readonly Department[] }[] =
	[
		{
			name: 'Wattlemere Health & Community',
			departments: [
				{
					name: 'Department of Everyday Health',
					locations: ['Port Calder', 'Mount Esk', 'Quillan', 'Various'],
					divisions: [
						[
							'Clinic Network',
							64,
							'frontline',
							{ clinic: 12, customer: 4, administration: 5, ict: 1 }
						],
						['Health Intelligence', 26, 'technical', { data: 10, policy: 3, digital: 2 }],
						['Health Workforce', 28, 'corporate', { people: 9, policy: 2, administration: 2 }],
						['Hospital Supply', 34, 'corporate', { procurement: 8, finance: 4, field: 5 }]
					]
				},
				{
					name: 'Department of Families and Belonging',
					locations: ['Port Calder', 'Ferrin Lakes', 'Old Tallow', 'Brindle Heads', 'Various'],
					divisions: [
						[
							'Child and Family Practice',
							88,
							'casework',
							{ casework: 20, administration: 3, legal: 1 }
						],
						['Neighbourhood Homes', 60, 'frontline', { housing: 14, customer: 5, finance: 1 }],
						['Community Grants', 22, 'advice', { grants: 9, policy: 3, data: 1 }],
						['Family Policy', 24, 'advice', { policy: 9, data: 2, projects: 2, communications: 1 }]
					]
				},
				{
					name: 'Office of Fair Hearings',
					locations: ['Port Calder', 'Ferrin Lakes', 'Mount Esk'],
					divisions: [
						[
							'Tribunal Registry',
							52,
							'frontline',
							{ registry: 14, customer: 3, administration: 3 }
						],
						['Witness Care', 30, 'casework', { witness: 10, administration: 2, casework: 2 }],
						[
							'Rehabilitation Practice',
							46,
							'casework',
							{ rehabilitation: 13, witness: 1, administration: 2 }
						],
						['Hearings Counsel', 20, 'advice', { legal: 10, policy: 2, administration: 1 }]
					]
				}
			]
		},
		{
			name: 'Wattlemere Land & Water',
			departments: [
				{
					name: 'Department of Rivers and Coasts',
					locations: ['Port Calder', 'Brindle Heads', 'Long Reach', 'Tern Island'],
					divisions: [
						[
							'River Regulation',
							44,
							'technical',
							{ regulation: 11, water: 3, legal: 2, administration: 1 }
						],
						['Coastal Science', 34, 'technical', { science: 12, data: 2, projects: 1 }],
						['Water Sharing Plans', 30, 'advice', { water: 9, policy: 4, communications: 1 }],
						['River Field Teams', 50, 'frontline', { field: 10, science: 3, engineering: 2 }]
					]
				},
				{
					name: 'Department of Parks and Open Country',
					locations: ['Tern Island', 'Mount Esk', 'Upper Sallow', 'Quillan'],
					divisions: [
						['Ranger Districts', 62, 'frontline', { ranger: 16, field: 3, administration: 2 }],
						['Park Science', 22, 'technical', { science: 9, data: 2 }],
						[
							'Visitors and Stories',
							26,
							'corporate',
							{ communications: 7, customer: 5, digital: 1 }
						]
					]
				},
				{
					name: 'Department of Farms and Food',
					locations: ['Upper Sallow', 'Dunmarra Plain', 'Quillan'],
					divisions: [
						[
							'Biosecurity Response',
							48,
							'frontline',
							{ biosecurity: 14, science: 2, administration: 2 }
						],
						['Farm Advisory', 32, 'technical', { advisory: 11, grants: 2, communications: 1 }],
						['Food Regulation', 28, 'technical', { regulation: 8, biosecurity: 3, legal: 1 }],
						['Drought and Recovery Grants', 20, 'advice', { grants: 7, finance: 3, projects: 2 }]
					]
				}
			]
		},
		{
			name: 'Wattlemere Works & Service',
			departments: [
				{
					name: 'Department of Works and Movement',
					locations: ['Port Calder', 'Long Reach', 'Dunmarra Plain'],
					divisions: [
						['Bridges and Roads', 58, 'technical', { engineering: 13, projects: 6, field: 4 }],
						['Fleet and Timetables', 46, 'frontline', { field: 12, customer: 3, data: 1 }],
						['Project Assurance', 26, 'advice', { projects: 10, finance: 2, procurement: 1 }]
					]
				},
				{
					name: 'Office of the Front Door',
					locations: ['Port Calder', 'Old Tallow', 'Quillan', 'Various'],
					divisions: [
						['Contact Centres', 92, 'frontline', { customer: 22, administration: 2, people: 1 }],
						[
							'Digital Channels',
							44,
							'technical',
							{ digital: 13, communications: 3, data: 2, projects: 2 }
						],
						['Safe Systems', 36, 'technical', { security: 7, ict: 9 }],
						[
							'Shared Corporate',
							70,
							'corporate',
							{ finance: 8, people: 7, procurement: 3, administration: 6, ict: 2 }
						]
					]
				}
			]
		}
	];

/** Jobs found in every division, however special its work, and how common they are there. */
const commonFamilies: Readonly<Record<string, number>> = {
	administration: 5,
	projects: 4,
	policy: 3,
	customer: 3,
	finance: 2,
	people: 2,
	communications: 2,
	data: 2,
	digital: 2,
	procurement: 1,
	ict: 1,
	legal: 1
};

/** How much of a division's roles are of its own work, of its department's other work, and common to all. */
const mix = { own: 0.5, department: 0.15, common: 0.35 };

/** A division's jobs: its own, some of what its sister divisions do, and those found everywhere. */
function mixedFamilies(
	own: Readonly<Record<string, number>>,
	department: Department
): Readonly<Record<string, number>> {
	const shares = new Map<string, number>();
	const add = (families: Readonly<Record<string, number>>, share: number): void => {
		const total = Object.values(families).reduce((sum, weight) => sum + weight, 0);
		for (const [key, weight] of Object.entries(families)) {
			shares.set(key, (shares.get(key) ?? 0) + (share * weight) / total);
		}
	};
	add(own, mix.own);
	for (const [, , , families] of department.divisions) {
		add(families, mix.department / department.divisions.length);
	}
	add(commonFamilies, mix.common);
	return Object.fromEntries(shares);
}

/**
 * The divisions of the first so many clusters, 30 in all three, or as many regional copies of
 * them as asked for: a large organisation has more units, not only larger ones.
 */
export function synthesiseUnits(size: {
	readonly clusters: number;
	readonly regions: number;
}): readonly Unit[] {
	const { regions } = size;
	return Array.from({ length: regions }, (_, region) =>
		clusters.slice(0, size.clusters).flatMap((cluster) =>
			cluster.departments.flatMap((department) =>
				department.divisions.map(([name, weight, profile, families]) => ({
					cluster: cluster.name,
					department: department.name,
					division: regions > 1 ? `${name}, Region ${String(region + 1)}` : name,
					weight,
					gradeWeights: profiles[profile],
					familyWeights: mixedFamilies(families, department),
					locations: department.locations
				}))
			)
		)
	).flat();
}
