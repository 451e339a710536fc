import { describe, expect, test } from 'vitest';
import { generateOrganisation } from '../../../../src/cli/synthetic/generate';
import { organisationFiles } from '../../../../src/cli/synthetic/organisation-files';
import type { CellKind, RoleKind } from '../../../../src/cli/synthetic/planting';
import { sampleOptions } from '../../../../src/cli/synthetic/sample-options';
import { nsw } from '../../../../src/lib/framework/nsw';
import { parsedRows } from '../../data/sample-files';

const options = { ...sampleOptions, framework: nsw };
const planted = generateOrganisation(options);
const sound = generateOrganisation({ ...options, planted: false });
const { drafts, grid, planting } = planted;
const isLevel = (code: number): boolean => code >= 1 && code <= nsw.levels.length;
const core = nsw.capabilities.flatMap((capability, index) =>
	capability.peopleManagement ? [] : [index]
);
const managing = nsw.capabilities.map((_, index) => index).filter((index) => !core.includes(index));
const coreLevels = (role: number): number[] =>
	core.map((index) => grid.get(role, index)).filter(isLevel);
const ofKind = (kind: RoleKind): number[] =>
	[...planting.kinds].flatMap(([role, own]) => (own === kind ? [role] : []));
const cellsOf = (kind: CellKind) => planting.cells.filter((cell) => cell.kind === kind);
const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

describe('planted levels', () => {
	test('are of every kind', () => {
		expect(new Set(planting.cells.map((cell) => cell.kind))).toEqual(
			new Set(['a1', 'a2', 'b', 'c', 'd', 'e', 'f', 'g'])
		);
		expect(new Set(planting.kinds.values())).toEqual(
			new Set(['specialist', 'e', 'f', 'g', 'h-missing', 'h-extra'])
		);
	});

	test('are levels of roles in the file', () => {
		const files = organisationFiles(planted);
		const rows = new Map(parsedRows(files.csv).map((row) => [row['role_id'], row]));
		const names = nsw.levels.map((level) => level.name.toLowerCase());
		const missing = parsedRows(files.cells).filter((cell) => {
			const text = rows.get(cell['role_id'])?.[cell['capability'] ?? '']?.toLowerCase() ?? '';
			return !names.some((name) => text.endsWith(name));
		});
		expect(missing).toEqual([]);
	});

	test('are the only levels that differ from the same organisation without them', () => {
		const recorded = new Set(planting.cells.map((cell) => `${cell.role} ${cell.capability}`));
		const unrecorded = drafts.flatMap((_, role) =>
			core.filter((capability) => {
				const [now, before] = [grid.get(role, capability), sound.grid.get(role, capability)];
				const differs = isLevel(now) && isLevel(before) && now !== before;
				return differs && !recorded.has(`${role} ${capability}`);
			})
		);
		expect(unrecorded).toEqual([]);
	});

	test('a1 and a2 are off by one step and by two', () => {
		for (const [kind, steps] of [
			['a1', 1],
			['a2', 2]
		] as const) {
			const slips = cellsOf(kind).filter((cell) =>
				isLevel(sound.grid.get(cell.role, cell.capability))
			);
			expect(slips.length).toBeGreaterThan(30);
			const distances = slips.map(({ role, capability }) =>
				Math.abs(grid.get(role, capability) - sound.grid.get(role, capability))
			);
			expect(new Set(distances)).toEqual(new Set([steps]));
		}
	});

	test('b moves a division by the shift in the truth', () => {
		expect(planting.drift.length).toBeGreaterThan(16);
		for (const { unit, capability, shift } of planting.drift) {
			const roles = drafts.flatMap((draft, role) => (draft.unit === unit ? [role] : []));
			const moved = cellsOf('b').filter(
				(cell) => cell.capability === capability && drafts[cell.role]?.unit === unit
			);
			expect(shift).toBeCloseTo((Math.sign(shift) * moved.length) / roles.length, 9);
		}
	});

	test('c leaves others of the same title and grade to disagree with', () => {
		const odd = new Set(cellsOf('c').map((cell) => cell.role));
		expect(odd.size).toBeGreaterThan(1);
		for (const role of odd) {
			const own = drafts[role];
			const twins = drafts.filter(
				(draft) => draft.title === own?.title && draft.gradeId === own.gradeId
			);
			expect(twins.length).toBeGreaterThanOrEqual(3);
		}
	});

	test('d has the junior grade of a job ask for more than the senior', () => {
		expect(planting.inversions.length).toBeGreaterThan(1);
		for (const { family, capability, junior, senior } of planting.inversions) {
			const levels = (gradeId: string): number[] =>
				drafts
					.flatMap((draft, role) =>
						draft.job === family && draft.gradeId === gradeId && draft.onLadder
							? [grid.get(role, capability)]
							: []
					)
					.filter(isLevel);
			expect(mean(levels(junior)) - mean(levels(senior))).toBeGreaterThan(0.4);
		}
	});

	test('e, f and g give copied, flat and too widely spread profiles', () => {
		for (const role of ofKind('f')) expect(new Set(coreLevels(role)).size).toBe(1);
		for (const role of ofKind('g')) {
			expect(Math.max(...coreLevels(role)) - Math.min(...coreLevels(role))).toBeGreaterThan(2);
		}
		for (const role of ofKind('e')) {
			const grade = drafts.flatMap((draft, other) =>
				draft.gradeId === drafts[role]?.gradeId ? coreLevels(other) : []
			);
			// Neighbouring grades are about half a level apart on average.
			expect(Math.abs(mean(coreLevels(role)) - mean(grade))).toBeGreaterThan(0.5);
		}
	});

	test('h is people management missing from a manager, or given to another', () => {
		const stated = (role: number): number =>
			managing.filter((index) => grid.get(role, index) !== 0).length;
		expect(ofKind('h-missing').map((role) => [drafts[role]?.manages, stated(role)])).toEqual(
			ofKind('h-missing').map(() => [true, 0])
		);
		expect(ofKind('h-extra').map((role) => [drafts[role]?.manages, stated(role)])).toEqual(
			ofKind('h-extra').map(() => [false, 4])
		);
	});
});

test('division effects are centred, and drifting divisions have the largest', () => {
	for (const capability of core) {
		const truths = planted.divisions.filter((truth) => truth.capability === capability);
		const sum = truths.reduce((all, truth) => all + truth.effect * truth.requirements, 0);
		expect(Math.abs(sum)).toBeLessThan(1e-6);
	}
	const drifting = new Set(planting.drift.map((drift) => `${drift.unit} ${drift.capability}`));
	const size = (chosen: boolean): number =>
		mean(
			planted.divisions
				.filter((truth) => drifting.has(`${truth.unit} ${truth.capability}`) === chosen)
				.map((truth) => Math.abs(truth.effect))
		);
	expect(size(true)).toBeGreaterThan(3 * size(false));
});
