import { describe, expect, test } from 'vitest';
import type { HeatmapCell, HeatmapModel, HeatmapRow } from '../../../src/lib/views/heatmap-model';
import {
	gradeMarks,
	markFindings,
	unitMarks,
	valueMarks
} from '../../../src/lib/views/mark-findings';

const unit = {
	parent_id: 0,
	name: '',
	cluster: 'Health',
	department: null,
	division: null,
	roles: 1
};
const tree = [
	{ ...unit, unit_id: 0, parent_id: null, depth: 0, cluster: null },
	{ ...unit, unit_id: 1, depth: 1 },
	{ ...unit, unit_id: 2, depth: 1, cluster: 'Justice' }
];

const cell = (capabilityId: string): HeatmapCell => ({
	capabilityId,
	status: 'value',
	value: 2,
	text: 'I',
	step: 1,
	words: 'Intermediate',
	roles: 5,
	basis: 5,
	levelCounts: [0, 5],
	notEssential: 0,
	unknown: 0,
	absent: 0,
	focus: 0,
	few: false
});

const row = (key: string): HeatmapRow => ({
	key,
	kind: 'unit',
	name: key,
	note: '',
	unit: '',
	depth: 1,
	parentKey: null,
	expandable: false,
	open: false,
	roles: 5,
	gradeMix: [],
	cells: [cell('FINA'), cell('TECH')]
});

const model: HeatmapModel = {
	kind: 'heatmap',
	measure: 'median',
	threshold: 3,
	requirementKind: null,
	title: '',
	summary: [],
	scale: 'level',
	legend: [],
	groups: [],
	columns: [],
	rows: [
		{ ...row('all'), kind: 'all' },
		row('unit:Health'),
		{ ...row('unit:Justice'), open: true },
		row('role:R1')
	],
	leftOut: []
};

const found = (marked: HeatmapModel) =>
	marked.rows.map(({ cells }) => cells.map(({ findings }) => findings));

describe('findings on the heatmap', () => {
	test('mark the cells of closed rows that have any to settle, and no others', () => {
		const marks = unitMarks(
			[
				{ unit_id: 0, capability_id: 'FINA', findings: 4, unsettled: 3 },
				{ unit_id: 0, capability_id: null, findings: 2, unsettled: 2 },
				{ unit_id: 1, capability_id: 'FINA', findings: 1, unsettled: 0 },
				{ unit_id: 1, capability_id: 'TECH', findings: 1, unsettled: 1 },
				{ unit_id: 2, capability_id: 'FINA', findings: 3, unsettled: 3 }
			],
			tree
		);
		expect(found(markFindings(model, marks))).toEqual([
			[undefined, undefined],
			[undefined, 1],
			[undefined, undefined],
			[undefined, undefined]
		]);
	});

	test('are all marked where few cells have any', () => {
		const rows = ['unit:A', 'unit:B', 'unit:C'].map(row);
		const few = markFindings(
			{ ...model, rows },
			new Map(rows.map(({ key }, at) => [key, at === 0 ? new Map([['FINA', 1]]) : new Map()]))
		);
		expect(few.findingsUsual).toBe(false);
		expect(few.rows[0]?.cells.map(({ marked }) => marked)).toEqual([true, undefined]);
	});

	test('are marked only where there are more than usual for as many roles, where most cells have some', () => {
		const sized = (key: string, roles: number): HeatmapRow => ({
			...row(key),
			cells: [{ ...cell('FINA'), roles }]
		});
		// 40 findings in 1,000 roles: 4 a hundred. Of 100 roles more than 4 + 2 √4 = 8 are marked, of
		// 400 more than 16 + 2 √16 = 24.
		const rows = [sized('unit:A', 100), sized('unit:B', 100), sized('unit:C', 400)];
		const others = [sized('unit:D', 400)];
		const counts: readonly number[] = [9, 8, 23, 0];
		const all = [...rows, ...others];
		const marks = new Map(all.map(({ key }, at) => [key, new Map([['FINA', counts[at] ?? 0]])]));
		const marked = markFindings({ ...model, rows: all }, marks);
		expect(marked.findingsUsual).toBe(true);
		expect(marked.rows.map(({ cells: [one] }) => one?.marked)).toEqual([true, false, false, false]);
		expect(marked.rows.map(({ cells: [one] }) => one?.findings)).toEqual([9, 8, 23, 0]);
	});

	test('mark grades by their rows, roles without a grade too', () => {
		const marks = gradeMarks([
			{ grade_id: '3/4', capability_id: 'FINA', findings: 2, unsettled: 2 },
			{ grade_id: null, capability_id: 'FINA', findings: 1, unsettled: 1 }
		]);
		expect([...marks.keys()]).toEqual(['grade:3/4', 'grade:']);
	});
});

test('values of an attribute are marked under their own keys, roles that state none too', () => {
	const count = { capability_id: 'FINA', findings: 3, unsettled: 2 };
	const marks = valueMarks(
		[
			{ ...count, value: 'Hybrid' },
			{ ...count, value: null, unsettled: 1 }
		],
		'Work type'
	);
	expect(marks.get('attribute:Work type.Hybrid')?.get('FINA')).toBe(2);
	expect(marks.get('attribute:Work type.')?.get('FINA')).toBe(1);
});
