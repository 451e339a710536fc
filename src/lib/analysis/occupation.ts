import { codeTexts } from './organisation';
import type { CodedColumn } from './organisation';

/** Occupation groups of the roles at 2, 4 and 6 digits; no group where the code is missing, too short or “nec”. */
export interface OccupationGroups {
	readonly two: CodedColumn;
	readonly four: CodedColumn;
	readonly six: CodedColumn;
}

/** Of codes that share six, four or two digits. */
export const occupationMatches = { six: 1, four: 0.8, two: 0.3 } as const;

/**
 * Digits of an occupation code, at most six; '' for a code that ends in 99 (“not elsewhere
 * classified”), which lumps unlike jobs. Source: METHOD.md §1, similarity part o.
 */
export function occupationDigits(code: string): string {
	const digits = code.replace(/\D/g, '').slice(0, 6);
	return digits.endsWith('99') ? '' : digits;
}

/** The occupation groups of each role, by the column of codes. */
export function occupationGroups(occupation: CodedColumn): OccupationGroups {
	const digits = occupation.values.map(occupationDigits);
	const of = (length: number): CodedColumn =>
		codeTexts(occupation.codes.length, (role) => {
			const own = digits[occupation.codes[role] ?? -1] ?? '';
			return own.length < length ? '' : own.slice(0, length);
		});
	return { two: of(2), four: of(4), six: of(6) };
}
