import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilter } from '../../../src/lib/queries/filter';
import { buildHeatmap } from '../../../src/lib/views/build-heatmap';
import type {
	HeatmapModel,
	HeatmapRow,
	HeatmapSettings
} from '../../../src/lib/views/heatmap-model';
import type { HeatmapInput } from '../../../src/lib/views/heatmap-source';
import { defaultHeatmapSettings } from '../../../src/lib/views/heatmap-url';
import { framework } from './small-framework';
import {
	gradeLevelRows,
	gradeMeanIn,
	gradeRows,
	isIn,
	kindIn,
	levelIn,
	levelsOf,
	mean,
	organisations,
	type PlainRole,
	role,
	roleRows,
	unitRows,
	unitsOf,
	valueRows
} from './small-organisation';

const defaults = defaultHeatmapSettings(framework);

function unitInput(all: readonly PlainRole[], settings: Partial<HeatmapSettings>): HeatmapInput {
	const roles = new Map(unitsOf(all).map((path, unitId) => [unitId, roleRows(all, path)] as const));
	return {
		framework,
		settings: { ...defaults, ...settings },
		filter: noFilter,
		source: { rowsBy: 'unit', ...unitRows(all), roles, gradeLevels: gradeLevelRows(all) }
	};
}

function drawn(input: HeatmapInput): HeatmapModel {
	const model = buildHeatmap(input);
	if (model.kind === 'empty') throw new Error(model.reason);
	return model;
}

const everything = (all: readonly PlainRole[]) =>
	new Set(['all', ...unitsOf(all).map((path) => `unit:${path.join('.')}`)]);
const names = (rows: readonly HeatmapRow[]) => rows.map((row) => row.name);
const cellOf = (model: HeatmapModel, key: string, capability: string) =>
	model.rows.find((row) => row.key === key)?.cells.find((cell) => cell.capabilityId === capability);

/** The roles that a row stands for. */
function rolesOf(all: readonly PlainRole[], row: HeatmapRow): readonly PlainRole[] {
	if (row.kind === 'all') return all;
	if (row.kind === 'role') return all.filter((one) => `role:${one.id}` === row.key);
	return all.filter((one) => isIn(one, row.key.slice('unit:'.length).split('.')));
}

function slowMedian(sorted: readonly number[]): number {
	return mean([
		sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN,
		sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
	]);
}

describe('every cell says what its roles say one by one', () => {
	const checked = (
		measure: HeatmapSettings['measure'],
		expected: (all: readonly PlainRole[], some: readonly PlainRole[], id: string) => number
	) =>
		fc.assert(
			fc.property(organisations, (all) => {
				const model = drawn(unitInput(all, { measure, open: everything(all) }));
				for (const row of model.rows.filter((one) => one.kind !== 'role'))
					for (const cell of row.cells) {
						const some = rolesOf(all, row);
						const value = expected(all, some, cell.capabilityId);
						if (Number.isNaN(value)) expect(cell.value).toBeNull();
						else expect(cell.value).toBeCloseTo(value, 9);
						expect(cell.status === 'value').toBe(!Number.isNaN(value));
						expect(cell.step === null).toBe(cell.value === null);
					}
			}),
			{ numRuns: 40 }
		);

	test('the median', () => {
		checked('median', (_, some, id) => slowMedian(levelsOf(some, id)));
	});

	test('the share at or above a level', () => {
		checked('share_at_or_above', (_, some, id) =>
			mean(levelsOf(some, id).map((level) => (level >= defaults.threshold ? 1 : 0)))
		);
	});

	test('the spread about the median', () => {
		checked('spread', (_, some, id) => {
			const levels = levelsOf(some, id);
			return mean(levels.map((level) => Math.abs(level - slowMedian(levels))));
		});
	});

	test('the share that is focus, of those that say so', () => {
		checked('share_focus', (_, some, id) =>
			mean(
				some
					.filter((one) => typeof levelIn(one, id) === 'number' && kindIn(one, id) !== 'not_stated')
					.map((one) => (kindIn(one, id) === 'focus' ? 1 : 0))
			)
		);
	});

	test('the mean difference from the mean of the grade', () => {
		checked('difference', (all, some, id) =>
			mean(
				some.flatMap((one) => {
					const level = levelIn(one, id);
					if (typeof level !== 'number' || one.grade === null) return [];
					return [level - gradeMeanIn(all, one.grade, id)];
				})
			)
		);
	});
});

