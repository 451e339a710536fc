import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import FigureFrame from '../../../src/lib/ui/FigureFrame.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));
const broken = createRawSnippet(() => {
	throw new Error('No scale.');
});

function frame(face: 'chart' | 'table') {
	return render(FigureFrame, {
		...{ title: 'Levels', summary: [], face, formats: [{ id: 'csv', label: 'CSV' }] },
		...{ onface: () => undefined, onexport: () => undefined },
		...{ chart: broken, table: words('The numbers'), sql: words('SELECT 1') }
	});
}

test('a chart that cannot be drawn says so and leaves the rest of the figure', async () => {
	const screen = frame('chart');
	await expect.element(screen.getByRole('alert')).toHaveTextContent('Error: No scale. The table');
	await expect.element(screen.getByRole('heading', { name: 'Levels' })).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Export' })).toBeVisible();
});

test('its table is there all the same', async () => {
	const screen = frame('table');
	await expect.element(screen.getByText('The numbers')).toBeVisible();
	expect(screen.getByRole('alert').query()).toBeNull();
});
