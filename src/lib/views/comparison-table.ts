import type { ComparisonLine, ComparisonMark, ComparisonModel } from './comparison-model';
import { verdictWords } from './comparison-words';
import type { TableCell, TableModel } from './table-model';

const hundredths = (value: number | null): number | null =>
	value === null ? null : Math.round(value * 100) / 100 + 0;

function rowOf(
	{ sides }: ComparisonModel,
	line: ComparisonLine,
	mark: ComparisonMark
): readonly TableCell[] {
	const several = sides.length > 1 ? [sides[mark.side]?.name ?? ''] : [];
	return [
		line.name,
		...several,
		verdictWords[mark.verdict],
		hundredths(mark.difference),
		hundredths(mark.low),
		hundredths(mark.high),
		hundredths(mark.matched),
		mark.roles,
		mark.restRoles,
		hundredths(mark.raw)
	];
}

/** The comparison in rows: what the chart draws, to the hundredth; the overall tendency last. */
export function comparisonTable(model: ComparisonModel): TableModel {
	const numeric = (name: string) => ({ name, numeric: true });
	const text = (name: string) => ({ name, numeric: false });
	return {
		caption: model.title,
		columns: [
			text('Capability'),
			...(model.sides.length > 1
				? [text(model.sides.some(({ unitId }) => unitId < 0) ? 'Side' : 'Unit')]
				: []),
			text('Verdict'),
			numeric('Difference'),
			numeric('Low'),
			numeric('High'),
			numeric('Matched comparisons'),
			numeric('Roles'),
			numeric('Roles elsewhere'),
			numeric('Raw difference')
		],
		rows: [...model.lines, ...(model.tendency ? [model.tendency] : [])].flatMap((line) =>
			line.marks.map((mark) => rowOf(model, line, mark))
		)
	};
}
