import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { roleRowColumns, toRoleRows } from '../../../src/lib/ingest/documents/role-rows';
import { roleIn } from './read-role';

const top = 'Role Description\nKelp Officer\n\nDepartment\tKelp Service\nGrade\tClerk Grade 5/6\n';
const table =
	'Focus capabilities\nCapability name\tBehavioural indicators\tLevel\nManage Self\tKeep learning\tAdept\nFinance\tCount\t\n';

test('a role becomes a row for each capability, with group, kind and level in words', () => {
	const [first, second] = toRoleRows(roleIn(top + table), nsw);
	expect(first?.values).toMatchObject({
		title: 'Kelp Officer',
		department: 'Kelp Service',
		grade: 'Clerk Grade 5/6',
		capability_group: 'Personal Attributes',
		capability: 'Manage Self',
		kind: 'focus',
		level: 'Adept'
	});
	expect(first?.source?.line).toBe(8);
	expect(second?.values.level).toBe('TBC');
	expect(second?.review).toContain('level');
	expect(Object.keys(first?.values ?? {})).toEqual([...roleRowColumns]);
});

test('a level that is marked for review is left out unless it is asked for', () => {
	const role = roleIn(`${top}${table}Technology\tMend\t4\n`);
	const levels = (take: boolean): readonly string[] =>
		toRoleRows(role, nsw, take).map(({ values }) => values.level);
	expect(levels(false)).toEqual(['Adept', 'TBC', 'TBC']);
	expect(levels(true)).toEqual(['Adept', 'TBC', 'Advanced']);
});

test('the id is the role’s number, or the same for every version of a description without one', () => {
	const id = (text: string): string => toRoleRows(roleIn(text), nsw)[0]?.values.role_id ?? '';
	expect(id(`${top}Role Number\t50012345\n${table}`)).toBe('50012345');
	expect(id(`${top}Role Number\tTBC\n${table}`)).toBe(id(top + table));
	expect(id(`${top}Date of Approval\tMay 2024\n${table}`)).toBe(id(top + table));
	expect(id((top + table).replace('Kelp Officer', 'Kelp Analyst'))).not.toBe(id(top + table));
});

test('a role without capabilities is one row', () => {
	expect(toRoleRows(roleIn(top), nsw)).toHaveLength(1);
});