test('every role of a row is counted once in every cell', () => {
	fc.assert(
		fc.property(organisations, (all) => {
			const model = drawn(unitInput(all, { measure: 'median', open: everything(all) }));
			for (const row of model.rows)
				for (const cell of row.cells) {
					expect(row.roles).toBe(rolesOf(all, row).length);
					expect(cell.roles + cell.notEssential + cell.unknown + cell.absent).toBe(row.roles);
					expect(cell.levelCounts.reduce((sum, count) => sum + count, 0)).toBe(cell.roles);
				}
		}),
		{ numRuns: 40 }
	);
});

test('with everything open, every role has a row, under its own unit', () => {
	fc.assert(
		fc.property(organisations, (all) => {
			const model = drawn(unitInput(all, { open: everything(all) }));
			const parents = new Map(model.rows.map((row) => [row.key, row]));
			const ofRoles = model.rows.filter((row) => row.kind === 'role');
			expect(ofRoles.map((row) => row.key).sort()).toEqual(
				all.map((one) => `role:${one.id}`).sort()
			);
			for (const row of ofRoles) {
				const parent = parents.get(row.parentKey ?? '');
				expect(row.depth).toBe((parent?.depth ?? Number.NaN) + 1);
				expect(rolesOf(all, row)[0]?.path.join('.')).toBe(parent?.key.slice('unit:'.length));
			}
		}),
		{ numRuns: 40 }
	);
});

const finance = (level: number) => ({ FINA: level });
const small = [
	role('a', ['Justice', 'Courts'], '3/4', finance(1)),
	role('b', ['Justice', 'Courts'], '3/4', finance(2)),
	role('c', ['Justice', 'Division 10'], '3/4', finance(5)),
	role('d', ['Health', 'Division 2'], '5/6', finance(3)),
	role('e', ['Health'], null, finance(3))
];

describe('rows by unit', () => {
	test('open as far as they fit before anybody has opened one', () => {
		expect(names(drawn(unitInput(small, {})).rows)).toEqual([
			'All roles',
			'Health',
			'Division 2',
			'e',
			'Justice',
			'Courts',
			'Division 10'
		]);
	});

	test('stay closed when told', () => {
		const model = drawn(unitInput(small, { open: new Set() }));
		expect(names(model.rows)).toEqual(['All roles', 'Health', 'Justice']);
		expect(model.rows.map((row) => [row.expandable, row.open, row.parentKey])).toEqual([
			[false, false, null],
			[true, false, 'all'],
			[true, false, 'all']
		]);
	});

	test('show units before the roles directly beside them', () => {
		const model = drawn(unitInput(small, { open: new Set(['unit:Health']) }));
		expect(names(model.rows)).toEqual(['All roles', 'Health', 'Division 2', 'e', 'Justice']);
	});

	test('are ordered by value within siblings, rows without one last', () => {
		const model = drawn(
			unitInput(small, { measure: 'median', rowOrder: 'value', orderCapability: 'FINA' })
		);
		expect(names(model.rows)).toEqual([
			'All roles',
			'Health',
			'Division 2',
			'e',
			'Justice',
			'Division 10',
			'Courts'
		]);
		const byTechnology = drawn(
			unitInput([...small, role('f', ['Works'], '1/2', { TECH: 1 })], {
				measure: 'median',
				rowOrder: 'value',
				orderCapability: 'TECH',
				open: new Set()
			})
		);
		expect(names(byTechnology.rows)).toEqual(['All roles', 'Works', 'Health', 'Justice']);
	});

	test('are ordered by name as people order them', () => {
		const model = drawn(unitInput(small, { rowOrder: 'name', open: new Set(['unit:Justice']) }));
		expect(names(model.rows)).toEqual(['All roles', 'Health', 'Justice', 'Courts', 'Division 10']);
	});

	test('leave out units that the filter leaves without a role', () => {
		const input = unitInput(small, {});
		const health = unitRows(small.filter((one) => one.path[0] === 'Health'));
		if (input.source.rowsBy !== 'unit') throw new Error('rows are by unit');
		const filtered = { ...input.source, base: health.base, counts: health.counts };
		expect(names(drawn({ ...input, source: filtered }).rows)).toEqual([
			'All roles',
			'Health',
			'Division 2',
			'e'
		]);
	});

	test('say how many roles were left out of an opened unit', () => {
		const many = Array.from({ length: 7 }, (_, index) =>
			role(`r${index}`, ['Justice'], '3/4', finance(2))
		);
		const input = unitInput(many, { open: new Set(['unit:Justice']) });
		if (input.source.rowsBy !== 'unit') throw new Error('rows are by unit');
		const first = new Map([[1, roleRows(many).slice(0, 3)]]);
		expect(drawn({ ...input, source: { ...input.source, roles: first } }).leftOut).toEqual([
			{ parentKey: 'unit:Justice', shown: 3, total: 7 }
		]);
		expect(drawn(input).leftOut).toEqual([]);
	});

	test('name a unit that the file leaves blank', () => {
		const model = drawn(unitInput([role('a', ['Justice', ''], '3/4', finance(1))], {}));
		expect(names(model.rows)).toEqual(['All roles', 'Justice', 'Department not stated']);
	});
});

