const nbsp = '\u00a0';
const minus = '\u2212';

const whole = new Intl.NumberFormat('en-AU', { maximumFractionDigits: 0 });

/** A whole number with thousands apart: `1,200`. */
export function formatCount(count: number): string {
	return whole.format(count);
}

/** A count with its noun: `1 role`, `1,200 roles`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
	return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** The plural of a regular English noun: `divisions`, `agencies`. */
export function pluralOf(noun: string): string {
	return /[^aeiou]y$/i.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/**
 * A share (0–1) in whole percent without the sign: `45`. What is not nothing is never written as 0,
 * nor what is not all as 100: those read `<1` and `>99`.
 */
export function percentDigits(share: number): string {
	const percent = Math.round(share * 100);
	if (percent === 0 && share > 0) return '<1';
	if (percent === 100 && share < 1) return '>99';
	return String(percent);
}

/** A share (0–1) as `45 %`, the space one that does not break. */
export function formatPercent(share: number): string {
	return `${percentDigits(share)}${nbsp}%`;
}

/** An amount in whole tenths, halves away from zero: −0.25 is −3 tenths. The one rounding of text, colour and words. */
export function tenths(value: number): number {
	const rounded = Math.round(Math.abs(value) * 10);
	return value < 0 && rounded > 0 ? -rounded : rounded;
}

/** An amount without sign to one decimal: `0.3`. */
export function formatAmount(value: number): string {
	return (Math.abs(tenths(value)) / 10).toFixed(1);
}

/** A difference with its sign, to one decimal unless told: `+0.3`, `−0.3`, `0.0`. */
export function formatSigned(value: number, digits = 1): string {
	const text = Math.abs(value).toFixed(digits);
	if (Number(text) === 0) return text;
	return `${value < 0 ? minus : '+'}${text}`;
}

/** A difference as it stands in a cell: `+.3`, `−.1`, `+1.2`; nothing where it rounds to zero. */
export function signedCellText(value: number): string {
	const amount = tenths(value);
	if (amount === 0) return '';
	return `${amount < 0 ? minus : '+'}${shortTenths(Math.abs(amount))}`;
}

/** An amount as it stands in a cell: `.3`, `1.2`, `0`. */
export function amountCellText(value: number): string {
	const amount = Math.abs(tenths(value));
	return amount === 0 ? '0' : shortTenths(amount);
}

function shortTenths(amount: number): string {
	const text = (amount / 10).toFixed(1);
	return text.startsWith('0') ? text.slice(1) : text;
}

/** An ISO date in words: `29 January 2027`. A text that is no such date comes back as it is. */
export function formatDate(isoDate: string): string {
	const date = new Date(`${isoDate}T00:00:00Z`);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDate) || Number.isNaN(date.getTime())) return isoDate;
	return new Intl.DateTimeFormat('en-AU', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** A word with its first letter made a capital. */
export function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

const natural = new Intl.Collator('en-AU', { numeric: true, sensitivity: 'base' });

/** Compares names as people order them: 2 before 10, letter case aside, then by code unit so that the order is total. */
export function compareNames(one: string, other: string): number {
	return natural.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}
