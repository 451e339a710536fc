import type { GradeLevelsModel } from './grade-levels-model';
import type { TableModel } from './table-model';

/** A row a capability × grade: counts by level, the rest of the roles, mean and reference range. */
export function gradeLevelsTable(model: GradeLevelsModel): TableModel {
	const nameOf = (order: number) => model.levels.find((level) => level.order === order)?.name ?? '';
	const number = (name: string) => ({ name, numeric: true });
	return {
		caption: model.title,
		columns: [
			{ name: 'Capability', numeric: false },
			{ name: 'Grade', numeric: false },
			number('Roles'),
			...model.levels.map((level) => number(level.name)),
			number('Not essential'),
			number('Unknown'),
			number('Absent'),
			number('Mean level'),
			...(model.reference
				? [
						{ name: 'Reference from', numeric: false },
						{ name: 'Reference to', numeric: false },
						number('Outside the reference')
					]
				: [])
		],
		rows: model.groups.flatMap((group) =>
			group.capabilities.flatMap((capability) =>
				capability.bars.map((bar) => [
					capability.name,
					bar.name,
					bar.roles,
					...bar.segments.map((segment) => segment.count),
					bar.notEssential,
					bar.unknown,
					bar.absent,
					bar.mean === null ? null : Math.round(bar.mean * 100) / 100,
					...(model.reference
						? bar.reference
							? [nameOf(bar.reference.low), nameOf(bar.reference.high), bar.outside]
							: [null, null, null]
						: [])
				])
			)
		)
	};
}
