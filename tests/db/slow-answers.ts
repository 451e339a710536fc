import type { Filter } from '../../src/lib/queries/filter';
import type { HeatmapByUnitRow } from '../../src/lib/queries/heatmap-by-unit';
import type { PlainRequirement, PlainRole } from './plain-roles';
import { tinyFramework } from './tiny-framework';

/** One requirement of one role, for plain loops. */
interface Requirement extends PlainRequirement {
	readonly role: PlainRole;
	readonly capabilityId: string;
}

/** Whether the role passes the filter, as filter.ts words it. */
export function passes(role: PlainRole, filter: Filter): boolean {
	const path = [role.cluster, role.department, role.division];
	const inUnit = filter.units.some((unit) =>
		unit.every((name, depth) => (path[depth] ?? '') === name)
	);
	const wanted = filter.text.toLowerCase();
	return (
		(filter.units.length === 0 || inUnit) &&
		(filter.grades.length === 0 || filter.grades.includes(role.grade ?? '')) &&
		(filter.managesPeople === null || filter.managesPeople === (role.manages ?? 'not_stated')) &&
		filter.attributes.every(
			({ name, values }) => values.length === 0 || values.includes(attributeOf(role, name))
		) &&
		[role.title, role.id].some((text) => text.toLowerCase().includes(wanted))
	);
}

/** A role's value of an attribute; '' where it states none. */
export function attributeOf(role: PlainRole, name: string): string {
	const stated = { team: role.team, job_family: role.jobFamily }[name];
	return stated ?? '';
}

/** The requirements that pass the filter. */
export function requirementsOf(roles: readonly PlainRole[], filter: Filter): Requirement[] {
	const all: Requirement[] = [];
	for (const role of roles) {
		if (!passes(role, filter)) continue;
		for (const [capabilityId, requirement] of Object.entries(role.requirements)) {
			if (filter.kind !== null && requirement.kind !== filter.kind) continue;
			all.push({ role, capabilityId, ...requirement });
		}
	}
	return all;
}

/** Mean level over all roles of the grade on the capability, whatever the filter; null for none. */
export function expectedLevel(
	roles: readonly PlainRole[],
	grade: string | null | undefined,
	capabilityId: string
): number | null {
	if (!grade) return null;
	let sum = 0;
	let count = 0;
	for (const role of roles) {
		const level = role.requirements[capabilityId]?.level;
		if (role.grade !== grade || typeof level !== 'number') continue;
		sum += level;
		count += 1;
	}
	return count === 0 ? null : sum / count;
}

/** A unit's path as one text, down to `depth`; null where the role has no unit of that depth. */
export function unitAt(role: PlainRole, depth: number): string | null {
	const path = [role.cluster, role.department, role.division].map((name) => name ?? '');
	if (depth === 0) return '';
	return path[depth - 1] === '' ? null : path.slice(0, depth).join(' › ');
}

/** One cell of one unit, as counted by plain loops. */
export interface SlowCell {
	/** Levels of the required ones, lowest first. */
	levels: number[];
	notEssential: number;
	unknown: number;
	/** Of those with a level: as focus, and of any stated kind. */
	focus: number;
	kindStated: number;
	/** Over those with a level and something expected of their grade. */
	comparedSum: number;
	expectedSum: number;
	expectedCount: number;
}

/** What each key of a requirement's role has of each capability, under `key | capability`. */
export function slowCells(
	roles: readonly PlainRole[],
	filter: Filter,
	keysOf: (role: PlainRole) => readonly string[]
): Map<string, SlowCell> {
	const cells = new Map<string, SlowCell>();
	for (const requirement of requirementsOf(roles, filter)) {
		for (const key of keysOf(requirement.role)) {
			const name = `${key} | ${requirement.capabilityId}`;
			const cell = cells.get(name) ?? emptyCell();
			cells.set(name, cell);
			if (requirement.level === 'not_essential') cell.notEssential += 1;
			else if (requirement.level === 'unknown') cell.unknown += 1;
			else {
				cell.levels.push(requirement.level);
				if (requirement.kind === 'focus') cell.focus += 1;
				if (requirement.kind !== 'not_stated') cell.kindStated += 1;
				const expected = expectedLevel(roles, requirement.role.grade, requirement.capabilityId);
				cell.comparedSum += expected === null ? 0 : requirement.level;
				cell.expectedSum += expected ?? 0;
				cell.expectedCount += expected === null ? 0 : 1;
			}
		}
	}
	for (const { levels } of cells.values()) levels.sort((a, b) => a - b);
	return cells;
}

function emptyCell(): SlowCell {
	return {
		levels: [],
		notEssential: 0,
		unknown: 0,
		focus: 0,
		kindStated: 0,
		comparedSum: 0,
		expectedSum: 0,
		expectedCount: 0
	};
}

/** The same cells, put together from the rows of a heatmap query. */
export function cellsOfRows(
	rows: readonly Omit<HeatmapByUnitRow, 'unit_id'>[],
	keyOf: (index: number) => string
): Map<string, SlowCell> {
	const cells = new Map<string, SlowCell>();
	rows.forEach((row, index) => {
		const name = `${keyOf(index)} | ${row.capability_id}`;
		const cell = cells.get(name) ?? emptyCell();
		cells.set(name, cell);
		row.levels.forEach((roles, index) => {
			for (let n = 0; n < roles; n++) cell.levels.push(index + 1);
		});
		cell.notEssential += row.not_essential;
		cell.unknown += row.unknown;
		cell.focus += row.focus;
		cell.kindStated += row.kind_stated;
		cell.comparedSum += row.compared_sum;
		cell.expectedSum += row.expected_sum ?? 0;
		cell.expectedCount += row.expected_count;
	});
	for (const { levels } of cells.values()) levels.sort((a, b) => a - b);
	return cells;
}

/** The middle level, or the mean of the middle two; null for none. */
export function median(levels: readonly number[]): number | null {
	if (levels.length === 0) return null;
	const [low, high] = [Math.floor((levels.length - 1) / 2), Math.ceil((levels.length - 1) / 2)];
	return ((levels[low] ?? NaN) + (levels[high] ?? NaN)) / 2;
}

/** What a heatmap shows of a cell; sums are rounded, as the two sides add in different orders. */
export function figuresOf({ levels, ...cell }: SlowCell) {
	const sum = levels.reduce((total, level) => total + level, 0);
	const round = (value: number) => Math.round(value * 1e9) / 1e9;
	return {
		...cell,
		expectedSum: round(cell.expectedSum),
		required: levels.length,
		median: median(levels),
		shareAtLeast: tinyFramework.levels.map(
			({ order }) => levels.filter((level) => level >= order).length / levels.length
		),
		meanLevel: round(sum / levels.length)
	};
}
