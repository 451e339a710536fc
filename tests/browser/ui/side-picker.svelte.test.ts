import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import SidePicker from '../../../src/routes/SidePicker.svelte';
import type { ComparedSide } from '../../../src/lib/views/compared-side';
import '../../../src/app.css';

function division(unit_id: number): ComparedSide {
	const name = `Division ${unit_id}`;
	return {
		...{ unit_id, name, roles: 10, gone: 0 },
		unit: {
			...{ unit_id, parent_id: 1, depth: 3, name, roles: 10 },
			...{ cluster: 'Health', department: unit_id % 2 === 0 ? 'Care' : 'Cure', division: name }
		}
	};
}

const set: ComparedSide = { unit_id: -1, name: 'Analysts', roles: 5, unit: null, gone: 0 };
const divisions = (count: number) => Array.from({ length: count }, (_, at) => division(at + 1));

function picker(sides: readonly ComparedSide[]) {
	const onchoose = vi.fn();
	void render(SidePicker, { label: 'Unit or set', sides, value: 2, onchoose });
	return onchoose;
}

test('a few units and sets stand in a list, the sets in a group of their own', async () => {
	const sides = [...divisions(4), set];
	const onchoose = picker(sides);
	const list = page.getByRole('combobox', { name: 'Unit or set' });
	await expect.element(list).toHaveValue('2');
	const grouped = list.element().querySelectorAll('optgroup[label="Saved sets"] option');
	expect([...grouped].map((option) => option.textContent)).toEqual(['Analysts']);
	await userEvent.selectOptions(list, '-1');
	expect(onchoose).toHaveBeenCalledExactlyOnceWith(set);
});

test('many are searched by name, and by the unit that holds them', async () => {
	const sides = [...divisions(100), set];
	const onchoose = picker(sides);
	await userEvent.click(page.getByRole('button', { name: 'Unit or set Division 2', exact: true }));
	const field = page.getByRole('combobox', { name: 'Part of a name' });
	await expect.element(field).toHaveFocus();
	await expect.element(page.getByText('and 60 more')).toBeVisible();
	await userEvent.fill(field, 'care 77');
	await expect.element(page.getByText('Nothing is called “care 77”.')).toBeVisible();
	await userEvent.fill(field, 'cure 77');
	await expect.element(page.getByRole('option')).toHaveTextContent('Division 77 Health › Cure');
	await userEvent.keyboard('{Enter}');
	expect(onchoose).toHaveBeenCalledExactlyOnceWith(sides[76]);
	await expect.element(field).not.toBeInTheDocument();
});
