import { fold, plain, tidy, words } from './fold';
import type { Framework } from './framework';
import { gradesFromDate } from './grade-from-date';
import { perFramework } from './per-framework';
import { remember } from './remember';

/**
 * What a grade text turned out to be: a grade of one of the ladders; a grade of none, kept as
 * itself with its white space tidied (`nearest` is a grade id to offer, never taken); or nothing.
 */
export type GradeReading =
	| { readonly status: 'on_ladder'; readonly gradeId: string; readonly how: 'exact' | 'alias' }
	| { readonly status: 'off_ladder'; readonly text: string; readonly nearest: string | null }
	| { readonly status: 'not_stated' };

const longestGrade = 120;
const mostWords = 12;

/**
 * Reads a grade. Two parts of one text (`Clerk Grade 7/8 and Service NSW Grade 7/8`) must name
 * the same grade. There is no fuzzy reading: a slip in a grade is another grade. A number alone
 * (`Grade 6`) does not say which scheme it is of and stays off the ladder; `SNSW 6` does, and the
 * framework's aliases place it. `7-Aug`, which a spreadsheet makes of 7/8, stays off as well.
 */
export const gradeReader: (framework: Framework) => (text: string) => GradeReading = perFramework(
	(framework) => {
		const exact = new Map<string, string>();
		const known = new Map<string, string>();
		for (const { id, name, aliases } of framework.ladders.flatMap((ladder) => ladder.grades)) {
			for (const text of [id, name]) exact.set(fold(text), id);
			for (const text of [id, name, ...aliases]) known.set(gradeKey(text), id);
		}
		const silent = new Set([...framework.unknownTexts, ...framework.notEssentialTexts].map(words));

		return remember((text) => {
			const official = exact.get(fold(text));
			if (official !== undefined) return { status: 'on_ladder', gradeId: official, how: 'exact' };
			const said = words(text);
			if (said === '' || silent.has(said.replace(/^\?+$/, '?'))) return { status: 'not_stated' };
			if (text.length > longestGrade) {
				return { status: 'off_ladder', text: tidy(text), nearest: null };
			}
			const whole = known.get(gradeKey(text));
			if (whole !== undefined) return { status: 'on_ladder', gradeId: whole, how: 'alias' };

			const parts = partsOf(text).map((part) => known.get(gradeKey(part)));
			const [first] = parts;
			if (first !== undefined && parts.every((part) => part === first)) {
				return { status: 'on_ladder', gradeId: first, how: 'alias' };
			}
			return { status: 'off_ladder', text: tidy(text), nearest: nearest(text, known) };
		});
	}
);

/**
 * The form in which grades are compared: letters, numbers and pairs of numbers as words, the word
 * grade left out. `CL7-8`, `Clerk Gr 7 / 8` and `clerk grade 7/8` differ in nothing else.
 */
export function gradeKey(text: string): string {
	return tokens(text).join(' ');
}

function tokens(text: string): readonly string[] {
	const found = paired(text).match(/\p{L}+|\d+(?:\/\d+)*|[^\s\p{L}\d]/gu) ?? [];
	return found.filter((token) => !/^(?:grade|gr|[-.,:()])$/.test(token));
}

/** Folded, with a range of two numbers written as `7/8`. */
function paired(text: string): string {
	return fold(text).replace(/(\d+)(?: ?[-/\\] ?| to )(\d+)/g, '$1/$2');
}

/** The parts of a text that names a grade more than once, for more than one scheme. */
function partsOf(text: string): readonly string[] {
	return paired(text)
		.split(/\band\b|\bor\b|[&;,|()[\]]|(?<!\d)\/|\/(?!\d)/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** A grade to offer: the only one that part of the text names, or that the text is the end of. */
function nearest(text: string, known: ReadonlyMap<string, string>): string | null {
	const said = tokens(text);
	if (said.length === 0 || said.length > mostWords) return null;
	const offered = new Set<string>();
	for (let start = 0; start < said.length; start++) {
		for (let end = start + 1; end <= said.length; end++) {
			const gradeId = known.get(said.slice(start, end).join(' '));
			if (gradeId !== undefined) offered.add(gradeId);
		}
	}
	if (offered.size === 0) {
		const ending = ` ${said.join(' ')}`;
		for (const [key, gradeId] of known) if (key.endsWith(ending)) offered.add(gradeId);
	}
	if (offered.size === 0) {
		for (const pair of gradesFromDate(plain(text))) {
			const gradeId = known.get(pair);
			if (gradeId !== undefined) offered.add(gradeId);
		}
	}
	const [only] = offered;
	return offered.size === 1 && only !== undefined ? only : null;
}
