import type { GradeLevelsModel } from './grade-levels-model';

/** The same figure with the grades that are on a ladder, or with those that are on none; its words stay. */
export function onlyGrades(model: GradeLevelsModel, onLadder: boolean): GradeLevelsModel {
	return {
		...model,
		grades: model.grades.filter((grade) => grade.onLadder === onLadder),
		groups: model.groups.map((group) => ({
			...group,
			capabilities: group.capabilities.map((capability) => ({
				...capability,
				bars: capability.bars.filter((bar) => bar.onLadder === onLadder)
			}))
		}))
	};
}
