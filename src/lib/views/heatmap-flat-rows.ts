import { sum } from 'd3';
import { valueRowKey } from './attribute-rows';
import { type CountRow, tallyRows, type Tallies } from './cell-tally';
import { compareNames } from './format';
import { compareGrades, gradeName, gradesById } from './grade-order';
import {
	allNode,
	basesBy,
	mixOf,
	noTallies,
	type BaseRow,
	type GradeBase,
	type RowNode
} from './heatmap-row-node';
import type { AttributeSource, GradeSource, HeatmapInput } from './heatmap-source';

/** Rows that have no tree, by key. */
interface FlatRows<Key> {
	readonly bases: ReadonlyMap<Key, GradeBase>;
	readonly tallies: Tallies<Key>;
	readonly compare: (one: Key, other: Key) => number;
	readonly row: (key: Key) => Pick<RowNode, 'key' | 'kind' | 'name' | 'note'>;
}

function flatRows<Key>(
	input: HeatmapInput,
	source: GradeSource | AttributeSource,
	{ bases, tallies, compare, row }: FlatRows<Key>
): RowNode {
	const { framework } = input;
	const grades = gradesById(framework);
	const children = [...bases]
		.filter(([, base]) => sum(base.values()) > 0)
		.sort(([one], [other]) => compare(one, other))
		.map(([key, base]): RowNode => ({
			...row(key),
			unit: '',
			depth: 1,
			roles: sum(base.values()),
			gradeMix: mixOf(base, grades),
			tallies: tallies.get(key) ?? noTallies,
			expandable: false,
			children: () => [],
			directRoles: 0
		}));
	const counts: readonly CountRow[] = source.counts;
	const all = tallyRows(counts, framework.levels.length, () => 'all').get('all');
	const base = basesBy<BaseRow, string>(source.base, () => 'all').get('all') ?? new Map();
	return allNode(base, all, grades, {
		children: () => [children],
		directRoles: 0,
		expandable: false
	});
}

/** A row a grade, in ladder order, then off the ladder; no grade last. */
export function gradeRows(input: HeatmapInput, source: GradeSource): RowNode {
	const { framework } = input;
	const grades = gradesById(framework);
	return flatRows(input, source, {
		bases: basesBy(source.base, (row) => row.grade_id),
		tallies: tallyRows(source.counts, framework.levels.length, (row) => row.grade_id),
		compare: compareGrades(grades),
		row: (gradeId) => ({
			key: `grade:${gradeId ?? ''}`,
			kind: 'grade',
			name: gradeName(grades, gradeId),
			note: gradeId !== null && !grades.has(gradeId) ? 'On no ladder' : ''
		})
	});
}

/** A row a value, in natural order; roles that state none last. */
export function attributeRows(input: HeatmapInput, source: AttributeSource): RowNode {
	return flatRows(input, source, {
		bases: basesBy(source.base, (row) => row.value),
		tallies: tallyRows(source.counts, input.framework.levels.length, (row) => row.value),
		compare: (one, other) =>
			Number(one === null) - Number(other === null) || compareNames(one ?? '', other ?? ''),
		row: (value) => ({
			key: valueRowKey(source.attribute, value),
			kind: 'attribute',
			name: value ?? 'Not stated',
			note: ''
		})
	});
}
