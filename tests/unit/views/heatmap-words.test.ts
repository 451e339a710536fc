import { describe, expect, test } from 'vitest';
import { type Filter, noFilter } from '../../../src/lib/queries/filter';
import { attributeOfRows, rowsByAttribute } from '../../../src/lib/views/attribute-rows';
import { buildHeatmap } from '../../../src/lib/views/build-heatmap';
import { cellName } from '../../../src/lib/views/cell-name';
import type { HeatmapModel, HeatmapSettings } from '../../../src/lib/views/heatmap-model';
import { heatmapTable } from '../../../src/lib/views/heatmap-table';
import { defaultHeatmapSettings } from '../../../src/lib/views/heatmap-url';
import { summaryText } from '../../../src/lib/views/summary-part';
import { framework } from './small-framework';
import {
	gradeLevelRows,
	gradeRows,
	type PlainRole,
	role,
	roleRows,
	type Stated,
	unitRows,
	unitsOf,
	valueRows
} from './small-organisation';

const defaults = defaultHeatmapSettings(framework);
const everyCore = (level: Stated) => ({ ACWI: level, COEF: level, FINA: level, TECH: level });

function several(
	count: number,
	path: readonly string[],
	levels: Readonly<Record<string, Stated>>,
	grade: string | null = '3/4'
): readonly PlainRole[] {
	return Array.from({ length: count }, (_, index) =>
		role(`${path.join('/')} ${index}`, path, grade, levels)
	);
}

function drawn(
	all: readonly PlainRole[],
	settings: Partial<HeatmapSettings> = {},
	kind: Filter['kind'] = null
): HeatmapModel {
	const gradeLevels = gradeLevelRows(all);
	const units = { ...unitRows(all), gradeLevels };
	const roles = new Map(unitsOf(all).map((path, id) => [id, roleRows(all, path)] as const));
	const sources = {
		unit: { rowsBy: 'unit' as const, ...units, roles },
		grade: { rowsBy: 'grade' as const, ...gradeRows(all) },
		role: { rowsBy: 'role' as const, ...units, roles: roleRows(all) }
	};
	const rowsBy = settings.rowsBy ?? 'unit';
	const attribute = attributeOfRows(rowsBy);
	const source =
		rowsBy === 'unit' || rowsBy === 'grade' || rowsBy === 'role'
			? sources[rowsBy]
			: { rowsBy: 'attribute' as const, attribute: attribute ?? '', ...valueRows(all) };
	const model = buildHeatmap({
		framework,
		settings: { ...defaults, ...settings },
		filter: { ...noFilter, kind },
		source
	});
	if (model.kind === 'empty') throw new Error(model.reason);
	return model;
}

function nameOf(model: HeatmapModel, key: string, capabilityId: string): string {
	const index = model.columns.findIndex((column) => column.capabilityId === capabilityId);
	const column = model.columns[index];
	const row = model.rows.find((one) => one.key === key);
	const cell = row?.cells[index];
	return column && row && cell ? cellName(column, row, cell) : 'no such cell';
}

