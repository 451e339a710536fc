import type { Framework } from '../framework/framework';
import type { InsertColumn, InsertTable } from './database';
import type { GradeRecord } from './grade-order';
import { bitCount, groupLevels, type GroupLevels } from './group-levels';
import type { Organisation, Unit } from './organisation';
import {
	managesNotStatedCode,
	notEssentialCode,
	unknownCode,
	type RoleColumns
} from './role-columns';
import type { RoleGroups } from './role-groups';
import { texts } from './insert-columns';

interface GroupInput {
	readonly roles: RoleColumns;
	readonly organisation: Organisation;
	readonly framework: Framework;
	readonly grades: readonly GradeRecord[];
	readonly groups: RoleGroups;
}

/** Mean level by grade × capability, NaN where no role of the grade has a level. */
interface Expectation {
	readonly mean: Float64Array;
	readonly roles: Int32Array;
}

/** The groups of roles and what they hold, so that no view has to read the requirements: inserts by table name. */
export function* groupTables(input: GroupInput): Generator<readonly [string, InsertTable]> {
	const { roles, organisation, framework, grades, groups } = input;
	const gradeNames = grades.map(({ gradeId }) => gradeId);
	const capabilityNames = framework.capabilities.map(({ id }) => id);
	yield ['role_group', groupTable(groups, organisation, gradeNames)];
	const held = groupLevels(groups, {
		levels: roles.levels,
		kinds: roles.kinds,
		capabilityCount: capabilityNames.length,
		levelCount: framework.levels.length
	});
	const expectation = expect(groups, held, gradeNames.length, capabilityNames.length);
	yield ['grade_expectation', expectationTable(expectation, gradeNames, capabilityNames)];
	yield ['group_level', levelTable(groups, held, expectation, capabilityNames.length)];
}

function groupTable(
	{ unit, grade, manages, starts }: RoleGroups,
	{ units }: Organisation,
	gradeNames: readonly string[]
): InsertTable {
	const sizes = unit.map((_, group) => (starts[group + 1] ?? 0) - (starts[group] ?? 0));
	const members = BigInt64Array.from(sizes, (size) => (1n << BigInt(size)) - 1n);
	const pathOf = (part: 0 | 1 | 2): InsertColumn => {
		const names = texts(units.map(({ path }: Unit) => path[part]));
		return { ...names, codes: unit.map((id) => names.codes[id] ?? -1) };
	};
	return {
		rowCount: unit.length,
		columns: {
			group_id: { type: 'integer', values: unit.map((_, group) => group) },
			unit_id: { type: 'integer', values: unit },
			cluster: pathOf(0),
			department: pathOf(1),
			division: pathOf(2),
			grade_id: { type: 'text', codes: grade, values: gradeNames },
			manages_people: { type: 'integer', values: manages, nullValue: managesNotStatedCode },
			roles: { type: 'integer', values: sizes },
			members: { type: 'bits', values: members }
		}
	};
}

const isLevel = (code: number): boolean => code !== notEssentialCode && code !== unknownCode;

function expect(
	{ grade }: RoleGroups,
	held: GroupLevels,
	gradeCount: number,
	capabilityCount: number
): Expectation {
	const sums = new Float64Array(gradeCount * capabilityCount);
	const roles = new Int32Array(gradeCount * capabilityCount);
	const halves = new Int32Array(held.roles.buffer);
	for (let row = 0; row < held.count; row++) {
		const inGrade = grade[held.group[row] ?? 0] ?? -1;
		const level = held.code[row] ?? 0;
		if (inGrade < 0 || !isLevel(level)) continue;
		const cell = inGrade * capabilityCount + (held.place[row] ?? 0) - 1;
		const count = bitCount(halves[row * 2] ?? 0, halves[row * 2 + 1] ?? 0);
		sums[cell] = (sums[cell] ?? 0) + level * count;
		roles[cell] = (roles[cell] ?? 0) + count;
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

function levelTable(
	{ grade }: RoleGroups,
	held: GroupLevels,
	{ mean }: Expectation,
	width: number
): InsertTable {
	const expected = new Float64Array(held.count);
	for (let row = 0; row < expected.length; row++) {
		const inGrade = grade[held.group[row] ?? 0] ?? -1;
		const cell = inGrade * width + (held.place[row] ?? 0) - 1;
		const known = inGrade >= 0 && isLevel(held.code[row] ?? 0);
		expected[row] = known ? (mean[cell] ?? NaN) : NaN;
	}
	return {
		rowCount: held.count,
		columns: {
			group_id: { type: 'integer', values: held.group },
			place: { type: 'integer', values: held.place },
			code: { type: 'integer', values: held.code },
			roles: { type: 'bits', values: held.roles },
			focus: { type: 'bits', values: held.focus },
			complementary: { type: 'bits', values: held.complementary },
			expected: { type: 'double', values: expected }
		}
	};
}
