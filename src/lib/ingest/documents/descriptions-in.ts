import { fold } from '../../framework/fold';
import type { Framework } from '../../framework/framework';
import type { DocumentLine, DocumentText } from './document-text';
import { extractRole, type ExtractedRole } from './extract-role';
import { withoutFurniture } from './page-furniture';

const beginning = /^(?:role|position|job) description$/i;
const fewestLevels = 3;

/** More headings than any pack of role descriptions has: a document of something else. */
const mostHeadings = 1_000;

/** Lines that belong together, and the title where they describe a role; null where they do not, as far as is known. */
interface Part {
	readonly lines: readonly DocumentLine[];
	readonly title: string | null;
}

/**
 * The roles that a document describes, mostly one. Several follow one another where lines that say
 * nothing but “Role Description” each begin a part with a title of its own and with capabilities;
 * any other part belongs to the one before it.
 */
export function descriptionsIn(
	document: DocumentText,
	framework: Framework
): readonly ExtractedRole[] {
	const { lines } = document;
	const heads = withoutFurniture(lines).filter(({ text }) => beginning.test(text.trim()));
	const [, ...later] = heads;
	const extract = (own: readonly DocumentLine[]): ExtractedRole =>
		extractRole({ ...document, lines: own }, framework);
	if (later.length === 0 || later.length > mostHeadings) return [extract(lines)];
	const begins = new Set(later);
	const starts = [0, ...lines.flatMap((line, index) => (begins.has(line) ? [index] : []))];
	const parts: Part[] = [];
	for (const [index, start] of starts.entries()) {
		const own = lines.slice(start, starts[index + 1]);
		const part = { lines: own, title: titleOf(extract(own)) };
		const before = parts.at(-1);
		if (!before || areTwo(before, part)) parts.push(part);
		else parts[parts.length - 1] = together(before, part);
	}
	return parts.map((part) => extract(part.lines));
}

function areTwo(one: Part, other: Part): boolean {
	return one.title !== null && other.title !== null && one.title !== other.title;
}

function together(one: Part, other: Part): Part {
	return { lines: [...one.lines, ...other.lines], title: one.title ?? other.title };
}

function titleOf({ fields, requirements }: ExtractedRole): string | null {
	const levels = requirements.filter(({ level }) => level.value !== null);
	if (fields.title.value === null || levels.length < fewestLevels) return null;
	return fold(fields.title.value);
}