describe('a cell', () => {
	const statuses = [
		role('v', ['Unit'], '3/4', { FINA: 2, TECH: 'unknown', COEF: 'not_essential' }),
		role('w', ['Unit'], '3/4', { FINA: 'unknown', TECH: 'not_essential', COEF: 'not_essential' })
	];

	test('keeps value, unknown, not essential and absent apart', () => {
		const model = drawn(unitInput(statuses, { measure: 'median' }));
		const status = (id: string) => cellOf(model, 'all', id)?.status;
		expect([status('FINA'), status('TECH'), status('COEF'), status('INDI')]).toEqual([
			'value',
			'unknown',
			'not_essential',
			'absent'
		]);
	});

	test('of fewer than five roles is marked, but not a single role’s own', () => {
		const model = drawn(unitInput(statuses, { measure: 'median', open: new Set(['unit:Unit']) }));
		expect(cellOf(model, 'unit:Unit', 'FINA')?.few).toBe(true);
		expect(cellOf(model, 'role:v', 'FINA')?.few).toBe(false);
	});

	test('without a grade has nothing to be compared with', () => {
		const model = drawn(unitInput([role('a', ['Unit'], null, finance(2))], {}));
		expect(cellOf(model, 'all', 'FINA')).toMatchObject({ status: 'no_basis', value: null });
	});

	test('of a role that is alone in its grade has nothing to be compared with', () => {
		const model = drawn(unitInput(small, { open: everything(small) }));
		expect(cellOf(model, 'role:d', 'FINA')).toMatchObject({ status: 'no_basis' });
		// Grade 3/4 has levels 1, 2 and 5: a mean of 8/3.
		expect(cellOf(model, 'role:c', 'FINA')?.value).toBeCloseTo(5 - 8 / 3, 10);
		expect(cellOf(model, 'role:c', 'FINA')?.words).toBe('2.3 levels more than its grade');
	});

	test('under a filter by kind says that the capability is not of that kind', () => {
		const all = [
			{ ...role('a', ['Unit'], '3/4', finance(2)), kinds: { FINA: 'focus' as const } },
			{ ...role('b', ['Unit'], '3/4', finance(4)), kinds: { FINA: 'complementary' as const } }
		];
		const input = unitInput(all, { measure: 'median', open: everything(all) });
		if (input.source.rowsBy !== 'unit') throw new Error('rows are by unit');
		const counts = unitRows(all.filter((one) => one.id === 'a')).counts;
		const model = drawn({
			...input,
			filter: { ...noFilter, kind: 'focus' },
			source: { ...input.source, counts }
		});
		expect(cellOf(model, 'all', 'FINA')).toMatchObject({ value: 2, absent: 0, roles: 1 });
		expect(cellOf(model, 'role:b', 'FINA')).toMatchObject({
			status: 'absent',
			words: 'not a focus here'
		});
	});
});

