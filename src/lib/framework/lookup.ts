import type { Capability, CapabilityGroup, Framework, Grade, Level } from './framework';
import { perFramework } from './per-framework';

/** A framework by id and in order. */
export interface Lookup {
	readonly levelByOrder: ReadonlyMap<number, Level>;
	readonly groupById: ReadonlyMap<string, CapabilityGroup>;
	readonly capabilityById: ReadonlyMap<string, Capability>;
	readonly gradeById: ReadonlyMap<string, Grade>;
	/** Position of a capability in the framework's order, from 0: its column in a role table. */
	readonly capabilityIndex: ReadonlyMap<string, number>;
	/** The capabilities that every role has, in official order. */
	readonly core: readonly Capability[];
	/** The capabilities of roles that manage people alone, in official order. */
	readonly peopleManagement: readonly Capability[];
	/** All ladders' grades, lowest first, ladder after ladder. */
	readonly grades: readonly Grade[];
	/** Capabilities under their group, both in official order. */
	readonly capabilitiesByGroup: readonly {
		readonly group: CapabilityGroup;
		readonly capabilities: readonly Capability[];
	}[];
}

/** The lookups of a framework, built once for each framework. */
export const lookupOf: (framework: Framework) => Lookup = perFramework((framework) => {
	const grades = framework.ladders.flatMap((ladder) => ladder.grades);
	return {
		levelByOrder: new Map(framework.levels.map((level) => [level.order, level])),
		groupById: new Map(framework.groups.map((group) => [group.id, group])),
		capabilityById: new Map(framework.capabilities.map((item) => [item.id, item])),
		gradeById: new Map(grades.map((grade) => [grade.id, grade])),
		capabilityIndex: new Map(framework.capabilities.map((item, index) => [item.id, index])),
		core: framework.capabilities.filter((item) => !item.peopleManagement),
		peopleManagement: framework.capabilities.filter((item) => item.peopleManagement),
		grades,
		capabilitiesByGroup: framework.groups.map((group) => ({
			group,
			capabilities: framework.capabilities.filter((item) => item.groupId === group.id)
		}))
	};
});
