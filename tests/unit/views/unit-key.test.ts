import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitPath } from '../../../src/lib/queries/filter';
import { readFilter } from '../../../src/lib/views/filter-url';
import { pathOf, rowKeyOf, unitIdOf, unitKey } from '../../../src/lib/views/unit-key';
import { organisations, role, unitRows } from './small-organisation';

const name = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('.', '*', '0', '1', ':') }));
const paths: fc.Arbitrary<UnitPath> = fc
	.tuple(name, fc.array(name, { maxLength: 2 }))
	.map(([first, rest]): UnitPath => [first, ...rest]);

test('a unit’s key is its path, written as a filter writes it', () => {
	expect(unitKey(['Justice', 'Courts'])).toBe('unit:Justice.Courts');
	fc.assert(
		fc.property(paths, (path) => {
			const written = new URLSearchParams({ unit: unitKey(path).slice('unit:'.length) });
			expect(readFilter(written).units).toEqual([path]);
		})
	);
});

test('a key finds its unit again, wherever that stands in the tree', () => {
	fc.assert(
		fc.property(organisations, organisations, (all, others) => {
			const keys = unitRows(all).tree.map(rowKeyOf);
			const grown = unitRows([...others, ...all]).tree;
			expect(new Set(keys).size).toBe(keys.length);
			for (const unit of unitRows(all).tree) {
				const found = grown.find(({ unit_id }) => unit_id === unitIdOf(rowKeyOf(unit), grown));
				expect(found?.depth).toBe(unit.depth);
				if (found && unit.depth > 0) expect(pathOf(found)).toEqual(pathOf(unit));
			}
		})
	);
});

test('a key of no unit finds none', () => {
	const { tree } = unitRows([role('a', ['Justice'], '3/4', {})]);
	expect(unitIdOf('all', tree)).toBe(0);
	expect(unitIdOf('unit:Justice', tree)).toBe(1);
	expect(unitIdOf('unit:1', tree)).toBeNull();
	expect(unitIdOf('role:a', tree)).toBeNull();
});
