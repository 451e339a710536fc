import { sourceOf, type Candidate, type Extracted } from './extracted';
import type { Framework } from '../../framework/framework';
import { lookupOf } from '../../framework/lookup';
import { filledCells } from './document-text';
import type { Witness } from './requirement-witnesses';

export type Kind = 'focus' | 'complementary';

/** What the whole document tells about how it marks focus capabilities. */
export interface KindContext {
	readonly hasFocusPart: boolean;
	readonly hasComplementaryPart: boolean;
	readonly hasSummary: boolean;
	/** Whether some, but not all, of the names of the summary are bold. */
	readonly boldTells: boolean;
	/** How many capabilities stand under the focus heading. */
	readonly focusCount: number;
	/** Whether the official order begins anew under the focus heading. */
	readonly focusRestarts: boolean;
}

/** More focus capabilities than this, with no complementary one, mean that a heading was lost. */
const mostFocus = 10;

/** What the document tells of kinds, over all its witnesses. */
export function kindContext(witnesses: readonly Witness[], framework: Framework): KindContext {
	const { capabilityIndex } = lookupOf(framework);
	const named = (part: Witness['part']): readonly Witness[] =>
		witnesses.filter((witness) => witness.part === part);
	const within = (part: Witness['part']): readonly Witness[] =>
		named(part).filter(({ pair }) => pair.level !== null);
	const summary = within('summary');
	const bold = summary.filter(({ pair }) => pair.name.bold).length;
	const places = named('focus').map(({ pair }) => capabilityIndex.get(pair.name.capabilityId) ?? 0);
	return {
		focusRestarts: places.some((place, at) => place < (places[at - 1] ?? 0)),
		hasFocusPart: within('focus').length > 0,
		hasComplementaryPart: within('complementary').length > 0,
		hasSummary: summary.length > 0,
		boldTells: bold > 0 && bold < summary.length,
		focusCount: new Set(named('focus').map(({ pair }) => pair.name.capabilityId)).size
	};
}

/**
 * Whether a capability is focus or complementary: by the heading it stands under, by bold type or by
 * a word in its row; in the older layout, whose one table lists all, by its absence from the focus
 * table. Two that disagree leave no value.
 */
export function judgeKind(witnesses: readonly Witness[], context: KindContext): Extracted<Kind> {
	const levelled = witnesses.some(({ pair }) => pair.level !== null);
	const heard = witnesses.filter(
		({ pair, part }) => !levelled || pair.level !== null || part === 'summary'
	);
	const statements = heard.flatMap((witness) =>
		statementsOf(witness, context).map((value) => ({
			value,
			source: sourceOf(witness.pair.name.line)
		}))
	);
	const listed = heard.some(({ part }) => part === 'focus' || part === 'complementary');
	const assumed = listed || statements.length > 0 ? [] : byAbsence(heard, context);
	const all = [...statements, ...assumed];
	const values = new Set(all.map(({ value }) => value));
	const [only = null] = values;
	const value = values.size === 1 ? only : null;
	const reason = reasonOf();
	return {
		value,
		confidence: value === null ? 0 : reason === '' ? 0.95 : 0.5,
		review: reason !== '',
		reason,
		sources: all.map(({ source }) => source),
		candidates: distinct(all)
	};

	function reasonOf(): string {
		if (values.size > 1) return 'Heading, type and table do not agree on focus or complementary';
		if (value === null) return 'The document does not say whether it is focus or complementary';
		const many = context.focusCount > mostFocus || context.focusRestarts;
		if (many && !context.hasComplementaryPart && !context.hasSummary) {
			return 'The focus capabilities are so many, or so ordered, that a heading may be missing';
		}
		const byHeading = listed || statements.some((statement) => statement.value === value);
		if (byHeading && heard.every(({ part }) => part !== 'unknown')) return '';
		if (context.hasFocusPart && !context.hasComplementaryPart) return '';
		return 'No heading says whether it is focus or complementary';
	}
}

function statementsOf({ part, head, pair }: Witness, context: KindContext): readonly Kind[] {
	const said: Kind[] = [];
	for (const { text } of filledCells(pair.name.line)) {
		if (/^focus$/i.test(text)) said.push('focus');
		if (/^compl[ei]mentary$/i.test(text)) said.push('complementary');
	}
	if (part === 'focus' || part === 'complementary') {
		said.push(part);
		if (head === 'focus' || head === 'complementary') said.push(head);
	}
	if (part === 'summary' && context.boldTells) {
		said.push(pair.name.bold ? 'focus' : 'complementary');
	}
	return said;
}

/** A capability that only a table of all lists: complementary if others are listed as focus, focus if others as complementary. */
function byAbsence(
	witnesses: readonly Witness[],
	context: KindContext
): readonly Candidate<Kind>[] {
	const { hasFocusPart, hasComplementaryPart } = context;
	const [first] = witnesses;
	if (!first || first.part === 'unknown') return [];
	const source = sourceOf(first.pair.name.line);
	if (hasFocusPart !== hasComplementaryPart) {
		return [{ value: hasFocusPart ? 'complementary' : 'focus', source }];
	}
	const { head } = first;
	return head === 'focus' || head === 'complementary' ? [{ value: head, source }] : [];
}

function distinct(candidates: readonly Candidate<Kind>[]): readonly Candidate<Kind>[] {
	return candidates.filter(
		({ value }, at) => candidates.findIndex((other) => other.value === value) === at
	);
}
