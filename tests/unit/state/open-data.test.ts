import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/lib/ingest/issue';
import { nameOfRead } from '../../../src/lib/state/open-data';

const files = [{ name: 'notes.csv' }, { name: 'roles.csv' }, { name: 'more.xlsx' }];

const leftOut = (file: string): Issue => ({
	...{ file, line: 0, column: '', value: '', roleId: '', message: `${file} has no columns.` },
	...{ cause: 'unused_file', effect: 'value_left_out' }
});

describe('data', () => {
	test('are called after the first file that was read, not after one that was left out', () => {
		expect(nameOfRead(files, { issues: [leftOut('notes.csv')] })).toBe('roles.csv and 1 more');
		expect(nameOfRead(files, { issues: [leftOut('notes.csv'), leftOut('more.xlsx')] })).toBe(
			'roles.csv'
		);
		expect(nameOfRead(files, { issues: [] })).toBe('notes.csv and 2 more');
	});

	test('keep the name of an archive of which one file was left out', () => {
		const archive = [{ name: 'pack.zip' }];
		expect(nameOfRead(archive, { issues: [leftOut('pack.zip/notes.csv')] })).toBe('pack.zip');
	});
});
