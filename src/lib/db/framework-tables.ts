import type { Framework } from '../framework/framework';
import type { InsertColumn, InsertTable } from './database';
import type { GradeRecord } from './grade-order';
import { booleans, integers, texts } from './insert-columns';

function table(rowCount: number, columns: Record<string, InsertColumn>): InsertTable {
	return { rowCount, columns };
}

/** The framework as tables, by table name, in an order that satisfies their foreign keys. */
export function frameworkTables(framework: Framework): Record<string, InsertTable> {
	const { groups, capabilities, levels } = framework;
	return {
		capability_group: table(groups.length, {
			group_id: texts(groups.map(({ id }) => id)),
			name: texts(groups.map(({ name }) => name)),
			group_order: integers(groups.map(({ order }) => order)),
			people_management: booleans(groups.map(({ peopleManagement }) => peopleManagement))
		}),
		capability: table(capabilities.length, {
			capability_id: texts(capabilities.map(({ id }) => id)),
			name: texts(capabilities.map(({ name }) => name)),
			short_name: texts(capabilities.map(({ shortName }) => shortName)),
			group_id: texts(capabilities.map(({ groupId }) => groupId)),
			capability_order: integers(capabilities.map(({ order }) => order)),
			people_management: booleans(capabilities.map(({ peopleManagement }) => peopleManagement))
		}),
		level: table(levels.length, {
			level: integers(levels.map(({ order }) => order)),
			name: texts(levels.map(({ name }) => name)),
			short_name: texts(levels.map(({ short }) => short))
		})
	};
}

/** The grades of a data set as a table, in their order. */
export function gradeTable(grades: readonly GradeRecord[]): InsertTable {
	return table(grades.length, {
		grade_id: texts(grades.map(({ gradeId }) => gradeId)),
		ladder_order: integers(grades.map(({ onLadder }) => onLadder?.order ?? null)),
		ladder_id: texts(grades.map(({ onLadder }) => onLadder?.ladderId ?? null)),
		name: texts(grades.map(({ gradeId, onLadder }) => onLadder?.name ?? gradeId)),
		short_name: texts(grades.map(({ gradeId, onLadder }) => onLadder?.shortName ?? gradeId))
	});
}
