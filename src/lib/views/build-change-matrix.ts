import type { RoleTable } from '../ingest/role-table';
import { countOf, formatAmount, compareNames, tenths } from './format';
import type { ChangeCell, ChangeMatrix, ChangeRow } from './version-changes-model';
import { unitOf, type VersionPair } from './version-pair';

/** Units that the matrix shows; a deeper level of units is taken where no more have a change. */
export const mostUnits = 40;

const separator = ' › ';

interface Tally {
	changed: number;
	/** Sum of later less earlier, over levels that are stated in both. */
	shift: number;
	shifted: number;
}

/** Where levels changed, unit by capability, at the deepest level of units that fits. */
export function buildChangeMatrix(pair: VersionPair): ChangeMatrix {
	const tallies = [3, 2, 1].map((depth) => tally(pair, depth));
	const fitting = tallies.find((units) => units.size <= mostUnits) ?? tallies.at(-1);
	const rows = [...(fitting ?? new Map<string, readonly Tally[]>())]
		.map(([name, cells], _, all) => {
			const others = all.map(([other]) => other);
			return { ...rowOf(name, cells), shortName: shortest(name, others) };
		})
		.sort((one, other) => other.changed - one.changed || compareNames(one.name, other.name));
	const columns = pair.framework.capabilities.map(({ id, name, shortName }) => ({
		...{ id, name, shortName }
	}));
	return {
		columns,
		rows: rows.slice(0, mostUnits),
		leftOut: Math.max(0, rows.length - mostUnits),
		table: {
			caption: 'Levels changed by unit and capability',
			columns: [
				...['Unit', 'Capability'].map((name) => ({ name, numeric: false })),
				...['Levels changed', 'Mean shift'].map((name) => ({ name, numeric: true }))
			],
			rows: rows.flatMap(({ name, cells }) =>
				cells.flatMap(({ changed, shift }, at) =>
					changed === 0 ? [] : [[name, columns[at]?.name ?? '', changed, shift]]
				)
			)
		}
	};
}

function tally(pair: VersionPair, depth: number): ReadonlyMap<string, readonly Tally[]> {
	const { framework, after, comparison } = pair;
	const isLevel = (code: number) => code >= 1 && code <= framework.levels.length;
	const units = new Map<string, Tally[]>();
	for (const role of comparison.changed) {
		if (role.levels.length === 0) continue;
		const cells = cellsOf(units, nameOf(after, role.after, depth), framework.capabilities.length);
		for (const { capability, before: was, after: is } of role.levels) {
			const cell = cells[capability];
			if (!cell) continue;
			cell.changed += 1;
			if (!isLevel(was) || !isLevel(is)) continue;
			cell.shift += is - was;
			cell.shifted += 1;
		}
	}
	return units;
}

function cellsOf(units: Map<string, Tally[]>, name: string, width: number): Tally[] {
	const known = units.get(name);
	if (known) return known;
	const cells = Array.from({ length: width }, () => ({ changed: 0, shift: 0, shifted: 0 }));
	units.set(name, cells);
	return cells;
}

function nameOf(table: RoleTable, row: number, depth: number): string {
	return unitOf(table, row, depth) || 'No unit stated';
}

function rowOf(name: string, cells: readonly Tally[]): Omit<ChangeRow, 'shortName'> {
	return {
		name,
		changed: cells.reduce((sum, { changed }) => sum + changed, 0),
		cells: cells.map(cellOf)
	};
}

/** The end of a path that no other path has: its last name, or the last two. */
function shortest(name: string, all: readonly string[]): string {
	const path = name.split(separator);
	const last = path.slice(-1).join(separator);
	const shared = all.filter((other) => other.split(separator).at(-1) === last).length > 1;
	return shared ? path.slice(-2).join(separator) : last;
}

function cellOf({ changed, shift, shifted }: Tally): ChangeCell {
	const mean = shifted === 0 ? null : shift / shifted;
	return { changed, shift: mean, words: wordsOf(changed, mean), step: stepOf(mean) };
}

function wordsOf(changed: number, shift: number | null): string {
	if (changed === 0) return 'no level changed';
	const levels = `${countOf(changed, 'level')} changed`;
	if (shift === null) return `${levels}, none from one level to another`;
	if (tenths(shift) === 0) return `${levels}, on average neither higher nor lower`;
	return `${levels}, on average ${formatAmount(shift)} ${shift > 0 ? 'higher' : 'lower'}`;
}

/** Three steps either side of the middle: up to half a level, up to one and a half, and more. */
function stepOf(shift: number | null): number | null {
	if (shift === null) return null;
	if (tenths(shift) === 0) return 3;
	const away = Math.abs(shift) <= 0.5 ? 1 : Math.abs(shift) <= 1.5 ? 2 : 3;
	return shift > 0 ? 3 + away : 3 - away;
}
