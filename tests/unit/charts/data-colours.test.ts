import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colourCss } from '../../../src/lib/charts/colours';

test('the style sheet holds the colours of the module, and nothing else', () => {
	const css = readFileSync(new URL('../../../src/data-colours.css', import.meta.url), 'utf8');
	expect(css).toBe(colourCss());
});