describe('rows by grade', () => {
	const input = (all: readonly PlainRole[]): HeatmapInput => ({
		framework,
		settings: { ...defaults, measure: 'median' },
		filter: noFilter,
		source: { rowsBy: 'grade', ...gradeRows(all) }
	});

	test('stand in ladder order, then off the ladder, no grade last', () => {
		const all = ['SEB1', null, 'Zoo Keeper', '7/8', 'Band X', '1/2'].map((grade, index) =>
			role(String(index), ['Unit'], grade, finance(3))
		);
		const { rows } = drawn(input(all));
		expect(names(rows)).toEqual([
			'All roles',
			'Clerk Grade 1/2',
			'Clerk Grade 7/8',
			'Band 1',
			'Band X',
			'Zoo Keeper',
			'No grade stated'
		]);
		expect(rows[4]?.note).toBe('On no ladder');
		expect(rows[0]?.gradeMix.map((share) => share.position)).toEqual([
			0,
			0.75,
			1,
			null,
			null,
			null
		]);
	});

	test('add up to the row of all roles', () => {
		fc.assert(
			fc.property(organisations, (all) => {
				const [total, ...rows] = drawn(input(all)).rows;
				expect(rows.reduce((sum, row) => sum + row.roles, 0)).toBe(all.length);
				for (const [index, cell] of (total?.cells ?? []).entries())
					expect(rows.reduce((sum, row) => sum + (row.cells[index]?.roles ?? 0), 0)).toBe(
						cell.roles
					);
			}),
			{ numRuns: 30 }
		);
	});
});

describe('rows by the values of an attribute', () => {
	const input = (
		all: readonly PlainRole[],
		valueOf?: (one: PlainRole) => string | null
	): HeatmapInput => ({
		framework,
		settings: { ...defaults, measure: 'median' },
		filter: noFilter,
		source: { rowsBy: 'attribute', attribute: 'Team', ...valueRows(all, valueOf) }
	});

	test('stand in natural order, roles that state none last', () => {
		const all = ['Team 10', null, 'team 2', 'Alpha'].map((team, index) =>
			role(String(index), team === null ? [] : [team], '3/4', finance(3))
		);
		const { rows } = drawn(input(all));
		expect(names(rows)).toEqual(['All roles', 'Alpha', 'team 2', 'Team 10', 'Not stated']);
		expect(rows.map(({ key }) => key)).toEqual([
			'all',
			'attribute:Team.Alpha',
			'attribute:Team.team 2',
			'attribute:Team.Team 10',
			'attribute:Team.'
		]);
	});

	test('add up to the row of all roles', () => {
		fc.assert(
			fc.property(organisations, (all) => {
				const [total, ...rows] = drawn(
					input(all, ({ id, grade }) => (id === 'R0' ? 'first' : grade))
				).rows;
				expect(rows.reduce((sum, row) => sum + row.roles, 0)).toBe(all.length);
				for (const [index, cell] of (total?.cells ?? []).entries())
					expect(rows.reduce((sum, row) => sum + (row.cells[index]?.roles ?? 0), 0)).toBe(
						cell.roles
					);
			}),
			{ numRuns: 30 }
		);
	});

	test('are refused where no role states one', () => {
		const all = [role('one', ['Unit'], '3/4', finance(3))];
		expect(buildHeatmap(input(all, () => null))).toEqual({
			kind: 'empty',
			reason: 'None of these roles states “Team”. Choose other rows.'
		});
	});

	test('are refused where there are more than two hundred', () => {
		const teams = (count: number) =>
			Array.from({ length: count }, (_, index) =>
				role(String(index), [`Team ${index}`], '3/4', finance(3))
			);
		expect(drawn(input(teams(200))).rows).toHaveLength(201);
		expect(buildHeatmap(input(teams(201)))).toEqual({
			kind: 'empty',
			reason:
				'These roles have 201 different values of “Team”, more than can be read as rows. Choose other rows, or filter by some of its values.'
		});
	});
});

