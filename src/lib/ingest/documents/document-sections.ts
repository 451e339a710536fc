import { words } from '../../framework/fold';
import { headingOf } from './capability-headings';
import { filledCells, type DocumentLine } from './document-text';

const headings: ReadonlyMap<string, Section> = new Map([
	['agency overview', 'other'],
	['about us', 'other'],
	['about the agency', 'other'],
	['organisational context', 'other'],
	['primary purpose of the role', 'purpose'],
	['primary purpose', 'purpose'],
	['purpose of the role', 'purpose'],
	['role purpose', 'purpose'],
	['key accountabilities', 'accountabilities'],
	['accountabilities', 'accountabilities'],
	['key challenges', 'other'],
	['challenges', 'other'],
	['key relationships', 'relationships'],
	['role dimensions', 'other'],
	['decision making', 'other'],
	['reporting line', 'other'],
	['direct reports', 'direct_reports'],
	['budget expenditure', 'other'],
	['budget', 'other'],
	['key knowledge and experience', 'other'],
	['knowledge and experience', 'other'],
	['essential requirements', 'other'],
	['essential criteria', 'other'],
	['organisational chart', 'other'],
	['selection criteria', 'other']
]);

/** The sections that are read of a role description, and the rest. The top, with the labels, comes before the first heading. */
export type Section =
	'top' | 'purpose' | 'accountabilities' | 'relationships' | 'direct_reports' | 'other';

export interface SectionOfDocument {
	readonly section: Section;
	readonly heading: DocumentLine | null;
	/** What stands on the heading's own line after it, '' where nothing does. */
	readonly rest: string;
	readonly lines: readonly DocumentLine[];
}

/** Cuts a document at the headings of a role description. In the table of relationships a row of several cells is no heading. */
export function sectionsOf(lines: readonly DocumentLine[]): readonly SectionOfDocument[] {
	const sections: (SectionOfDocument & { readonly lines: DocumentLine[] })[] = [
		{ section: 'top', heading: null, rest: '', lines: [] }
	];
	for (const line of lines) {
		const last = sections.at(-1);
		const found = headingIn(line, last?.section ?? 'top');
		if (found) sections.push({ ...found, heading: line, lines: [] });
		else last?.lines.push(line);
	}
	return sections;
}

function headingIn(
	line: DocumentLine,
	within: Section
): { readonly section: Section; readonly rest: string } | null {
	const [first, ...others] = filledCells(line);
	if (!first) return null;
	if (others.length > 0 && within === 'relationships') return null;
	const said = first.text.replaceAll('\n', ' ');
	const whole = headings.get(keyOf(said));
	if (whole) return { section: whole, rest: others.map(({ text }) => text).join(' ') };
	const inline = /^([\p{L}/ ]{5,40}):\s*(\S.*)$/u.exec(said);
	const named = inline && headings.get(keyOf(inline[1] ?? ''));
	if (named) return { section: named, rest: inline[2] ?? '' };
	const part = headingOf(line);
	return part && part !== 'outside' ? { section: 'other', rest: '' } : null;
}

function keyOf(text: string): string {
	return words(text.replace(/\//g, ' '));
}
