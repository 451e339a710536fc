import type { Capability, Framework, Grade } from '../../src/lib/framework/framework';

function capability(id: string, order: number, peopleManagement = false): Capability {
	return {
		id,
		name: `Capability ${id}`,
		shortName: id,
		groupId: peopleManagement ? 'people' : 'core',
		order,
		peopleManagement,
		about: '',
		aliases: []
	};
}

function grade(id: string, order: number): Grade {
	return { id, name: `Clerk Grade ${id}`, shortName: id, order, ladderId: 'clerk', aliases: [] };
}

/** Three levels, four capabilities, three grades: neither the 5 nor the 20 of NSW, so nothing may rely on those. */
export const tinyFramework: Framework = {
	id: 'tiny',
	name: 'Tiny',
	levels: [1, 2, 3, 4, 5].map((order) => ({
		order,
		name: `Level ${order}`,
		short: String(order),
		aliases: []
	})),
	groups: [
		{ id: 'core', name: 'Core', order: 1, peopleManagement: false },
		{ id: 'people', name: 'People', order: 2, peopleManagement: true }
	],
	capabilities: [
		capability('TEAM', 1),
		capability('FINA', 2),
		capability('TECH', 3),
		capability('LEAD', 4, true)
	],
	ladders: [
		{ id: 'clerk', name: 'Clerk', grades: [grade('1/2', 1), grade('3/4', 2), grade('11/12', 3)] }
	],
	editions: [],
	rules: [],
	ranges: null,
	notEssentialTexts: [],
	unknownTexts: [],
	unitNames: ['Cluster', 'Department', 'Division']
};