describe('rows by role', () => {
	const all = [
		role('one', ['Unit'], '7/8', { TECH: 3, FINA: 1 }),
		role('two', ['Unit'], '3/4', { TECH: 2, FINA: 1 })
	];
	const input: HeatmapInput = {
		framework,
		settings: { ...defaults, measure: 'median', columnOrder: 'value' },
		filter: noFilter,
		source: {
			rowsBy: 'role',
			...unitRows(all),
			roles: roleRows(all),
			gradeLevels: gradeLevelRows(all)
		}
	};

	test('are flat under the row of all roles', () => {
		const model = drawn(input);
		expect(model.rows.map((row) => [row.key, row.depth, row.note])).toEqual([
			['all', 0, ''],
			['role:one', 1, 'Clerk Grade 7/8'],
			['role:two', 1, 'Clerk Grade 3/4']
		]);
		expect(cellOf(model, 'role:one', 'TECH')?.words).toBe('Adept');
		expect(cellOf(model, 'role:one', 'INDI')?.status).toBe('absent');
	});

	test('take their columns by value over all roles, those without one last', () => {
		const model = drawn(input);
		expect(model.columns.slice(0, 2).map((column) => column.name)).toEqual([
			'Technology',
			'Finance'
		]);
		for (const row of model.rows)
			expect(row.cells.map((cell) => cell.capabilityId)).toEqual(
				model.columns.map((column) => column.capabilityId)
			);
	});
});

test('siblings by likeness stand beside those of like levels, under their own parent', () => {
	const all = [
		role('a', ['A'], '3/4', { FINA: 1, TECH: 1 }),
		role('b', ['B'], '3/4', { FINA: 5, TECH: 5 }),
		role('c', ['C'], '3/4', { FINA: 1, TECH: 2 }),
		role('d', ['D'], '3/4', { FINA: 4, TECH: 5 })
	];
	const settings = { measure: 'median', rowOrder: 'similarity', open: everything(all) } as const;
	const units = drawn(unitInput(all, settings)).rows.filter(({ kind }) => kind === 'unit');
	expect(names(units)).toEqual(['A', 'C', 'D', 'B']);
});

describe('columns', () => {
	const heads = (settings: Partial<HeatmapSettings>) =>
		drawn(unitInput(small, settings)).groups.map((group) => [
			group.name,
			group.columns.map((column) => column.shortName)
		]);

	test('stand under their groups in framework order', () => {
		expect(heads({})).toEqual([
			['Personal Attributes', ['Integrity']],
			['Relationships', ['Communicate']],
			['Business Enablers', ['Finance', 'Technology']],
			['People Management', ['Inspire Direction']]
		]);
	});

	test('stand in one run by name', () => {
		expect(heads({ columnOrder: 'name' })).toEqual([
			['', ['Integrity', 'Communicate', 'Finance', 'Inspire Direction', 'Technology']]
		]);
	});

	test('by likeness put those of like levels beside each other', () => {
		const all = [
			role('a', ['One'], '3/4', { ACWI: 1, COEF: 5, FINA: 1, TECH: 5, INDI: 3 }),
			role('b', ['Two'], '3/4', { ACWI: 2, COEF: 4, FINA: 2, TECH: 4, INDI: 3 })
		];
		const settings = { measure: 'median', columnOrder: 'similarity' } as const;
		const names = drawn(unitInput(all, settings)).columns.map(({ shortName }) => shortName);
		expect(names).toEqual([
			'Integrity',
			'Finance',
			'Inspire Direction',
			expect.anything(),
			expect.anything()
		]);
		expect(names.slice(3).toSorted()).toEqual(['Communicate', 'Technology']);
	});

	test('by value of a difference put first where rows differ most', () => {
		const [one, two] = [['One'], ['Two']];
		const all = [
			...Array.from({ length: 5 }, (_, index) =>
				role(`a${index}`, one, '3/4', { FINA: 2, TECH: 1 })
			),
			...Array.from({ length: 5 }, (_, index) =>
				role(`b${index}`, two, '3/4', { FINA: 2, TECH: 5 })
			)
		];
		const [first] = drawn(unitInput(all, { columnOrder: 'value' })).columns;
		expect(first?.name).toBe('Technology');
	});
});

test('an empty heatmap says why', () => {
	const none = unitInput([], {});
	expect(buildHeatmap(none)).toEqual({ kind: 'empty', reason: 'No roles are loaded.' });
	expect(buildHeatmap({ ...none, filter: { ...noFilter, text: 'x' } })).toMatchObject({
		reason: expect.stringContaining('No role passes')
	});
	const { tree, base } = unitRows(small);
	const noCounts = {
		rowsBy: 'unit' as const,
		tree,
		base,
		counts: [],
		roles: new Map(),
		gradeLevels: []
	};
	expect(
		buildHeatmap({ ...none, filter: { ...noFilter, kind: 'focus' }, source: noCounts })
	).toMatchObject({ reason: expect.stringContaining('as focus') });
});
