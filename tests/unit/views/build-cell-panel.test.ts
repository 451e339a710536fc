import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilter } from '../../../src/lib/queries/filter';
import type { CellRolesRow } from '../../../src/lib/queries/cell-roles';
import { buildCellPanel } from '../../../src/lib/views/build-cell-panel';
import { buildHeatmap } from '../../../src/lib/views/build-heatmap';
import { expectedCounts } from '../../../src/lib/views/expected-counts';
import type { HeatmapSettings } from '../../../src/lib/views/heatmap-model';
import { defaultHeatmapSettings } from '../../../src/lib/views/heatmap-url';
import { summaryText } from '../../../src/lib/views/summary-part';
import { framework } from './small-framework';
import {
	gradeLevelRows,
	levelsOf,
	organisations,
	type PlainRole,
	role,
	roleRows,
	unitRows,
	unitsOf
} from './small-organisation';

/** Justice asks for Finance at 3 where the same grade in Health asks for 1; with nine roles each. */
const all = [
	...Array.from({ length: 9 }, (_, index) => role(`h${index}`, ['Health'], '3/4', { FINA: 1 })),
	...Array.from({ length: 9 }, (_, index) =>
		role(`j${index}`, ['Justice'], '3/4', { FINA: 3, TECH: index < 4 ? 'unknown' : 2 })
	)
];

const behind: CellRolesRow = {
	role_id: 'j0',
	title: 'Officer',
	cluster: 'Justice',
	department: null,
	division: null,
	grade_id: '3/4',
	status: 'required',
	level: 3,
	kind: 'focus',
	total: 9
};

function panel(
	key: string,
	capability: string,
	settings: Partial<HeatmapSettings> = {},
	roles: readonly PlainRole[] = all
) {
	const gradeLevels = gradeLevelRows(roles);
	const model = buildHeatmap({
		framework,
		settings: { ...defaultHeatmapSettings(framework), ...settings },
		filter: noFilter,
		source: {
			rowsBy: 'unit',
			...unitRows(roles),
			gradeLevels,
			roles: new Map(unitsOf(roles).map((path, id) => [id, roleRows(roles, path)] as const))
		}
	});
	if (model.kind === 'empty') throw new Error(model.reason);
	const row = model.rows.find((one) => one.key === key);
	const cell = row?.cells.find(({ capabilityId }) => capabilityId === capability);
	if (!row || !cell) throw new Error(`no cell ${capability} in ${key}`);
	return buildCellPanel({ framework, model, row, cell, gradeLevels, roles: [behind] });
}

describe('the panel of a unit’s cell', () => {
	const shown = panel('unit:2', 'FINA');

	test('names what was clicked and its value', () => {
		expect(shown).toMatchObject({
			title: 'Finance',
			subtitle: 'Justice · 9 roles',
			figure: '+1.00',
			figureMeaning: 'levels against the mean of the same grades',
			totalRoles: 9
		});
	});

	test('holds the levels against what its grades lead one to expect', () => {
		expect(shown.levels.map(({ name, count, expected }) => [name, count, expected])).toEqual([
			['Foundational', 0, 4.5],
			['Intermediate', 0, 0],
			['Adept', 9, 4.5],
			['Advanced', 0, 0],
			['Highly Advanced', 0, 0]
		]);
		expect(shown.largest).toBe(9);
		expect(summaryText(shown.summary)).toBe(
			'9 roles are at Adept, where these grades would lead one to expect about 5.'
		);
	});

	test('lists the roles behind it', () => {
		expect(shown.roles).toEqual([
			{
				roleId: 'j0',
				title: 'Officer',
				unit: 'Justice',
				grade: '3/4',
				levelName: 'Adept',
				step: 2,
				focus: true
			}
		]);
	});

	test('counts roles without a level by why', () => {
		expect(panel('unit:2', 'TECH').others).toEqual([{ label: 'Unknown', count: 4 }]);
		expect(panel('unit:1', 'TECH')).toMatchObject({
			figure: '–',
			figureMeaning: 'Absent',
			others: [{ label: 'Absent', count: 9 }]
		});
	});

	test('says each measure in its own unit', () => {
		const figure = (measure: HeatmapSettings['measure']) => {
			const { figure: value, figureMeaning } = panel('unit:2', 'FINA', { measure });
			return `${value} ${figureMeaning}`;
		};
		expect(figure('median')).toBe('Adept median of 9 roles');
		expect(figure('share_at_or_above')).toBe('100\u00a0% of 9 roles at or above Adept');
		expect(figure('spread')).toBe('0.00 levels from the median on average, over 9 roles');
		expect(figure('share_focus')).toBe('100\u00a0% of 9 roles mark it as focus');
	});
});

test('the panel of a role’s own cell speaks of one role', () => {
	const shown = panel('role:j0', 'FINA', { open: new Set(['unit:2']) });
	expect(shown).toMatchObject({ subtitle: 'j0 · Clerk Grade 3/4', figure: '+1.00' });
	expect(shown.figureMeaning).toBe('levels against the mean of the same grade');
	expect(shown.summary).toEqual([]);
});

test('without grades nothing is expected', () => {
	const ungraded = all.map((one) => ({ ...one, grade: null }));
	const shown = panel('unit:2', 'FINA', { measure: 'median' }, ungraded);
	expect(shown.levels.every(({ expected }) => expected === null)).toBe(true);
	expect(shown.summary).toEqual([]);
});

test('over all roles, what is expected is what is there', () => {
	const graded = organisations.map((roles) =>
		roles.map((one) => ({
			...one,
			grade: one.grade ?? '5/6',
			levels: { ...one.levels, ACWI: 3 }
		}))
	);
	fc.assert(
		fc.property(graded, (roles) => {
			const grades = [...new Set(roles.map((one) => one.grade))];
			const mix = grades.map((gradeId) => {
				const count = roles.filter((one) => one.grade === gradeId).length;
				return { gradeId, roles: count, share: count / roles.length, position: null };
			});
			for (const { id } of framework.capabilities) {
				const levels = levelsOf(roles, id);
				const expected = expectedCounts(gradeLevelRows(roles), id, mix, 5) ?? [];
				for (const level of [1, 2, 3, 4, 5])
					expect(expected[level - 1]).toBeCloseTo(levels.filter((one) => one === level).length, 9);
			}
		})
	);
});