describe('the name of a cell', () => {
	const services = several(12, ['Victims Services'], { FINA: 1, COEF: 'not_essential' });
	const model = drawn(services, { measure: 'median', open: new Set(['unit:Victims Services']) });

	test('says capability, row, value and how many roles', () => {
		expect(nameOf(model, 'unit:Victims Services', 'FINA')).toBe(
			'Finance, Victims Services: Foundational, 12 roles'
		);
		expect(nameOf(model, 'all', 'FINA')).toBe('Finance, All roles: Foundational, 12 roles');
	});

	test('says what is missing by its own word', () => {
		expect(nameOf(model, 'unit:Victims Services', 'INDI')).toBe(
			'Inspire Direction and Purpose, Victims Services: absent, 12 roles'
		);
		expect(nameOf(model, 'unit:Victims Services', 'COEF')).toBe(
			'Communicate Effectively, Victims Services: not essential, 12 roles'
		);
	});

	test('of one role counts it in the singular, of a role’s own row not at all', () => {
		const one = [role('Business Operations Coordinator', ['DCS'], '7/8', { TECH: 3 })];
		const alone = drawn(one, { measure: 'median', open: new Set(['unit:DCS']) });
		expect(nameOf(alone, 'unit:DCS', 'TECH')).toBe('Technology, DCS: Adept, 1 role');
		expect(nameOf(alone, 'role:Business Operations Coordinator', 'TECH')).toBe(
			'Technology, Business Operations Coordinator: Adept'
		);
	});

	test('says a difference in levels', () => {
		// The grade's mean is (12 × 2 + 8 × 1) / 20 = 1.6.
		const all = [
			...several(12, ['Victims Services'], { FINA: 2 }),
			...several(8, ['Courts'], { FINA: 1 })
		];
		const differing = drawn(all);
		expect(nameOf(differing, 'unit:Victims Services', 'FINA')).toBe(
			'Finance, Victims Services: 0.4 levels more than its grades, 12 roles'
		);
		expect(nameOf(differing, 'unit:Courts', 'FINA')).toBe(
			'Finance, Courts: 0.6 levels less than its grades, 8 roles'
		);
		expect(nameOf(differing, 'all', 'FINA')).toBe(
			'Finance, All roles: about the same as its grades, 20 roles'
		);
	});

	test('says shares and spread with what they are of', () => {
		const all = [...several(9, ['Unit'], { FINA: 1 }), ...several(11, ['Unit'], { FINA: 3 })];
		expect(nameOf(drawn(all, { measure: 'share_at_or_above' }), 'all', 'FINA')).toBe(
			'Finance, All roles: 55\u00a0% at or above Adept, 20 roles'
		);
		// The median is 3; nine of twenty lie two levels off: 0.9.
		expect(nameOf(drawn(all, { measure: 'spread' }), 'all', 'FINA')).toBe(
			'Finance, All roles: 0.9 levels from the median on average, 20 roles'
		);
		expect(nameOf(drawn(all, { measure: 'share_focus' }), 'all', 'FINA')).toBe(
			'Finance, All roles: 100\u00a0% focus, 20 roles'
		);
	});
});

describe('the title', () => {
	const all = several(6, ['Justice', 'Courts', 'Registry'], everyCore(2));

	test('names what most of the rows are', () => {
		expect(drawn(all).title).toBe('What each division asks for, against its grades');
		expect(drawn(all, { open: new Set() }).title).toBe(
			'What each cluster asks for, against its grades'
		);
	});

	test('says what is measured', () => {
		expect(drawn(all, { measure: 'median', rowsBy: 'grade' }).title).toBe(
			'What each grade asks for'
		);
		expect(drawn(all, { measure: 'share_at_or_above' }).title).toBe(
			'How often each division asks for Adept or above'
		);
		expect(drawn(all, { measure: 'difference', rowsBy: 'role' }).title).toBe(
			'What each role asks for, against its grade'
		);
	});
});

