import type { Framework } from '../framework/framework';
import { addUpLevels, countLevels, type LevelCounts } from './count-levels';
import type { InsertTable } from './database';
import type { GradeRecord } from './grade-order';
import { groupItems, type GroupKeys, type Groups } from './group-keys';
import type { Organisation } from './organisation';
import {
	managesNotStatedCode,
	notEssentialCode,
	unknownCode,
	type RoleColumns
} from './role-columns';

interface CountInput {
	readonly roles: RoleColumns;
	readonly organisation: Organisation;
	readonly framework: Framework;
	readonly grades: readonly GradeRecord[];
}

/** Mean level by grade × capability, NaN where no role of the grade has a level. */
interface Expectation {
	readonly mean: Float64Array;
	readonly roles: Int32Array;
}

const statuses = ['required', 'not_essential', 'unknown'] as const;
const statusCode = (code: number) => (code === notEssentialCode ? 1 : code === unknownCode ? 2 : 0);

/**
 * Everything counted once at load, so that no view has to read the requirements: inserts by table
 * name. Each is made when it is asked for, so that a page can draw between them.
 */
export function* countTables(input: CountInput): Generator<readonly [name: string, InsertTable]> {
	const { roles, organisation, framework, grades } = input;
	const gradeNames = grades.map(({ gradeId }) => gradeId);
	const capabilityNames = framework.capabilities.map(({ id }) => id);
	const cells = {
		levels: roles.levels,
		kinds: roles.kinds,
		capabilityCount: capabilityNames.length,
		levelCount: framework.levels.length
	};
	const groupBy = (keys: GroupKeys) =>
		groupItems(keys, organisation.units.length, gradeNames.length);
	const groups = groupBy({
		unit: organisation.unitOfRole,
		grade: gradeOfRole(roles, gradeNames),
		manages: roles.managesPeople
	});
	const counts = countLevels(groups, cells);
	const expectation = expect(groups, counts, gradeNames.length, capabilityNames.length);
	const names = { expectation, organisation, gradeNames, capabilityNames };
	yield ['grade_expectation', expectationTable(expectation, gradeNames, capabilityNames)];
	yield ['grade_profile', profileTable(expectation, gradeNames, capabilityNames.length)];
	yield ['role_count', roleCountTable(groups, gradeNames)];
	yield ['level_count', countTable({ ...names, isOwn: true, groups, counts })];
	for (const depth of [0, 1, 2] as const) {
		const unit = groups.unit.map((own) => organisation.units[own]?.ancestors[depth] ?? -1);
		const above = groupBy({ ...groups, unit });
		const totals = addUpLevels(above, counts, cells);
		yield ['level_count', countTable({ ...names, isOwn: false, groups: above, counts: totals })];
	}
}

function gradeOfRole(roles: RoleColumns, gradeNames: readonly string[]): Int32Array {
	const { codes, values } = roles.text.grade_id;
	const indexOf = new Map(gradeNames.map((name, index) => [name, index]));
	const indexes = values.map((value) => indexOf.get(value) ?? -1);
	return codes.map((code) => indexes[code] ?? -1);
}

function expect(
	groups: Groups,
	counts: LevelCounts,
	gradeCount: number,
	capabilityCount: number
): Expectation {
	const sums = new Float64Array(gradeCount * capabilityCount);
	const roles = new Int32Array(gradeCount * capabilityCount);
	for (let row = 0; row < counts.count; row++) {
		const grade = groups.grade[counts.group[row] ?? 0] ?? -1;
		const level = counts.code[row] ?? 0;
		if (grade < 0 || statusCode(level) !== 0) continue;
		const cell = grade * capabilityCount + (counts.capability[row] ?? 0);
		sums[cell] = (sums[cell] ?? 0) + level * (counts.requirements[row] ?? 0);
		roles[cell] = (roles[cell] ?? 0) + (counts.requirements[row] ?? 0);
	}
	return { mean: sums.map((sum, cell) => sum / (roles[cell] ?? 0)), roles };
}

