import { expect, test } from 'vitest';
import { noFilter } from '../../../src/lib/queries/filter';
import { toggleAttribute } from '../../../src/lib/views/toggle-attribute';

const hybrid = { name: 'Work type', value: 'Hybrid', chosen: true };

test('a value is asked for once, however often it is chosen, beside the others of its attribute', () => {
	const once = toggleAttribute(noFilter, hybrid);
	expect(once.attributes).toEqual([{ name: 'Work type', values: ['Hybrid'] }]);
	const twice = toggleAttribute(toggleAttribute(once, hybrid), { ...hybrid, value: '' });
	expect(twice.attributes).toEqual([{ name: 'Work type', values: ['Hybrid', ''] }]);
});

test('attributes keep their order, and one without a value is left out', () => {
	const both = toggleAttribute(toggleAttribute(noFilter, hybrid), { ...hybrid, name: 'Region' });
	const changed = toggleAttribute(both, { ...hybrid, value: 'Remote' });
	expect(changed.attributes.map(({ name }) => name)).toEqual(['Work type', 'Region']);
	const left = toggleAttribute(both, { ...hybrid, chosen: false });
	expect(left.attributes.map(({ name }) => name)).toEqual(['Region']);
});
