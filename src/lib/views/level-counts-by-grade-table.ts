import type { LevelCountsByGradeModel } from './level-counts-by-grade-model';
import type { TableModel } from './table-model';

/** A row a grade × level: fewest, median and most core capabilities, the reference range, the roles outside it and those left out of it as incomplete. */
export function levelCountsByGradeTable(model: LevelCountsByGradeModel): TableModel {
	const number = (name: string) => ({ name, numeric: true });
	return {
		caption: model.title,
		columns: [
			{ name: 'Grade', numeric: false },
			number('Roles'),
			{ name: 'Level', numeric: false },
			number('Fewest'),
			number('5th percentile'),
			number('Median'),
			number('95th percentile'),
			number('Most'),
			...(model.reference
				? [
						number('Reference from'),
						number('Reference to'),
						number('Roles outside'),
						number('Roles left out')
					]
				: [])
		],
		rows: model.grades.flatMap((grade) =>
			grade.levels.map((count) => [
				grade.name,
				grade.roles,
				model.levels.find((level) => level.order === count.level)?.name ?? '',
				count.min,
				count.p5,
				count.median,
				count.p95,
				count.max,
				...(model.reference
					? [...(count.range ? [...count.range, count.outside] : [null, null, null]), grade.leftOut]
					: [])
			])
		)
	};
}
