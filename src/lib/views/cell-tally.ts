import type { RoleListRow } from '../queries/role-list';
import type { GradeMeans } from './grade-means';
import { roleCodes } from './role-codes';

/** What is known of one capability over the roles of one row. */
export interface CellTally {
	/** Roles by level order: index 0 is level 1. */
	readonly levelCounts: readonly number[];
	readonly notEssential: number;
	readonly unknown: number;
	/** Of the roles with a level: those where it is focus, and those that say whether it is. */
	readonly focus: number;
	readonly kindStated: number;
	/** Over the roles whose grade has a mean level: sum of levels, sum of those means, and how many. */
	readonly comparedLevels: number;
	readonly expectedSum: number;
	readonly expectedCount: number;
	/** Of a single role: how many roles of its grade, itself among them, that mean is over; otherwise 0. */
	readonly comparedWith: number;
}

/** A row of counts, as the heatmap queries give it. */
export interface CountRow {
	readonly capability_id: string;
	/** Roles by level order: index 0 is level 1. */
	readonly levels: readonly number[];
	readonly not_essential: number;
	readonly unknown: number;
	readonly focus: number;
	readonly kind_stated: number;
	readonly compared_sum: number;
	readonly expected_sum: number | null;
	readonly expected_count: number;
}

/** Nothing stated by anyone. */
export function emptyTally(levels: number): CellTally {
	return {
		levelCounts: Array.from({ length: levels }, () => 0),
		notEssential: 0,
		unknown: 0,
		focus: 0,
		kindStated: 0,
		comparedLevels: 0,
		expectedSum: 0,
		expectedCount: 0,
		comparedWith: 0
	};
}

/** A tally while rows are added to it; tens of thousands are, so it is not copied for each. */
type OpenTally = { -readonly [Name in keyof CellTally]: CellTally[Name] } & {
	levelCounts: number[];
};

function openTally(levels: number): OpenTally {
	return { ...emptyTally(levels), levelCounts: Array.from({ length: levels }, () => 0) };
}

function addRow(tally: OpenTally, row: CountRow): void {
	row.levels.forEach((roles, index) => {
		tally.levelCounts[index] = (tally.levelCounts[index] ?? 0) + roles;
	});
	tally.notEssential += row.not_essential;
	tally.unknown += row.unknown;
	tally.focus += row.focus;
	tally.kindStated += row.kind_stated;
	tally.comparedLevels += row.compared_sum;
	tally.expectedSum += row.expected_sum ?? 0;
	tally.expectedCount += row.expected_count;
}

/** Tallies by row, then by capability. */
export type Tallies<Key> = ReadonlyMap<Key, ReadonlyMap<string, CellTally>>;

/** Adds up count rows under a key each; rows of one key may come in any order and number. */
export function tallyRows<Row extends CountRow, Key>(
	rows: readonly Row[],
	levels: number,
	keyOf: (row: Row) => Key
): Tallies<Key> {
	const tallies = new Map<Key, Map<string, OpenTally>>();
	for (const row of rows) {
		const key = keyOf(row);
		let cells = tallies.get(key);
		if (!cells) tallies.set(key, (cells = new Map()));
		let tally = cells.get(row.capability_id);
		if (!tally) cells.set(row.capability_id, (tally = openTally(levels)));
		addRow(tally, row);
	}
	return tallies;
}

/** What a role is read with: the capabilities its codes are of, in that order, and what it is compared with. */
export interface RoleReading {
	readonly capabilityIds: readonly string[];
	readonly levels: number;
	readonly kind: 'focus' | 'complementary' | null;
	readonly gradeMeans: GradeMeans;
}

/**
 * The tallies of a single role. Under a filter by kind, what is not of that kind is left out.
 * A grade of which this is the only role with a level gives nothing to compare with.
 */
export function tallyRole(role: RoleListRow, reading: RoleReading): ReadonlyMap<string, CellTally> {
	const cells = new Map<string, CellTally>();
	for (const [index, capability_id] of reading.capabilityIds.entries()) {
		const code = role.levels[index] ?? roleCodes.absent;
		const kind = role.kinds[index] ?? roleCodes.kinds.not_stated;
		if (code === roleCodes.absent) continue;
		if (reading.kind !== null && kind !== roleCodes.kinds[reading.kind]) continue;
		const level = code <= reading.levels ? code : null;
		const grade =
			role.grade_id === null ? undefined : reading.gradeMeans(role.grade_id, capability_id);
		const expected = level !== null && grade && grade.roles > 1 ? grade.mean : null;
		const tally = openTally(reading.levels);
		if (level !== null) {
			tally.levelCounts[level - 1] = 1;
			tally.focus = Number(kind === roleCodes.kinds.focus);
			tally.kindStated = Number(kind !== roleCodes.kinds.not_stated);
		} else if (code === roleCodes.notEssential) tally.notEssential = 1;
		else tally.unknown = 1;
		if (level !== null && expected !== null) {
			tally.comparedLevels = level;
			tally.expectedSum = expected;
			tally.expectedCount = 1;
		}
		if (expected !== null) tally.comparedWith = grade?.roles ?? 0;
		cells.set(capability_id, tally);
	}
	return cells;
}
