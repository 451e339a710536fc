import { describe, expect, test } from 'vitest';
import { effectText } from '../../../src/lib/views/issue-words';

describe('what became of the input', () => {
	test('is said of a value, and of a whole file, sheet or column as that', () => {
		const effect = 'value_left_out';
		expect(effectText({ cause: 'unreadable_level', effect })).toBe('Value left out');
		expect(effectText({ cause: 'unused_file', effect })).toBe('File left out');
		expect(effectText({ cause: 'unused_sheet', effect })).toBe('Sheet left out');
		expect(effectText({ cause: 'unused_column', effect })).toBe('Column left out');
	});

	test('is that a column was kept where it was only not read for what it says', () => {
		expect(effectText({ cause: 'unused_column', effect: 'assumed' })).toBe('Taken as read');
	});

	test('is its own name where it is not known', () => {
		expect(effectText({ cause: 'something_new', effect: 'lost' })).toBe('lost');
	});
});