describe('the summary', () => {
	const summary = (all: readonly PlainRole[], settings: Partial<HeatmapSettings> = {}) =>
		summaryText(drawn(all, settings).summary);
	const plainUnits = ['P', 'Q', 'R'].flatMap((name) => several(10, [name], everyCore(2)));

	test('names who asks for more and who for less, by how much, and where the others stay', () => {
		const all = [
			...plainUnits,
			...several(10, ['Policy'], everyCore(3)),
			...several(10, ['Science'], everyCore(1))
		];
		// Every capability has a mean of 2, so Policy lies 1 above, Science 1 below, the others at 0.
		expect(summary(all)).toBe(
			'Policy asks for more than its grades do on average in all 4 core capabilities, by 1.0 levels; ' +
				'Science asks for less than its own do in all 4 core capabilities, by 1.0 levels. ' +
				'The other 3 clusters ask for what their grades do.'
		);
		const strong = drawn(all).summary.filter((part) => part.strong);
		expect(strong.map((part) => part.text)).toEqual(['Policy', 'Science']);
	});

	test('names units that read alike together, if they are few among all', () => {
		const dry = (count: number) =>
			[...'ABCDEFGHIJKL'].slice(0, count).flatMap((name) => several(10, [name], everyCore(2)));
		const wet = (count: number) =>
			['Rivers', 'Coasts', 'Dams', 'Wells']
				.slice(0, count)
				.flatMap((name) => several(10, [name], everyCore(1)));
		// Of 100 roles 20 are at level 1 and 80 at 2: a mean of 1.8.
		expect(summary([...dry(8), ...wet(2)])).toBe(
			'Coasts and Rivers ask for less than their grades do on average in all 4 core capabilities, by 0.8 of a level. ' +
				'The other 8 clusters stay within 0.2 in every one.'
		);
		expect(summary([...dry(12), ...wet(4)])).toMatch(/^One of the largest differences is/);
		expect(summary([...dry(3), ...wet(2)])).toMatch(/^One of the largest differences is/);
	});

	test('says in how many capabilities units that read alike differ', () => {
		const all = [
			...[...'ABCDEFGH'].flatMap((name) => several(10, [name], everyCore(3))),
			...several(10, ['Rivers'], everyCore(2)),
			...several(10, ['Coasts'], { ACWI: 1, COEF: 2, FINA: 2, TECH: 3 })
		];
		// Means of 2.7, 2.8, 2.8 and 2.9: Rivers lie 0.7 to 0.9 below, Coasts 1.7, 0.8, 0.8 and not at all; 0.8 on average both.
		expect(summary(all)).toBe(
			'Coasts and Rivers ask for less than their grades do on average in 3 to 4 of 4 core capabilities, by 0.7 to 1.7 levels. ' +
				'The other 8 clusters stay within 0.3 in every one.'
		);
	});

	test('names the largest single difference where no unit stands out as a whole', () => {
		const all = [...plainUnits, ...several(10, ['Policy'], { ...everyCore(2), FINA: 4 })];
		// Finance has a mean of (30 × 2 + 10 × 4) / 40 = 2.5.
		expect(summary(all)).toBe(
			'The largest difference is Finance in Policy: 1.5 levels more than its grades do on average (10 roles).'
		);
	});

	test('leaves units of few roles out and says so', () => {
		const all = [...plainUnits, ...several(4, ['Tiny'], everyCore(5))];
		expect(summary(all)).not.toContain('Tiny');
		expect(summary(all)).toContain('1 cluster with fewer than 5 roles to compare is left out.');
	});

	test('of few roles everywhere says only that', () => {
		const all = ['A', 'B', 'C'].flatMap((name) => several(2, [name], everyCore(2)));
		expect(summary(all)).toBe(
			'Few roles: no cluster has 5 or more to compare, so read single cells with care.'
		);
		expect(summary(all, { measure: 'median' })).toContain('Few roles: no cluster has 5 or more');
	});

	test('of single roles holds each against a grade of five or more', () => {
		const few = [role('a', ['U'], '3/4', { FINA: 1 }), role('b', ['U'], '3/4', { FINA: 3 })];
		expect(summary(few, { rowsBy: 'role' })).toBe(
			'Few roles: no grade has 5 or more to compare, so read single cells with care.'
		);
		// Grade 7/8 has five roles at level 2 and one at 5: a mean of 2.5.
		const all = [
			...few,
			...several(5, ['V'], everyCore(2), '7/8'),
			role('x', ['V'], '7/8', everyCore(5))
		];
		expect(summary(all, { rowsBy: 'role' })).toBe(
			'x asks for more than its grade does on average in all 4 core capabilities, by 2.5 levels. ' +
				'The other 5 roles stay within 0.5 in every one. ' +
				'2 roles without a grade of 5 or more roles are left out.'
		);
	});

	test('of roles without a grade says that there is nothing to compare with', () => {
		expect(summary(several(8, ['A'], everyCore(2), null))).toContain('nothing to compare with');
	});

	test('of the values of an attribute calls them by its name', () => {
		const all = [
			...several(6, ['Hybrid'], everyCore(2)),
			...several(6, ['Remote'], everyCore(3)),
			...several(6, [], { TECH: 2 }, '7/8')
		];
		const rowsBy = rowsByAttribute('Work type');
		// The mean of the grade is 2.5, so each lies half a level from it. Roles that state none are no work type.
		expect(summary(all, { rowsBy })).toBe(
			'Remote asks for more than its grades do on average in all 4 core capabilities, by 0.5 of a level; ' +
				'Hybrid asks for less than its own do in all 4 core capabilities, by 0.5 of a level.'
		);
		expect(drawn(all, { rowsBy }).title).toBe('What each work type asks for, against its grades');
		expect(drawn(all, { rowsBy: rowsByAttribute('job_family'), measure: 'median' }).title).toBe(
			'What each job family asks for'
		);
		expect(drawn(all, { rowsBy: rowsByAttribute('# Seats'), measure: 'spread' }).title).toBe(
			'How far roles differ within each value of “# Seats”'
		);
		expect(summary(all, { rowsBy: rowsByAttribute('Office'), measure: 'median' })).toContain(
			' An office of higher grades shows higher levels'
		);
	});

	test('of grades against themselves says so', () => {
		expect(summary(plainUnits, { rowsBy: 'grade' })).toContain('compared with itself');
	});

	test('names the highest and the lowest capability over all roles', () => {
		const all = several(10, ['A'], { ...everyCore(2), COEF: 4, TECH: 1 });
		expect(summary(all, { measure: 'median' })).toContain(
			'Over all 10 roles, Communicate Effectively is asked for at the highest level (median Advanced), ' +
				'Technology at the lowest (median Foundational).'
		);
	});

	test('names who shares the highest and the lowest', () => {
		const all = several(10, ['A'], { ...everyCore(2), COEF: 4 });
		expect(summary(all, { measure: 'median' })).toContain(
			'Over all 10 roles, Communicate Effectively is asked for at the highest level (median Advanced), ' +
				'Act with Integrity, Finance and Technology at the lowest (median Intermediate).'
		);
		const split = several(10, ['A'], { ACWI: 4, COEF: 4, FINA: 2, TECH: 2 });
		expect(summary(split, { measure: 'share_at_or_above' })).toContain(
			'Act with Integrity and Communicate Effectively are most often at Adept or above (100\u00a0%), ' +
				'Finance and Technology least often (0\u00a0%).'
		);
	});

	test('goes by what is shown: medians that are alike are not ranked by their means', () => {
		const median = several(9, ['A'], everyCore(2)).map((one, index) =>
			index === 0 ? { ...one, levels: { ...one.levels, FINA: 5 } } : one
		);
		expect(summary(median, { measure: 'median' })).toContain(
			'Over all 9 roles, all 4 core capabilities are alike: median Intermediate.'
		);
	});

	test('of one capability ranks nothing', () => {
		expect(summary(several(6, ['A'], { FINA: 2 }), { measure: 'median' })).toContain(
			'Over all 6 roles, Finance is the only core capability with a value: median Intermediate.'
		);
	});

	test('names no unit as the one furthest out that others share', () => {
		const all = [
			...several(10, ['A'], everyCore(3)),
			...several(10, ['B'], { ...everyCore(3), TECH: 1, FINA: 1 }),
			...several(10, ['C'], { ...everyCore(3), TECH: 1, FINA: 1 })
		];
		expect(summary(all, { measure: 'share_at_or_above' })).toContain(
			'Between clusters, Finance, together with 1 other capability, differs most: ' +
				'0\u00a0% in B and C, 100\u00a0% in A.'
		);
	});

	test('counts the cells that share the largest difference', () => {
		const all = [
			...plainUnits,
			...several(10, ['Policy'], { ...everyCore(2), FINA: 4 }),
			...several(10, ['Science'], { ...everyCore(2), TECH: 4 })
		];
		// Each mean is (40 × 2 + 10 × 4) / 50 = 2.4, so both cells lie 1.6 above.
		expect(summary(all)).toBe(
			'One of the largest differences is Finance in Policy: 1.6 levels more than its grades do on average (10 roles). ' +
				'1 other cell differs as much.'
		);
	});

	test('says what a kind is held against', () => {
		const all = [...plainUnits, ...several(10, ['Policy'], { ...everyCore(2), FINA: 4 })];
		expect(summaryText(drawn(all, {}, 'focus').summary)).toMatch(
			/ Focus levels are held against all levels of their grades, of whatever kind\.$/
		);
	});

	test('of the share of focus under a filter by kind says only that it tells nothing', () => {
		const model = drawn(plainUnits, { measure: 'share_focus' }, 'focus');
		expect(summaryText(model.summary)).toBe(
			'Only focus requirements are left in, so the share that is focus says nothing here.'
		);
		const cells = model.rows.flatMap((row) => row.cells).filter(({ roles }) => roles > 0);
		expect(new Set(cells.map(({ status }) => status))).toEqual(new Set(['no_basis']));
		expect(cells[0]?.words).toBe('only focus requirements are left in');
	});

	test('names where units lie furthest apart', () => {
		const all = [
			...several(10, ['A'], everyCore(3)),
			...several(10, ['B'], { ...everyCore(3), TECH: 1 })
		];
		expect(summary(all, { measure: 'share_at_or_above' })).toContain(
			'Between clusters, Technology differs most: 0\u00a0% in B, 100\u00a0% in A.'
		);
	});
});

