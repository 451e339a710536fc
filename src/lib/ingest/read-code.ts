import { stated } from './clean-text';

/** A code as text: as it stands, mended of what a spreadsheet did to it, or of an odd shape and kept. */
export interface CodeReading {
	/** '' where nothing is stated. */
	readonly text: string;
	readonly how: 'as_it_stands' | 'mended' | 'odd';
}

const asNumber = /^\s*(\d+)[.,]0+\s*$/;

/** `10010.00`, what a spreadsheet makes of the code `10010`, as that code; null for any other text. */
export function undamagedCode(text: string): string | null {
	return asNumber.exec(text)?.[1] ?? null;
}

/** Reads a code that should have so many digits. A code of another shape is kept and said to be odd. */
export function readCode(text: string, digits: number): CodeReading {
	const mended = undamagedCode(text);
	const code = mended ?? stated(text);
	if (code === '' || /^(?:0+|nil)$/i.test(code)) return { text: '', how: 'as_it_stands' };
	if (!/^\d+$/.test(code) || code.length !== digits) return { text: code, how: 'odd' };
	return { text: code, how: mended === null ? 'as_it_stands' : 'mended' };
}
