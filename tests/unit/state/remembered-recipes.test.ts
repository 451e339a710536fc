import { expect, test } from 'vitest';
import { headerSignature } from '../../../src/lib/state/remembered-recipes';

const tables = (...headers: readonly (readonly string[])[]) => ({
	tables: headers.map((names) => ({ columns: names.map((header) => ({ header })) }))
});

test('the same headers have one signature, whatever their order, case and number of files', () => {
	const once = headerSignature(tables(['Title', 'Grade'], ['Role', 'Level']));
	expect(headerSignature(tables(['role', ' level '], ['grade', 'TITLE']))).toBe(once);
	expect(headerSignature(tables(['Title', 'Grade'], ['Role', 'Level'], ['Title', 'Grade']))).toBe(
		once
	);
});

test('other headers have another, even where they would run together', () => {
	expect(headerSignature(tables(['a', 'b']))).not.toBe(headerSignature(tables(['a","b'])));
	expect(headerSignature(tables(['a'], ['b']))).not.toBe(headerSignature(tables(['a', 'b'])));
	expect(headerSignature(tables(['a', 'a']))).not.toBe(headerSignature(tables(['a'])));
});