describe('the table twin', () => {
	test('has the visible rows, numbers as numbers and what is missing in words', () => {
		const all = [
			...several(3, ['Justice', 'Courts'], { FINA: 1 }),
			...several(1, ['Justice', 'Prisons'], { FINA: 3 })
		];
		const model = drawn(all, { measure: 'share_at_or_above', threshold: 2 });
		const table = heatmapTable(model);
		expect(table.columns.map((column) => column.name).slice(0, 3)).toEqual([
			'Row',
			'Roles',
			'Act with Integrity, %'
		]);
		expect(table.rows.map((row) => [row[0], row[1], row[4]])).toEqual([
			['All roles', 4, 25],
			['Justice', 4, 25],
			['Justice › Courts', 3, 0],
			['Justice › Prisons', 1, 100]
		]);
		expect(table.rows[0]?.[2]).toBe('absent');
		for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
	});

	test('of medians has level names, and of roles their grades', () => {
		const all = several(1, ['Justice'], { FINA: 2 });
		const table = heatmapTable(drawn(all, { measure: 'median', rowsBy: 'role' }));
		expect(table.columns.slice(0, 5).map((column) => column.name)).toEqual([
			'Row',
			'Role ID',
			'Unit',
			'Grade or note',
			'Roles'
		]);
		expect(table.rows[0]?.slice(0, 3)).toEqual(['All roles', null, null]);
		expect(table.rows[1]?.slice(0, 5)).toEqual([
			'Justice 0',
			'Justice 0',
			'Justice',
			'Clerk Grade 3/4',
			1
		]);
		expect(table.rows[1]?.[7]).toBe('Intermediate');
	});

	test('of opened units says which role each row is, and in which unit', () => {
		const all = several(1, ['Justice', 'Courts'], { FINA: 2 });
		const open = new Set(['unit:Justice', 'unit:Justice.Courts']);
		expect(heatmapTable(drawn(all, { open })).rows.at(-1)?.slice(0, 3)).toEqual([
			'Justice › Courts › Justice/Courts 0',
			'Justice/Courts 0',
			'Justice › Courts'
		]);
	});

	test('says in its caption that rows were left out', () => {
		const model = drawn(several(3, ['Justice'], { FINA: 2 }), { open: new Set() });
		const caption = (leftOut: HeatmapModel['leftOut']) =>
			heatmapTable({ ...model, leftOut }).caption;
		expect(caption([])).toBe(model.title);
		expect(caption([{ parentKey: null, shown: 2000, total: 3000 }])).toBe(
			`${model.title} (only the first 2,000 of 3,000 roles are listed)`
		);
		expect(caption([{ parentKey: 'unit:Justice', shown: 2, total: 3 }])).toBe(
			`${model.title} (only the first 2 of 3 roles of Justice are listed)`
		);
		expect(
			caption([
				{ parentKey: 'unit:Justice', shown: 2, total: 3 },
				{ parentKey: 'unit:Health', shown: 4, total: 9 }
			])
		).toBe(`${model.title} (only the first 6 of 12 roles of 2 opened rows are listed)`);
	});
});
