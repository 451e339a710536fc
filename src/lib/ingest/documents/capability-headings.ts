import type { DocumentLine } from './document-text';
import { filledCells } from './document-text';
import { bullets } from './word-context';

/**
 * What the part of a document below a heading lists: every capability of the role, those that are
 * focus, those that are complementary, or occupation-specific ones, whose levels are of another scale.
 */
export type CapabilityPart = 'summary' | 'focus' | 'complementary' | 'occupation' | 'outside';

const longestHeading = 110;
const parts: readonly (readonly [pattern: RegExp, part: CapabilityPart])[] = [
	[/^occupation(?:al)?[\s-]*specific\b(?!.*\bdrawn\b)/i, 'occupation'],
	[
		/^(?:[\p{L}&, ]{2,50} )?(?:professionals?|occupation\p{L}*) (?:capability )?(?:set|framework)\b/iu,
		'occupation'
	],
	[/^(?:SFIA\b|skills framework for the information age)/i, 'occupation'],
	[/^(?:the )?foc(?:us|al) capabilit(?:y|ies)\b/i, 'focus'],
	[/^compl[ei]mentary capabilit(?:y|ies)\b/i, 'complementary'],
	[/^capabilities for the (?:role|position)\b/i, 'summary'],
	[/^(?:core )?capability (?:summary|profile)\b/i, 'summary'],
	[
		/^(?:key relationships|role dimensions|reporting line|direct reports|budget\/expenditure|key knowledge and experience|essential requirements|key accountabilities|key challenges|agency overview|primary purpose of the role|organisational (?:chart|structure)|document (?:control|history)|version control|approval)\b.{0,30}$/i,
		'outside'
	]
];

/** The part that a line begins, or null where it is no heading. Headings begin with a capital; a sentence that mentions them does not. */
export function headingOf(line: DocumentLine): CapabilityPart | null {
	const [first] = filledCells(line);
	if (!first) return null;
	const said = first.text.replaceAll('\n', ' ').replace(bullets, '').trim();
	if (!/^\p{Lu}/u.test(said)) return null;
	for (const [pattern, part] of parts) {
		if (!pattern.test(said)) continue;
		const sentence = part === 'focus' || part === 'complementary';
		if (part !== 'outside' || filledCells(line).length === 1) {
			if (sentence || said.length <= longestHeading) return part;
		}
	}
	return isOccupationHeader(line) ? 'occupation' : null;
}

/** Whether a row heads a table of occupation-specific capabilities: their columns are `Level and code`, `Skill`, `Category`. */
function isOccupationHeader(line: DocumentLine): boolean {
	const cells = filledCells(line);
	if (cells.length < 2) return false;
	const said = cells.map(({ text }) => text.replaceAll('\n', ' ').toLowerCase());
	const hits = said.filter((text) =>
		/^(?:level and code|level & code|category(?:,? (?:and )?sub-?category)?|sub-?category|skill(?: and description)?|code)$/.test(
			text
		)
	);
	return hits.length >= 2 || said.some((text) => /^level (?:and|&) code$/.test(text));
}

/** What the head of a capability table says it lists: behavioural indicators are given for focus capabilities alone, a description for complementary ones. */
export function tableHeadOf(line: DocumentLine): 'focus' | 'complementary' | 'other' | null {
	const said = line.text.toLowerCase();
	if (said.length > 160) return null;
	const named =
		/\bcapability name\b|\bgroup and capability\b|\bgroup\/sets\b|\bcapability group\b/.test(said);
	if (!named) return null;
	if (/\bbehaviou?ral indicators?\b/.test(said)) return 'focus';
	return /\bdescription\b/.test(said) ? 'complementary' : 'other';
}

/** Whether a row is of an occupation-specific set within a table of the framework's. */
export function isForeignRow(line: DocumentLine): boolean {
	return filledCells(line).some(({ text }) =>
		/^(?:occupation(?:al)?[\s-]*specific.{0,40}|SFIA.{0,20}|skills framework for the information age|[\p{L}&, ]{2,50} professionals?(?: capability set| capabilities)?)$/iu.test(
			text.replaceAll('\n', ' ')
		)
	);
}
