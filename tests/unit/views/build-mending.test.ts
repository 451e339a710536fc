import { expect, test } from 'vitest';
import { mendCauses, mendGroups } from '../../../src/lib/views/build-mending';
import { nsw } from '../../../src/lib/framework/nsw';
import type { IssueValuesRow } from '../../../src/lib/queries/issue-values';
import type { FileReport } from '../../../src/lib/ingest/result';

const row = (part: Partial<IssueValuesRow>): IssueValuesRow => ({
	...{ column_name: 'Finance', value: 'adde', effect: 'value_left_out', issues: 1, total: 1 },
	...{ file: 'roles.csv', line: 3, role_id: 'A1', message: '“adde” is no level.' },
	...part
});

const report = (target: string): FileReport => ({
	...{ file: 'roles.csv', bytes: 9, encoding: 'utf-8', delimiter: ',', layout: 'wide' as const },
	...{ headerLine: 1, columns: [{ index: 0, header: 'Finance', target, how: 'exact' as const }] },
	reconciliation: { rows: 1, loaded: 1, merged: 0, setAside: 0, blank: 0 }
});

const groups = (
	cause: string,
	rows: readonly IssueValuesRow[],
	files: readonly FileReport[] = []
) => mendGroups({ cause, rows, files, framework: nsw });

test('causes that cost something stand before those that were taken as read, then by frequency', () => {
	const causes = mendCauses([
		{ cause: 'fuzzy_match', effect: 'assumed', issues: 90, message: '' },
		{ cause: 'no_role', effect: 'row_set_aside', issues: 2, message: '' },
		{ cause: 'unreadable_level', effect: 'value_left_out', issues: 12, message: '' },
		{ cause: 'no_role', effect: 'assumed', issues: 4, message: '' }
	]);
	expect(causes.map(({ cause, issues }) => [cause, issues])).toEqual([
		['unreadable_level', 12],
		['no_role', 6],
		['fuzzy_match', 90]
	]);
});

test('one unreadable level is one group over all columns, with the counts added up', () => {
	const [group, ...others] = groups('unreadable_level', [
		row({ issues: 7 }),
		row({ column_name: 'Technology', issues: 5 })
	]);
	expect(others).toEqual([]);
	expect(group).toMatchObject({
		...{ value: 'adde', issues: 12, column: null, where: 'in 2 columns', way: 'level' },
		acceptable: true
	});
});

test('any other unreadable value is mended in its own column alone', () => {
	const found = groups('unreadable_kind', [row({ issues: 2 }), row({ column_name: 'Kind' })]);
	expect(found.map(({ column, issues }) => [column, issues])).toEqual([
		['Finance', 2],
		['Kind', 1]
	]);
});

test('the level that an issue proposes is offered first', () => {
	const [group] = groups('unreadable_level', [
		row({ message: '“adv” is no level. Perhaps Advanced is meant.' })
	]);
	expect(group?.offer).toBe('text:Advanced');
	const [none] = groups('unreadable_level', [row({})]);
	expect(none?.offer).toBe('');
});

test('a guess is mended by what its column holds, and a guessed header in the mapping', () => {
	const guess = row({ value: 'Adpet', message: '“Adpet” was read as Adept, in 4 rows.' });
	const [level] = groups('fuzzy_match', [guess], [report('capability:FINA')]);
	expect(level).toMatchObject({ way: 'level', offer: 'text:Adept', column: 'Finance' });
	const [grade] = groups('fuzzy_match', [guess], [report('grade')]);
	expect(grade?.way).toBe('grade');
	const [header] = groups('fuzzy_match', [row({ value: 'Finance' })], [report('grade')]);
	expect(header?.way).toBe('mapping');
});

test('a blank is mended row by row, since what is meant differs from row to row', () => {
	const [group] = groups('no_level', [row({ value: '', issues: 3 })]);
	expect(group).toMatchObject({ way: 'row', choices: [], acceptable: false });
});
