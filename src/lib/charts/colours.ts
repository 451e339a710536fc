/** Fill of one step of a ramp and the text that stands on it; contrast of the two is at least 4.5. */
export interface Swatch {
	readonly fill: string;
	readonly text: string;
}

/** The ramps, by what they measure. */
export const scales = ['level', 'difference', 'spread', 'share'] as const;
/** One of the ramps. */
export type Scale = (typeof scales)[number];

/** Colours of everything that is data, for one medium; and of the page that data stand on when exported. */
export interface Palette extends Readonly<Record<Scale, readonly Swatch[]>> {
	/** Lines of the hatch that marks an absent cell, or a bar of too few roles. */
	readonly absentHatch: string;
	/** Range marks, medians and other lines drawn over data. */
	readonly mark: string;
	readonly page: {
		readonly paper: string;
		readonly ink: string;
		readonly secondary: string;
		readonly quiet: string;
		readonly line: string;
	};
}

/** The media that a palette is made for. */
export const themes = ['light', 'dark', 'print'] as const;
/** One of those media. */
export type Theme = (typeof themes)[number];

function swatches(dark: string, light: string, ramp: string): readonly Swatch[] {
	return ramp.split(' ').map((entry) => {
		const [fill = '', ink] = entry.split('/');
		return { fill, text: ink === 'light' ? light : dark };
	});
}

function ramps(
	dark: string,
	light: string,
	ramp: Readonly<Record<'level' | 'difference' | 'spread', string>>
): Readonly<Record<Scale, readonly Swatch[]>> {
	const level = swatches(dark, light, ramp.level);
	return {
		level,
		difference: swatches(dark, light, ramp.difference),
		spread: swatches(dark, light, ramp.spread),
		share: level
	};
}

const light: Palette = {
	...ramps('#14181f', '#ffffff', {
		level: '#e3edf5 #b5d0e4 #74a8cc #2f77ad/light #103f6e/light',
		difference: '#a85408/light #e08d3c #f1c99b #f7f5f2 #cfc3e6 #8f76c4 #513a8c/light',
		spread: '#f2f3f6 #d0d4dc #a4abb8 #656f81/light #3a4353/light'
	}),
	absentHatch: '#d3d7de',
	mark: '#14181f',
	page: {
		paper: '#ffffff',
		ink: '#14181f',
		secondary: '#4a5260',
		quiet: '#6a7280',
		line: '#e6e9ee'
	}
};

/** The contrasts of the light ramp against its page, met again from below: more is still what stands out. */
const dark: Palette = {
	...ramps('#0b0e13', '#f2f5f9', {
		level: '#1d2c38/light #204561/light #246594/light #4f92c7 #97c6ed',
		difference:
			'#eb9f59 #875527/light #523922/light #1c1f24/light #43395b/light #6d529f/light #bba4f0',
		spread: '#24272b/light #3c4048/light #5a616c/light #858d9a #b6beca'
	}),
	absentHatch: '#363c46',
	mark: '#f2f5f9',
	page: {
		paper: '#0f1217',
		ink: '#e8ebf0',
		secondary: '#b4bbc7',
		quiet: '#8e97a5',
		line: '#262b33'
	}
};

/** In grey, less and more of one size stay apart: every step of the difference ramp has a grey of its own. */
const print: Palette = {
	...ramps('#000000', '#ffffff', {
		level: '#e3edf5 #b5d0e4 #74a8cc #2f77ad/light #103f6e/light',
		difference: '#915100/light #e2934a #fcd6b6 #ffffff #c8bce7 #9079c6 #3c1f67/light',
		spread: '#f2f3f6 #d0d4dc #a4abb8 #656f81/light #3a4353/light'
	}),
	absentHatch: '#9aa1ac',
	mark: '#000000',
	page: {
		paper: '#ffffff',
		ink: '#000000',
		secondary: '#333333',
		quiet: '#555555',
		line: '#cccccc'
	}
};

/**
 * The palettes by medium. Level, spread and share have 5 steps, lowest first; difference has 7,
 * most less first, the middle (3) for next to none. The share ramp is the level ramp.
 */
export const palettes: Readonly<Record<Theme, Palette>> = { light, dark, print };

/** The custom property of a step's fill: `--level-1`…`--level-5` are named as levels are, other scales from 0. */
export function fillProperty(scale: Scale, step: number): string {
	return `--${scale}-${scale === 'level' ? step + 1 : step}`;
}

/** The custom property of the text on a step: `--level-1-text`. */
export function textProperty(scale: Scale, step: number): string {
	return `${fillProperty(scale, step)}-text`;
}

/** Every custom property of a palette with its colour, in the order of the scales. */
export function colourProperties(palette: Palette): readonly (readonly [string, string])[] {
	const steps = scales.flatMap((scale) =>
		palette[scale].flatMap(({ fill, text }, step) => [
			[fillProperty(scale, step), fill] as const,
			[textProperty(scale, step), text] as const
		])
	);
	return [...steps, ['--absent-hatch', palette.absentHatch], ['--data-mark', palette.mark]];
}

/** Each property as a declaration of one line, `--level-1: #e3edf5;`, for one medium. */
export function colourDeclarations(theme: Theme): readonly string[] {
	return colourProperties(palettes[theme]).map(([name, colour]) => `${name}: ${colour};`);
}

/**
 * The style sheet text of all palettes: light and dark in one rule by `light-dark()`, so that
 * `color-scheme` alone chooses between them, and print apart.
 */
export function colourCss(): string {
	const night = new Map(colourProperties(dark));
	const screen = colourProperties(light).map(
		([name, colour]) => `\t${name}: light-dark(${colour}, ${night.get(name) ?? colour});`
	);
	const paper = colourDeclarations('print').map((declaration) => `\t\t${declaration}`);
	return [
		':root {',
		...screen,
		'}',
		'',
		'@media print {',
		'\t:root {',
		...paper,
		'\t}',
		'}',
		''
	].join('\n');
}
