import { readYesNo } from '../../framework/read-yes-no';
import type { DocumentLine } from './document-text';
import type { SectionOfDocument } from './document-sections';
import { certain, doubtful, notStated, type Extracted } from './extracted';
import { bullets } from './word-context';

const bullet = /^\s*(?:[•·▪◦●■□➢✓*?–-]|\d{1,2}[.)]|[a-z][.)])\s*\S/u;
const longestPurpose = 4000;

/** The primary purpose, its lines joined. */
export function purposeOf(sections: readonly SectionOfDocument[]): Extracted<string> {
	const section = sections.find((item) => item.section === 'purpose');
	const line = section?.heading;
	if (!section || !line) return notStated();
	const said = [section.rest, ...section.lines.map(({ text }) => text)].filter(
		(text) => text !== ''
	);
	if (said.length === 0) return notStated();
	return certain(
		said.join(' ').slice(0, longestPurpose),
		section.lines.find(({ text }) => text) ?? line
	);
}

/** How many accountabilities are listed: bullets, or paragraphs where none has a bullet. A line that introduces the list is none. */
export function accountabilitiesOf(
	sections: readonly SectionOfDocument[],
	wrapped: boolean
): Extracted<string> {
	const section = sections.find((item) => item.section === 'accountabilities');
	const said = section?.lines.filter(({ text }) => text !== '') ?? [];
	const [first] = said;
	if (!first) return notStated();
	const marked = said.reduce((sum, line) => sum + bulletsIn(line), 0);
	if (marked > 0) return certain(String(marked), first);
	const paragraphs = said.filter(({ text }) => !text.endsWith(':')).length;
	const counted = certain(String(paragraphs), first, 0.8);
	return wrapped
		? doubtful(counted, 'The list has no bullets, and lines may be parts of one paragraph')
		: counted;
}

function bulletsIn({ text }: DocumentLine): number {
	const inner = text.match(/[•●▪]/gu)?.length ?? 0;
	return Math.max(inner, bullet.test(text) ? 1 : 0);
}

/** What is said of direct reports, and whether the role so manages people (`yes` or `no`). */
export function reportsOf(sections: readonly SectionOfDocument[]): {
	readonly directReports: Extracted<string>;
	readonly managesPeople: Extracted<string>;
} {
	const found = sections.flatMap((section) => {
		const line = section.lines.find(({ text }) => text !== '') ?? section.heading;
		if (section.section !== 'direct_reports' || !line) return [];
		const texts = [section.rest, ...section.lines.map(({ text }) => text)].filter(
			(text) => text !== ''
		);
		const [first = ''] = texts;
		const all = texts.join(' ').replace(bullets, '');
		const reading = [all, first.replace(bullets, ''), all.split(/(?<=[.;:])\s/)[0] ?? '']
			.map((text) => readYesNo(text))
			.find(({ status }) => status === 'read');
		return [{ line, text: all, reading }];
	});
	const best = found.find(({ reading }) => reading) ?? found.at(-1);
	if (!best || best.text === '') return { directReports: notStated(), managesPeople: notStated() };
	const directReports = certain(best.text.slice(0, 300), best.line);
	if (best.reading?.status === 'read') {
		return { directReports, managesPeople: certain(best.reading.value ? 'yes' : 'no', best.line) };
	}
	const open = { ...certain('yes', best.line), value: null };
	return {
		directReports,
		managesPeople: doubtful(
			open,
			'The words on direct reports do not say plainly whether there are any'
		)
	};
}
