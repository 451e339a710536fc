import { expect, test } from 'vitest';
import { importSentence } from '../../../src/lib/state/import-sentence';

const reading = { kind: 'reading', file: 'roles.xlsx', rows: 0, share: 0 } as const;

test('no number of rows is said before one is known', () => {
	expect(importSentence(reading, null)).toBe('Reading roles.xlsx');
	expect(importSentence({ ...reading, rows: 1 }, null)).toBe('Reading roles.xlsx: 1 row');
	expect(importSentence({ ...reading, rows: 1200 }, null)).toBe('Reading roles.xlsx: 1,200 rows');
});

test('what is done before rows are read is said in words', () => {
	const phase = 'opening the workbook, 64 of 2,000 rows';
	expect(importSentence({ ...reading, rows: 64, phase }, null)).toBe(
		'Reading roles.xlsx: opening the workbook, 64 of 2,000 rows'
	);
});

test('what was read before is opened, with its roles where their number is known', () => {
	const again = { ...reading, file: 'Justice', again: true } as const;
	expect(importSentence(again, null)).toBe('Opening Justice');
	expect(importSentence({ ...again, phase: '5 roles' }, null)).toBe('Opening Justice: 5 roles');
});
