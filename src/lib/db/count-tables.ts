import type { Framework } from '../framework/framework';
import { countLevels, groupRoles, type LevelCounts, type RoleGroups } from './count-levels';
import type { InsertTable } from './database';
import type { GradeRecord } from './grade-order';
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

/** Everything counted once at load, so that no view has to read the requirements: by table, one insert or more. */
export function countTables(input: CountInput): Record<string, readonly InsertTable[]> {
	const { roles, organisation, framework, grades } = input;
	const gradeNames = grades.map(({ gradeId }) => gradeId);
	const capabilityNames = framework.capabilities.map(({ id }) => id);
	const keys = {
		roleCount: roles.roleCount,
		grade: gradeOfRole(roles, gradeNames),
		manages: roles.managesPeople,
		gradeCount: gradeNames.length
	};
	const cells = {
		levels: roles.levels,
		kinds: roles.kinds,
		capabilityCount: capabilityNames.length,
		levelCount: framework.levels.length
	};
	const ownGroups = groupRoles({ ...keys, unit: organisation.unitOfRole });
	const ownCounts = countLevels(ownGroups, cells);
	const expectation = expect(ownGroups, ownCounts, gradeNames.length, capabilityNames.length);
	const table = (groups: RoleGroups, counts: LevelCounts) =>
		countTable({ groups, counts, expectation, organisation, gradeNames, capabilityNames });
	return {
		grade_expectation: [expectationTable(expectation, gradeNames, capabilityNames)],
		role_count: [roleCountTable(ownGroups, gradeNames)],
		level_count: [table(ownGroups, ownCounts)],
		unit_level_count: ([0, 1, 2, 3] as const).map((depth) => {
			const unit = organisation.unitOfRole.map(
				(own) => organisation.units[own]?.ancestors[depth] ?? -1
			);
			const groups = groupRoles({ ...keys, unit });
			return table(groups, countLevels(groups, cells));
		})
	};
}

function gradeOfRole(roles: RoleColumns, gradeNames: readonly string[]): Int32Array {
	const { codes, values } = roles.text.grade_id;
	const indexOf = new Map(gradeNames.map((name, index) => [name, index]));
	const indexes = values.map((value) => indexOf.get(value) ?? -1);
	return codes.map((code) => indexes[code] ?? -1);
}

function expect(
	groups: RoleGroups,
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

function roleCountTable(groups: RoleGroups, gradeNames: readonly string[]): InsertTable {
	return {
		rowCount: groups.roles.length,
		columns: {
			unit_id: { type: 'integer', values: groups.unit },
			grade_id: { type: 'text', codes: groups.grade, values: gradeNames },
			manages_people: { type: 'integer', values: groups.manages, nullValue: managesNotStatedCode },
			roles: { type: 'integer', values: groups.roles }
		}
	};
}

interface CountTable {
	readonly groups: RoleGroups;
	readonly counts: LevelCounts;
	readonly expectation: Expectation;
	readonly organisation: Organisation;
	readonly gradeNames: readonly string[];
	readonly capabilityNames: readonly string[];
}

function countTable(table: CountTable): InsertTable {
	const { groups, counts, expectation, organisation, gradeNames, capabilityNames } = table;
	const ofGroup = (values: Int32Array | Uint8Array) =>
		counts.group.map((group) => values[group] ?? -1);
	const unit = ofGroup(groups.unit);
	const grade = ofGroup(groups.grade);
	const expected = Float64Array.from(counts.code, (code, row) => {
		const inGrade = grade[row] ?? -1;
		if (inGrade < 0 || statusCode(code) !== 0) return NaN;
		return (
			expectation.mean[inGrade * capabilityNames.length + (counts.capability[row] ?? 0)] ?? NaN
		);
	});
	return {
		rowCount: counts.count,
		columns: {
			unit_id: { type: 'integer', values: unit },
			depth: { type: 'integer', values: unit.map((id) => organisation.units[id]?.depth ?? 0) },
			grade_id: { type: 'text', codes: grade, values: gradeNames },
			manages_people: {
				type: 'integer',
				values: ofGroup(groups.manages),
				nullValue: managesNotStatedCode
			},
			capability_id: { type: 'text', codes: counts.capability, values: capabilityNames },
			status: {
				type: 'text',
				codes: Int32Array.from(counts.code, statusCode),
				values: statuses
			},
			level: {
				type: 'integer',
				values: counts.code.map((code) => (statusCode(code) === 0 ? code : 0)),
				nullValue: 0
			},
			requirements: { type: 'integer', values: counts.requirements },
			focus: { type: 'integer', values: counts.focus },
			complementary: { type: 'integer', values: counts.complementary },
			expected: { type: 'double', values: expected }
		}
	};
}
