import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Filter, noFilter } from '../../../src/lib/queries/filter';
import type { CellLevelsByGradeRow } from '../../../src/lib/queries/cell-levels-by-grade';
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
	isIn,
	levelIn,
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

/** The rows of cell-levels-by-grade for the roles of a cell. */
function levelsByGrade(some: readonly PlainRole[], capability: string): CellLevelsByGradeRow[] {
	return [...new Set(some.map((one) => one.grade))].flatMap((grade_id) =>
		[1, 2, 3, 4, 5].flatMap((level) => {
			const roles = some.filter(
				(one) => one.grade === grade_id && levelIn(one, capability) === level
			).length;
			return roles === 0 ? [] : [{ grade_id, level, roles }];
		})
	);
}

function panel(
	key: string,
	capability: string,
	settings: Partial<HeatmapSettings> = {},
	roles: readonly PlainRole[] = all,
	behindCell: readonly CellRolesRow[] = [behind],
	kind: Filter['kind'] = null
) {
	const gradeLevels = gradeLevelRows(roles);
	const model = buildHeatmap({
		framework,
		settings: { ...defaultHeatmapSettings(framework), ...settings },
		filter: { ...noFilter, kind },
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
	const path = row.kind === 'unit' ? [row.name] : [];
	return buildCellPanel({
		...{ framework, model, row, cell, gradeLevels, roles: behindCell },
		levelsByGrade: levelsByGrade(
			roles.filter((one) => isIn(one, path)),
			capability
		)
	});
}

describe('the panel of a unit’s cell', () => {
	const shown = panel('unit:Justice', 'FINA');

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
		expect(panel('unit:Justice', 'TECH').others).toEqual([{ label: 'Unknown', count: 4 }]);
		expect(panel('unit:Health', 'TECH')).toMatchObject({
			figure: '–',
			figureMeaning: 'Absent',
			others: [{ label: 'Absent', count: 9 }]
		});
	});

	test('says each measure in its own unit', () => {
		const figure = (measure: HeatmapSettings['measure']) => {
			const { figure: value, figureMeaning } = panel('unit:Justice', 'FINA', { measure });
			return `${value} ${figureMeaning}`;
		};
		expect(figure('median')).toBe('Adept median of 9 roles');
		expect(figure('share_at_or_above')).toBe('100\u00a0% of 9 roles at or above Adept');
		expect(figure('spread')).toBe('0.00 levels from the median on average, over 9 roles');
		expect(figure('share_focus')).toBe('100\u00a0% of 9 roles mark it as focus');
	});
});

test('under a filter by kind the panel says that all levels of the grades are what it compares with', () => {
	const shown = panel('unit:Justice', 'FINA', {}, all, [behind], 'focus');
	expect(shown.figureMeaning).toBe('focus levels against all levels of the same grades');
	expect(shown.levels.every(({ expected }) => expected === null)).toBe(true);
});

test('the panel of a role’s own cell speaks of one role', () => {
	const shown = panel('role:j0', 'FINA', { open: new Set(['unit:Justice']) });
	expect(shown).toMatchObject({ subtitle: 'j0 · Clerk Grade 3/4', figure: '+1.00' });
	expect(shown.figureMeaning).toBe('levels against the mean of the same grade');
	expect(shown.summary).toEqual([]);
});

test('two roles of one title are told apart by their lowest units', () => {
	const [first, second, third] = panel('unit:Justice', 'FINA', {}, all, [
		{ ...behind, department: 'Courts', division: 'Registry' },
		{ ...behind, department: 'Courts' },
		{ ...behind, cluster: null }
	]).roles;
	expect([first?.unit, second?.unit, third?.unit]).toEqual(['Registry', 'Courts', '']);
});

test('roles that do not state the capability lead nobody to expect a level', () => {
	// Of grade 7/8, four roles of Justice and four of Health have a level, twenty others have none.
	const managers = (unit: string, level: number) =>
		Array.from({ length: 4 }, (_, index) =>
			role(`${unit} ${index}`, [unit], '7/8', { INDI: level })
		);
	const others = Array.from({ length: 20 }, (_, index) =>
		role(`o${index}`, ['Justice'], '7/8', { FINA: 1 })
	);
	const shown = panel('unit:Justice', 'INDI', {}, [
		...managers('Health', 2),
		...managers('Justice', 4),
		...others
	]);
	expect(shown.levels.map(({ count, expected }) => [count, expected])).toEqual([
		[0, 0],
		[0, 2],
		[0, 0],
		[4, 2],
		[0, 0]
	]);
	expect(summaryText(shown.summary)).toContain(
		'4 roles are at Advanced, where these grades would lead one to expect about 2.'
	);
});

test('roles without a grade are left out of what is held against the expectation', () => {
	const ungraded = Array.from({ length: 6 }, (_, index) =>
		role(`u${index}`, ['Justice'], null, { FINA: 5 })
	);
	expect(summaryText(panel('unit:Justice', 'FINA', {}, [...all, ...ungraded]).summary)).toBe(
		'9 roles are at Adept, where these grades would lead one to expect about 5. ' +
			'6 roles without a grade are left out of that.'
	);
});

test('without grades nothing is expected', () => {
	const ungraded = all.map((one) => ({ ...one, grade: null }));
	const shown = panel('unit:Justice', 'FINA', { measure: 'median' }, ungraded);
	expect(shown.levels.every(({ expected }) => expected === null)).toBe(true);
	expect(shown.summary).toEqual([]);
});

test('what is expected adds up to the graded roles with a level, and over all roles to what is there', () => {
	const graded = organisations.map((roles) =>
		roles.map((one) => ({ ...one, grade: one.grade ?? '5/6' }))
	);
	fc.assert(
		fc.property(graded, organisations, (roles, ungraded) => {
			for (const { id } of framework.capabilities) {
				const expectedOf = (some: readonly PlainRole[]) =>
					expectedCounts(gradeLevelRows(roles), id, levelsByGrade(some, id), 5) ?? [];
				const levels = levelsOf(roles, id);
				const unlike = ungraded.filter((one) => one.grade === null);
				for (const [index, expected] of expectedOf([...roles, ...unlike]).entries())
					expect(expected).toBeCloseTo(levels.filter((one) => one === index + 1).length, 9);
				const part = roles.filter(({ path }) => path[0] === 'A');
				expect(expectedOf(part).reduce((sum, count) => sum + count, 0)).toBeCloseTo(
					levelsOf(part, id).length,
					9
				);
			}
		})
	);
});
