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
	expect([...opened(organisation(2, 20))]).toEqual(['unit:C0', 'unit:C1']);
});

test('what stands open stays so when the file names units that come before', () => {
	const { tree, base } = unitRows([
		...organisation(1, 2),
		role('x', ['A', 'B'], '3/4', { FINA: 1 })
	]);
	const depths = depthsShown(tree, base, new Set(['unit:C0']));
	expect(depths).toEqual([0, 1, 2]);
	const [own] = unitsShowingRoles(tree, base, new Set(['unit:C0.D1']));
	expect(tree.find(({ unit_id }) => unit_id === own)?.name).toBe('D1');
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
			const open = new Set(unitsOf(all).map((path) => `unit:${path.join('.')}`));
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
	expect([...toggleRow(model, null, 'unit:C0')]).toEqual(['unit:C1']);
	expect([...toggleRow(model, null, 'unit:C0.D0')]).toEqual(['unit:C0', 'unit:C1', 'unit:C0.D0']);
	const beneath = new Set(['unit:C0', 'unit:C9']);
	expect([...toggleRow(model, beneath, 'unit:C0')]).toEqual(['unit:C9']);
});

test('counts are wanted for the depths that are visible, and no deeper', () => {
	const { tree, base } = unitRows(organisation(3, 20));
	const [division] = tree.filter(({ parent_id }) => parent_id === 1);
	expect(depthsShown(tree, base, null)).toEqual([0, 1]);
	expect(depthsShown(tree, base, new Set(['unit:C0']))).toEqual([0, 1, division?.depth]);
});
