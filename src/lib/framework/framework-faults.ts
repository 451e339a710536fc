import type { Fault } from './fault';
import type { Framework } from './framework';
import { nameFaults } from './name-faults';
import { rangeFaults } from './range-faults';

/**
 * What a framework of the right shape says that cannot be: ids or names used twice, orders with
 * gaps, references to nothing, ranges that do not fit. Empty where it is sound.
 */
export function faultsOf(framework: Framework): readonly Fault[] {
	return [
		...orderFaults(framework),
		...nameFaults(framework),
		...referenceFaults(framework),
		...rangeFaults(framework)
	];
}

function orderFaults({ levels, groups, capabilities, ladders }: Framework): readonly Fault[] {
	const gradePaths = ladders.flatMap((ladder, at) =>
		ladder.grades.map((grade, index) => ({
			order: grade.order,
			path: `ladders[${String(at)}].grades[${String(index)}]`
		}))
	);
	const lists = [
		levels.map(({ order }, index) => ({ order, path: `levels[${String(index)}]` })),
		groups.map(({ order }, index) => ({ order, path: `groups[${String(index)}]` })),
		capabilities.map(({ order }, index) => ({ order, path: `capabilities[${String(index)}]` })),
		gradePaths
	];
	return lists.flatMap((list) =>
		list.flatMap(({ order, path }, index) =>
			order === index + 1
				? []
				: [
						{
							path: `${path}.order`,
							message: `${String(order)} stands where ${String(index + 1)} is due; orders run from 1 without a gap, as listed`
						}
					]
		)
	);
}

function referenceFaults(framework: Framework): readonly Fault[] {
	const groups = new Map(framework.groups.map((group) => [group.id, group]));
	const capabilities = new Set(framework.capabilities.map(({ id }) => id));
	const faults: Fault[] = [];
	for (const [index, { groupId, peopleManagement }] of framework.capabilities.entries()) {
		const path = `capabilities[${String(index)}]`;
		const group = groups.get(groupId);
		if (!group) {
			faults.push({ path: `${path}.groupId`, message: `no group has the id "${groupId}"` });
		} else if (group.peopleManagement !== peopleManagement) {
			faults.push({
				path: `${path}.peopleManagement`,
				message: `the group ${groupId} says ${String(group.peopleManagement)}`
			});
		}
	}
	for (const [at, { id, grades }] of framework.ladders.entries()) {
		for (const [index, { ladderId }] of grades.entries()) {
			if (ladderId === id) continue;
			faults.push({
				path: `ladders[${String(at)}].grades[${String(index)}].ladderId`,
				message: `"${ladderId}" is not this ladder, "${id}"`
			});
		}
	}
	for (const [at, edition] of framework.editions.entries()) {
		for (const field of ['renames', 'descriptorMarkers'] as const) {
			for (const id of Object.keys(edition[field])) {
				if (capabilities.has(id)) continue;
				faults.push({
					path: `editions[${String(at)}].${field}.${id}`,
					message: `no capability has the id "${id}"`
				});
			}
		}
	}
	for (const list of ['notEssentialTexts', 'unknownTexts'] as const) {
		for (const [index, text] of framework[list].entries()) {
			if (text === text.toLowerCase()) continue;
			faults.push({ path: `${list}[${String(index)}]`, message: `"${text}" is not lower case` });
		}
	}
	return faults;
}
