import type { Framework } from '../framework/framework';
import type { InsertColumn, InsertTable } from './database';
import type { GradeRecord } from './grade-order';
import { asBits, countsOf, type GroupCells } from './group-cells';
import type { Organisation, Unit } from './organisation';
import { managesNotStatedCode } from './role-columns';
import type { RoleGroups } from './role-groups';
import { texts } from './insert-columns';

interface GroupInput {
	readonly organisation: Organisation;
	readonly framework: Framework;
	readonly grades: readonly GradeRecord[];
	readonly groups: RoleGroups;
	readonly cells: GroupCells;
}

/** Mean level by grade × capability, NaN where no role of the grade has a level. */
interface Expectation {
	readonly mean: Float64Array;
	readonly roles: Int32Array;
}

/** The groups of roles and what they hold, so that no view has to read the requirements: inserts by table name. */
export function* groupTables(input: GroupInput): Generator<readonly [string, InsertTable]> {
	const { organisation, framework, grades, groups, cells } = input;
	const gradeNames = grades.map(({ gradeId }) => gradeId);
	const capabilityNames = framework.capabilities.map(({ id }) => id);
	yield ['role_group', groupTable(groups, organisation, gradeNames)];
	const expectation = expect(groups, cells, gradeNames.length, capabilityNames.length);
	yield ['grade_expectation', expectationTable(expectation, gradeNames, capabilityNames)];
	yield ['group_cell', cellTable(groups, cells, expectation, capabilityNames.length)];
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

function expect(
	{ grade }: RoleGroups,
	cells: GroupCells,
	gradeCount: number,
	capabilityCount: number
): Expectation {
	const sums = new Float64Array(gradeCount * capabilityCount);
	const roles = new Int32Array(gradeCount * capabilityCount);
	cells.levels.map(countsOf).forEach((counts, index) => {
		for (let cell = 0; cell < cells.count; cell++) {
			const count = counts[cell] ?? 0;
			const inGrade = grade[Math.floor(cell / capabilityCount)] ?? -1;
			if (count === 0 || inGrade < 0) continue;
			const at = inGrade * capabilityCount + (cell % capabilityCount);
			sums[at] = (sums[at] ?? 0) + (index + 1) * count;
			roles[at] = (roles[at] ?? 0) + count;
		}
	});
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

function cellTable(
	{ grade }: RoleGroups,
	cells: GroupCells,
	{ mean }: Expectation,
	width: number
): InsertTable {
	const group = new Int32Array(cells.count);
	const place = new Uint16Array(cells.count);
	const expected = new Float64Array(cells.count);
	for (let cell = 0; cell < cells.count; cell++) {
		const of = Math.floor(cell / width);
		const inGrade = grade[of] ?? -1;
		group[cell] = of;
		place[cell] = (cell % width) + 1;
		expected[cell] = inGrade < 0 ? NaN : (mean[inGrade * width + (cell % width)] ?? NaN);
	}
	const bits = (halves: Int32Array): InsertColumn => ({ type: 'bits', values: asBits(halves) });
	return {
		rowCount: cells.count,
		columns: {
			group_id: { type: 'integer', values: group },
			place: { type: 'integer', values: place },
			...Object.fromEntries(
				cells.levels.map((level, index) => [`level_${index + 1}`, bits(level)])
			),
			not_essential: bits(cells.notEssential),
			unknown: bits(cells.unknown),
			required: bits(cells.required),
			focus: bits(cells.focus),
			complementary: bits(cells.complementary),
			expected: { type: 'double', values: expected }
		}
	};
}