function expectationTable(
	{ mean, roles }: Expectation,
	gradeNames: readonly string[],
	capabilityNames: readonly string[]
): InsertTable {
	const width = capabilityNames.length;
	const cells = Int32Array.from(roles.keys()).filter((cell) => (roles[cell] ?? 0) > 0);
	return {
		rowCount: cells.length,
		columns: {
			grade_id: { type: 'text', codes: cells.map((cell) => cell / width), values: gradeNames },
			capability_id: {
				type: 'text',
				codes: cells.map((cell) => cell % width),
				values: capabilityNames
			},
			mean_level: { type: 'double', values: Float64Array.from(cells, (cell) => mean[cell] ?? NaN) },
			roles: { type: 'integer', values: cells.map((cell) => roles[cell] ?? 0) }
		}
	};
}

function profileTable(
	{ mean }: Expectation,
	gradeNames: readonly string[],
	width: number
): InsertTable {
	return {
		rowCount: gradeNames.length,
		columns: {
			grade_id: {
				type: 'text',
				codes: Int32Array.from(gradeNames.keys()),
				values: gradeNames
			},
			expected: { type: 'lists', values: mean, width }
		}
	};
}

function roleCountTable(groups: Groups, gradeNames: readonly string[]): InsertTable {
	return {
		rowCount: groups.unit.length,
		columns: {
			unit_id: { type: 'integer', values: groups.unit },
			grade_id: { type: 'text', codes: groups.grade, values: gradeNames },
			manages_people: { type: 'integer', values: groups.manages, nullValue: managesNotStatedCode },
			roles: {
				type: 'integer',
				values: groups.unit.map(
					(_, group) => (groups.starts[group + 1] ?? 0) - (groups.starts[group] ?? 0)
				)
			}
		}
	};
}

interface CountTable {
	/** Whether the groups are of roles' own units; else of a unit with all that is beneath it. */
	readonly isOwn: boolean;
	readonly groups: Groups;
	readonly counts: LevelCounts;
	readonly expectation: Expectation;
	readonly organisation: Organisation;
	readonly gradeNames: readonly string[];
	readonly capabilityNames: readonly string[];
}

function countTable(table: CountTable): InsertTable {
	const { isOwn, groups, counts, expectation, organisation, gradeNames, capabilityNames } = table;
	const unit = new Int32Array(counts.count);
	const depth = new Uint8Array(counts.count);
	const grade = new Int32Array(counts.count);
	const manages = new Uint8Array(counts.count);
	const status = new Int32Array(counts.count);
	const level = new Uint8Array(counts.count);
	const expected = new Float64Array(counts.count);
	for (let row = 0; row < counts.count; row++) {
		const group = counts.group[row] ?? 0;
		const code = counts.code[row] ?? 0;
		const inGrade = groups.grade[group] ?? -1;
		const isLevel = statusCode(code) === 0;
		const cell = inGrade * capabilityNames.length + (counts.capability[row] ?? 0);
		unit[row] = groups.unit[group] ?? 0;
		depth[row] = organisation.units[unit[row] ?? 0]?.depth ?? 0;
		grade[row] = inGrade;
		manages[row] = groups.manages[group] ?? managesNotStatedCode;
		status[row] = statusCode(code);
		level[row] = isLevel ? code : 0;
		expected[row] = isLevel && inGrade >= 0 ? (expectation.mean[cell] ?? NaN) : NaN;
	}
	return {
		rowCount: counts.count,
		columns: {
			unit_id: { type: 'integer', values: unit },
			depth: { type: 'integer', values: depth },
			is_own: { type: 'integer', values: new Uint8Array(counts.count).fill(Number(isOwn)) },
			is_total: { type: 'integer', values: depth.map((own) => Number(!isOwn || own === 3)) },
			grade_id: { type: 'text', codes: grade, values: gradeNames },
			manages_people: { type: 'integer', values: manages, nullValue: managesNotStatedCode },
			capability_id: { type: 'text', codes: counts.capability, values: capabilityNames },
			status: { type: 'text', codes: status, values: statuses },
			level: { type: 'integer', values: level, nullValue: 0 },
			requirements: { type: 'integer', values: counts.requirements },
			focus: { type: 'integer', values: counts.focus },
			complementary: { type: 'integer', values: counts.complementary },
			expected: { type: 'double', values: expected }
		}
	};
}
