import { describe, expect, test } from 'vitest';
import {
	colourCss,
	colourDeclarations,
	colourProperties,
	fillProperty,
	palettes,
	scales,
	textProperty,
	themes,
	type Palette
} from '../../../src/lib/charts/colours';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
	const channels = [1, 3, 5].map((at) => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	const [red = 0, green = 0, blue = 0] = channels;
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

const fills = (palette: Palette, scale: (typeof scales)[number]) =>
	palette[scale].map((swatch) => swatch.fill);

test('the contrast used here is the one of the standard', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(themes)('in the %s palette', (theme) => {
	const palette = palettes[theme];

	test('every colour is six hexadecimal digits', () => {
		for (const [, colour] of colourProperties(palette)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
	});

	test.each(scales)('text on every step of %s has a contrast of 4.5 or more', (scale) => {
		for (const { fill, text } of palette[scale])
			expect(contrast(fill, text), `${text} on ${fill}`).toBeGreaterThanOrEqual(4.5);
	});

	test.each(['level', 'spread', 'share'] as const)(
		'%s stands out more with each of 5 steps',
		(scale) => {
			const visible = fills(palette, scale).map((fill) => contrast(fill, palette.page.paper));
			expect(visible).toHaveLength(5);
			for (const [step, value] of visible.slice(1).entries())
				expect(value / (visible[step] ?? 0)).toBeGreaterThan(1.25);
		}
	);

	test('difference has 7 steps that stand out more the further they are from the middle', () => {
		const visible = fills(palette, 'difference').map((fill) => contrast(fill, palette.page.paper));
		expect(visible).toHaveLength(7);
		expect(visible[3]).toBeLessThan(1.2);
		for (const arm of [visible.slice(0, 4).reverse(), visible.slice(3)])
			for (const [step, value] of arm.slice(1).entries())
				expect(value / (arm[step] ?? 0)).toBeGreaterThan(1.2);
	});

	test('page text reads on the page, and marks are seen', () => {
		const { paper, ink, secondary, quiet } = palette.page;
		for (const text of [ink, secondary, quiet])
			expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(palette.mark, paper)).toBeGreaterThanOrEqual(3);
	});
});

test('on screen, less and more of the same size stand out alike', () => {
	for (const palette of [palettes.light, palettes.dark]) {
		const visible = fills(palette, 'difference').map((fill) => contrast(fill, palette.page.paper));
		for (const step of [0, 1, 2]) {
			const ratio = (visible[step] ?? 0) / (visible[6 - step] ?? 0);
			expect(ratio).toBeGreaterThan(0.55);
			expect(ratio).toBeLessThan(1.8);
		}
	}
});

test('printed in grey, every step of difference has a grey of its own', () => {
	const greys = fills(palettes.print, 'difference')
		.map((fill) => contrast(fill, '#000000'))
		.sort((a, b) => a - b);
	for (const [index, grey] of greys.slice(1).entries())
		expect(grey / (greys[index] ?? 0)).toBeGreaterThan(1.25);
});

test('custom properties are named as the style sheet names them', () => {
	expect(fillProperty('level', 0)).toBe('--level-1');
	expect(textProperty('level', 4)).toBe('--level-5-text');
	expect(fillProperty('difference', 6)).toBe('--difference-6');
	expect(textProperty('spread', 0)).toBe('--spread-0-text');
	const names = colourProperties(palettes.light).map(([name]) => name);
	expect(new Set(names).size).toBe(names.length);
	// 5 + 7 + 5 + 5 steps, each with a fill and a text; the hatch and the mark.
	expect(names).toHaveLength(46);
});

test('the style sheet text holds every colour of every palette', () => {
	const css = colourCss();
	expect(css).toContain('--level-1: light-dark(#e3edf5, #1d2c38);');
	for (const declaration of colourDeclarations('print')) expect(css).toContain(declaration);
	for (const theme of ['light', 'dark'] as const)
		for (const [name, colour] of colourProperties(palettes[theme]))
			expect(css).toMatch(new RegExp(`${name}: light-dark\\([^)]*${colour}`));
});
