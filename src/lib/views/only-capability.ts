import { capabilityGradesSummary } from './capability-grades-summary';
import type { GradeLevelsModel } from './grade-levels-model';

/** The same figure with one capability alone, in words of its own; unchanged where it has no such capability. */
export function onlyCapability(model: GradeLevelsModel, capabilityId: string): GradeLevelsModel {
	const groups = model.groups
		.map((group) => ({
			...group,
			capabilities: group.capabilities.filter((one) => one.capabilityId === capabilityId)
		}))
		.filter(({ capabilities }) => capabilities.length > 0);
	const capability = groups[0]?.capabilities[0];
	if (!capability) return model;
	return {
		...model,
		title: `${capability.name}: how levels rise with grade`,
		summary: capabilityGradesSummary(model, capability),
		groups
	};
}
