import { expect, test } from 'vitest';
import { requirementsIn, roleIn } from './read-role';

const focus = 'Focus capabilities\nCapability name\tBehavioural indicators\tLevel\n';

test('an indicator’s words are no level and no name', () => {
	const text = `${focus}Manage Self\t• Advanced planning of work\n• Deliver results on time\tAdept\n`;
	expect(
		requirementsIn(
			`${focus}Manage Self\t• Advanced planning of work • Deliver results on time\tAdept`
		)
	).toEqual(['MASE 3 focus']);
	expect(requirementsIn(text).map((said) => said.slice(0, 4))).not.toContain('DERE');
});

test('names outside the tables are no requirements', () => {
	const text = `Division\tTechnology\nKey accountabilities\nProject Management\nFinance\tAdept\n${focus}Manage Self\tKeep learning\tAdept`;
	expect(requirementsIn(text)).toEqual(['MASE 3 focus']);
});

test('occupation-specific rows are not read, in a table of their own or within', () => {
	const own = `${focus}Manage Self\tKeep learning\tAdept\nOccupation specific capabilities\nFinance\tCount shells\tAdvanced\n`;
	const within = `${focus}Manage Self\tKeep learning\tAdept\nSFIA\tProject management\tPlan\tLevel 5\n`;
	expect(requirementsIn(own)).toEqual(['MASE 3 focus']);
	expect(requirementsIn(within)).toEqual(['MASE 3 focus']);
});

test('a level on two lines is one level', () => {
	const text = 'Focus capabilities\nManage Self\nHighly\nAdvanced\nFinance\nAdept\n';
	expect(requirementsIn(text).map((said) => said.replace('?', ''))).toEqual([
		'MASE 5 focus',
		'FINA 3 focus'
	]);
});

test('a number instead of a level is marked, since other scales have numbers too', () => {
	expect(requirementsIn(`${focus}Manage Self\tKeep learning\t3`)).toEqual(['MASE 3? focus']);
});

test('“not essential” is a value of its own', () => {
	const table = 'Complementary capabilities\nCapability name\tDescription\tLevel\n';
	expect(requirementsIn(`${table}Finance\tCount shells\tNot essential`)).toEqual([
		'FINA not_essential complementary'
	]);
});

test('a level in a stray row goes to the name that lacks one, and is marked', () => {
	const text = `${focus}Manage Self\tKeep learning\t\n\t\tAdept\nFinance\tCount shells\tFoundational\nTechnology\tMend nets\tAdept`;
	expect(requirementsIn(text)).toEqual(['MASE 3? focus', 'FINA 1 focus', 'TECH 3 focus']);
});

test('two levels beside one name leave no value and both to choose from', () => {
	const [found] = roleIn(`${focus}Manage Self\tAdept\tAdvanced\n`).requirements;
	expect(found?.level).toMatchObject({ value: null, review: true });
	expect(found?.level.candidates.map(({ value }) => value)).toEqual([3, 4]);
});

test('a capability under both headings has no kind', () => {
	const text = `${focus}Manage Self\tKeep learning\tAdept\nComplementary capabilities\nCapability name\tDescription\tLevel\nManage Self\tKeep learning\tAdept`;
	expect(requirementsIn(text)).toEqual(['MASE 3 null?']);
});

test('names of the 2013 edition and names in sentence case are known', () => {
	const text = `${focus}Manage self\tKeep learning\tAdvanced\nValue Diversity\tShow respect\tAdept`;
	expect(requirementsIn(text)).toEqual(['MASE 4 focus', 'VADI 3 focus']);
});

test('a table written in HTML with cells that span rows keeps its columns', () => {
	const text =
		'Focus capabilities\n<table><tr><td>Capability group</td><td>Capability name</td><td>Behavioural indicators</td><td>Level</td></tr>' +
		'<tr><td rowspan="2">Results</td><td>Deliver Results<br>Catch fish</td><td>&bull; Fish</td><td>Adept</td></tr>' +
		'<tr><td>Plan and Prioritise<br>Choose bays</td><td>Choose</td><td>Highly<br>Advanced</td></tr></table>';
	expect(requirementsIn(text)).toEqual(['DERE 3 focus', 'PLAN 5 focus']);
});

test('a document without capabilities says so', () => {
	const { requirements, issues } = roleIn('Role Description\nOfficer\n\nCluster\tShores');
	expect(requirements).toEqual([]);
	expect(issues.map(({ cause }) => cause)).toEqual(['no_capabilities']);
});

test('each capability that the tables lack is an issue', () => {
	const { issues } = roleIn(`${focus}Manage Self\tKeep learning\tAdept`);
	expect(issues.filter(({ cause }) => cause === 'capability_missing')).toHaveLength(15);
});
