import type { GradeLevelsModel } from './grade-levels-model';

/** The same figure with one capability alone; its words stay. */
export function onlyCapability(model: GradeLevelsModel, capabilityId: string): GradeLevelsModel {
	const groups = model.groups.map((group) => ({
		...group,
		capabilities: group.capabilities.filter((one) => one.capabilityId === capabilityId)
	}));
	return { ...model, groups: groups.filter(({ capabilities }) => capabilities.length > 0) };
}
