import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	depthsShown,
	openByItself,
	toggleRow,
	unitsShowingRoles
} from '../../../src/lib/views/open-rows';
import { buildHeatmap } from '../../../src/lib/views/build-heatmap';
import { defaultHeatmapSettings } from '../../../src/lib/views/heatmap-url';
import { noFilter } from '../../../src/lib/queries/filter';
import { framework } from './small-framework';
import { organisations, role, unitRows, unitsOf } from './small-organisation';

const organisation = (clusters: number, divisions: number) =>
	Array.from({ length: clusters }, (_, cluster) =>
		Array.from({ length: divisions }, (_, division) =>
			role(`${cluster}.${division}`, [`C${cluster}`, `D${division}`], '3/4', { FINA: 1 })
		)
	).flat();

const opened = (all: ReturnType<typeof organisation>) => {
	const { tree, base } = unitRows(all);
	return openByItself(tree, base);
};

test('units open by themselves while all rows fit', () => {
	expect([...opened(organisation(2, 20))]).toEqual(['unit:1', 'unit:22']);
});

test('units that would fill the screen stay closed', () => {
	expect([...opened(organisation(3, 20))]).toEqual([]);
});

test('a unit of roles alone, or of many roles beside its units, stays closed', () => {
	const many = Array.from({ length: 6 }, (_, index) =>
		role(`r${index}`, ['C0'], '3/4', { FINA: 1 })
	);
	expect([...opened([...many, role('x', ['C0', 'D'], '3/4', { FINA: 1 })])]).toEqual([]);
	expect([...opened(many)]).toEqual([]);
});

test('roles are asked for where an open unit has some of its own', () => {
	fc.assert(
		fc.property(organisations, (all) => {
			const { tree, base } = unitRows(all);
			const open = new Set(tree.map((unit) => `unit:${unit.unit_id}`));
			const own = unitsOf(all).flatMap((path, id) =>
				all.some((one) => one.path.join('/') === path.join('/')) ? [id] : []
			);
			expect(unitsShowingRoles(tree, base, open)).toEqual(own);
			expect(unitsShowingRoles(tree, base, new Set())).toEqual([]);
		})
	);
});

test('a row that is opened and closed again leaves things as they were', () => {
	const model = buildHeatmap({
		framework,
		settings: defaultHeatmapSettings(framework),
		filter: noFilter,
		source: {
			rowsBy: 'unit',
			...unitRows(organisation(2, 2)),
			roles: new Map(),
			gradeLevels: []
		}
	});
	if (model.kind === 'empty') throw new Error(model.reason);
	expect([...toggleRow(model, null, 'unit:1')]).toEqual(['unit:4']);
	expect([...toggleRow(model, null, 'unit:2')]).toEqual(['unit:1', 'unit:4', 'unit:2']);
	const beneath = new Set(['unit:1', 'unit:9']);
	expect([...toggleRow(model, beneath, 'unit:1')]).toEqual(['unit:9']);
});

test('counts are wanted for the depths that are visible, and no deeper', () => {
	const { tree, base } = unitRows(organisation(3, 20));
	const [division] = tree.filter(({ parent_id }) => parent_id === 1);
	expect(depthsShown(tree, base, null)).toEqual([0, 1]);
	expect(depthsShown(tree, base, new Set(['unit:1']))).toEqual([0, 1, division?.depth]);
});
