import type { Capability, Framework } from '../../../src/lib/framework/framework';
import { lookupOf } from '../../../src/lib/framework/lookup';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let value = Math.imul(state ^ (state >>> 15), state | 1);
		value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
		return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
	};
}

export function pick<Item>(random: () => number, items: readonly Item[]): Item {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new Error('Nothing to pick from');
	return item;
}

export interface MadeRequirement {
	readonly capability: Capability;
	readonly level: number;
	readonly kind: 'focus' | 'complementary';
}

/** The truth of a made-up role description. */
export interface MadeRole {
	readonly title: string;
	readonly fields: Readonly<Record<string, string>>;
	readonly managesPeople: boolean;
	readonly purpose: string;
	readonly accountabilities: readonly string[];
	/** In the framework's order. */
	readonly requirements: readonly MadeRequirement[];
}

const titles = [
	'Harbour Records Officer',
	'Senior Kelp Analyst',
	'Manager Lighthouse Maintenance',
	'Project Management Officer',
	'Director Finance and Technology',
	'Ferry Timetable Planner',
	'Principal Advisor Coastal Works'
];
const duties = [
	'Keep the register of moorings correct so that berths are let fairly',
	'Use Project Management tools of the office to plan the winter works',
	'Answer letters from skippers within five days',
	'Run the Finance and Technology forum of the ports',
	'Advise the Technology Branch on buoys with advanced sensors',
	'Check each tide table twice before it is printed',
	'Lead the yearly count of lanterns'
];

/** A role with a level for each capability that such a role has, drawn at random. */
export function madeRole(random: () => number, framework: Framework): MadeRole {
	const { core, peopleManagement } = lookupOf(framework);
	const managesPeople = random() < 0.4;
	const capabilities = [...core, ...(managesPeople ? peopleManagement : [])];
	const middle = 1 + Math.floor(random() * 4);
	const requirements = capabilities.map((capability, index): MadeRequirement => {
		const level = Math.min(5, Math.max(1, middle + Math.floor(random() * 3) - 1));
		const focus = index % 4 === 1 || random() < 0.2;
		return { capability, level, kind: focus && index < 17 ? 'focus' : 'complementary' };
	});
	const count = 3 + Math.floor(random() * 5);
	return {
		title: pick(random, titles),
		managesPeople,
		fields: {
			cluster: pick(random, ['Seas and Shores', 'Customer Service', 'Stronger Harbours']),
			department: pick(random, ['Department of Coasts', 'Harbour Service NSW', 'Office of Tides']),
			division: pick(random, ['Technology and Moorings', 'Various', 'Outer Islands/Lighthouses']),
			location: pick(random, ['Eden', 'Various', 'Coffs Harbour']),
			grade: pick(random, ['Clerk Grade 5/6', 'Clerk Grade 9/10', 'Clerk Grade 11/12']),
			occupation_code: String(100000 + Math.floor(random() * 899999)),
			position_code: String(1000000 + Math.floor(random() * 8999999)),
			date_of_approval: pick(random, ['March 2021', '14 July 2022', '02/05/2023'])
		},
		purpose: 'Keep the harbour open in all weathers and tell its users what to expect.',
		accountabilities: Array.from({ length: count }, (_, at) => duties[at % duties.length] ?? ''),
		requirements
	};
}

/** The labels at the top of a role description, with the fields that they stand beside. */
export const labels: readonly (readonly [label: string, field: string])[] = [
	['Cluster', 'cluster'],
	['Department/Agency', 'department'],
	['Division/Branch/Unit', 'division'],
	['Location', 'location'],
	['Classification/Grade/Band', 'grade'],
	['ANZSCO Code', 'occupation_code'],
	['PCAT Code', 'position_code'],
	['Date of Approval', 'date_of_approval']
];

/** A table of an occupation-specific set, which names capabilities and levels of the framework to mislead. */
export const occupationRows: readonly (readonly string[])[] = [
	['Category and sub-category', 'Level and code', 'Skill and description'],
	['Change and transformation', 'Level 5 PRMG', 'Project management'],
	['Tide reckoning', 'Advanced', 'Finance'],
	['Sea chests', 'Foundational', 'Counting']
];
