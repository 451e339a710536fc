import type { InsertColumn, InsertTable } from './database';
import { constant } from './insert-columns';
import { ownTexts, type OwnText, type RoleColumns, type TextColumn } from './role-columns';
import type { RoleGroups } from './role-groups';

const text = ({ codes, values }: TextColumn): InsertColumn => ({ type: 'text', codes, values });

/** The texts of a role's own row that any role states. */
export function statedTexts({ text: texts }: Pick<RoleColumns, 'text'>): readonly OwnText[] {
	return ownTexts.filter((field) => texts[field].values.length > 0);
}

/** Titles and roles as tables, by table name. */
export function roleTables(
	roles: RoleColumns,
	{ groupOfRole, placeInGroup }: RoleGroups,
	width: number
): Record<string, InsertTable> {
	const { roleCount, text: texts, headcount, sourceLine, levels, kinds } = roles;
	const { codes, values } = texts.title;
	const titleIds = Int32Array.from(values.keys());
	return {
		title: {
			rowCount: values.length,
			columns: {
				title_id: { type: 'integer', values: titleIds },
				title: { type: 'text', codes: titleIds, values }
			}
		},
		role_row: {
			rowCount: roleCount,
			columns: {
				role_key: { type: 'integer', values: codes.map((_, key) => key) },
				role_id: text(texts.role_id),
				title_id: { type: 'integer', values: codes, nullValue: -1 },
				group_id: { type: 'integer', values: groupOfRole },
				place_in_group: { type: 'integer', values: placeInGroup },
				...Object.fromEntries(statedTexts(roles).map((field) => [field, text(texts[field])])),
				headcount: { type: 'double', values: headcount },
				source_file: text(texts.source_file),
				source_line: { type: 'integer', values: sourceLine },
				levels: { type: 'lists', values: levels, width },
				kinds: { type: 'lists', values: kinds, width }
			}
		}
	};
}

/** One table for each further column of the file, a row a role that states it. */
export function attributeTables({ attributes, roleCount }: RoleColumns): InsertTable[] {
	return Object.entries(attributes).map(([name, { codes, values }]) => {
		const keys = Int32Array.from({ length: roleCount }, (_, key) => key).filter(
			(key) => (codes[key] ?? -1) >= 0
		);
		return {
			rowCount: keys.length,
			columns: {
				role_key: { type: 'integer', values: keys },
				name: constant(name, keys.length),
				value: { type: 'text', codes: codes.filter((code) => code >= 0), values }
			}
		};
	});
}
