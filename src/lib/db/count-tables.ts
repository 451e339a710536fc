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
	yield ['grade_expectation', expectationTable(expectation, gradeNames, capabilityNames)];
	yield ['grade_profile', profileTable(expectation, gradeNames, capabilityNames.length)];
	yield ['role_count', roleCountTable(groups, gradeNames)];
	const above = ([0, 1, 2] as const).map((depth) => {
		const unit = groups.unit.map((own) => organisation.units[own]?.ancestors[depth] ?? -1);
		const ofDepth = groupBy({ ...groups, unit });
		return { isOwn: false, groups: ofDepth, counts: addUpLevels(ofDepth, counts, cells) };
	});
	const parts = [{ isOwn: true, groups, counts }, ...above];
	yield [
		'level_count',
		countTable({ parts, expectation, organisation, gradeNames, capabilityNames })
	];
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

interface CountPart {
	/** Whether the groups are of roles' own units; else of a unit with all that is beneath it. */
	readonly isOwn: boolean;
	readonly groups: Groups;
	readonly counts: LevelCounts;
}

interface CountTable {
	/** One after another in one table, since an insert costs more than its rows. */
	readonly parts: readonly CountPart[];
	readonly expectation: Expectation;
	readonly organisation: Organisation;
	readonly gradeNames: readonly string[];
	readonly capabilityNames: readonly string[];
}

function countTable(table: CountTable): InsertTable {
	const { parts, expectation, organisation, gradeNames, capabilityNames } = table;
	const rowCount = parts.reduce((sum, { counts }) => sum + counts.count, 0);
	const bytes = () => new Uint8Array(rowCount);
	const whole = () => new Int32Array(rowCount);
	const [unit, grade, capability, status] = [whole(), whole(), whole(), whole()];
	const [requirements, focus, complementary] = [whole(), whole(), whole()];
	const [depth, own, total, manages, level] = [bytes(), bytes(), bytes(), bytes(), bytes()];
	const expected = new Float64Array(rowCount);
	let begin = 0;
	for (const { isOwn, groups, counts } of parts) {
		requirements.set(counts.requirements, begin);
		focus.set(counts.focus, begin);
		complementary.set(counts.complementary, begin);
		capability.set(counts.capability, begin);
		for (let row = 0; row < counts.count; row++) {
			const at = begin + row;
			const group = counts.group[row] ?? 0;
			const code = counts.code[row] ?? 0;
			const inGrade = groups.grade[group] ?? -1;
			const inUnit = groups.unit[group] ?? 0;
			const atDepth = organisation.units[inUnit]?.depth ?? 0;
			const isLevel = statusCode(code) === 0;
			const cell = inGrade * capabilityNames.length + (counts.capability[row] ?? 0);
			unit[at] = inUnit;
			depth[at] = atDepth;
			own[at] = Number(isOwn);
			total[at] = Number(!isOwn || atDepth === 3);
			grade[at] = inGrade;
			manages[at] = groups.manages[group] ?? managesNotStatedCode;
			status[at] = statusCode(code);
			level[at] = isLevel ? code : 0;
			expected[at] = isLevel && inGrade >= 0 ? (expectation.mean[cell] ?? NaN) : NaN;
		}
		begin += counts.count;
	}
	return {
		rowCount,
		columns: {
			unit_id: { type: 'integer', values: unit },
			depth: { type: 'integer', values: depth },
			is_own: { type: 'integer', values: own },
			is_total: { type: 'integer', values: total },
			grade_id: { type: 'text', codes: grade, values: gradeNames },
			manages_people: { type: 'integer', values: manages, nullValue: managesNotStatedCode },
			capability_id: { type: 'text', codes: capability, values: capabilityNames },
			status: { type: 'text', codes: status, values: statuses },
			level: { type: 'integer', values: level, nullValue: 0 },
			requirements: { type: 'integer', values: requirements },
			focus: { type: 'integer', values: focus },
			complementary: { type: 'integer', values: complementary },
			expected: { type: 'double', values: expected }
		}
	};
}
