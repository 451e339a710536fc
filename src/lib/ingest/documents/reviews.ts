import type { Framework } from '../../framework/framework';
import { lookupOf } from '../../framework/lookup';
import type { CellCorrection } from '../recipe';
import { headingOf } from './capability-headings';
import type { DocumentLine } from './document-text';
import type { ExtractedRole } from './extract-role';
import type { Candidate, Extracted, Source } from './extracted';
import type { RoleField } from './field-labels';
import type { LevelValue } from './judge-level';
import { missingReviews } from './missing-reviews';
import { contextOf } from './review-context';
import { fieldOf, roleRowColumns, type RoleRow, type RoleRowColumn } from './role-rows';

/** A row that a document was read into: what a correction of it names. */
export type ReviewedRow = Pick<CellCorrection, 'line' | 'capability'>;

/** A value of a role description that a person should look at, beside the words that it was read from. */
export interface ReviewItem {
	readonly file: string;
	readonly roleId: string;
	/** '' where the document has none. */
	readonly title: string;
	/** The column of the upload layout that the value stands in. */
	readonly column: RoleRowColumn;
	/** The capability that a level or kind is of; null for a field of the role. */
	readonly capability: string | null;
	/** What the rows say as long as nobody has looked: blank, or TBC, for a level or kind in doubt. */
	readonly value: string;
	/** Why a person should look, in a sentence. */
	readonly reason: string;
	/** 0–1: a ranking, no probability. */
	readonly confidence: number;
	/** The lines that speak of it; none where it follows from the whole document. */
	readonly sources: readonly Source[];
	/** What it may be, each with the line that says so. */
	readonly candidates: readonly Candidate<string>[];
	/** The rows that hold the value; one that is still to be made where the document does not name the capability. */
	readonly rows: readonly ReviewedRow[];
	/** Whether the document does not name the capability at all. */
	readonly missing?: boolean;
	/** Stretches of the document around its sources and candidates, in reading order; missing in what earlier versions kept. */
	readonly context?: readonly (readonly Source[])[];
}

/** What a document was read into. */
export interface ReadDescription {
	readonly file: string;
	readonly role: ExtractedRole;
	/** A row a requirement of the role, or one. */
	readonly rows: readonly RoleRow[];
	/** Rows for capabilities that the document does not name and a person added. */
	readonly added: readonly RoleRow[];
	readonly lines: readonly DocumentLine[];
}

/**
 * What of a role a person should look at: its fields first, then levels and kinds in the framework's
 * order, then capabilities that the document does not name.
 */
export function reviewsOf(read: ReadDescription, framework: Framework): readonly ReviewItem[] {
	const { file, role, rows, lines } = read;
	const [first] = rows;
	if (!first) return [];
	const { role_id: roleId, title } = first.values;
	const about = { file, roleId, title };
	const placed = rows.map((row, index) => ({
		row,
		place: {
			line: row.source?.line ?? 0,
			capability: role.requirements[index]?.capabilityId ?? null
		}
	}));
	const item = (
		column: RoleRowColumn,
		own: typeof placed,
		{ reason, confidence, sources, candidates }: Extracted<string>
	): ReviewItem => ({
		...{ ...about, column, reason: sentence(reason), confidence, sources, candidates },
		capability: column === 'level' || column === 'kind' ? (own[0]?.place.capability ?? null) : null,
		value: own[0]?.row.values[column] ?? '',
		rows: own.map(({ place }) => place)
	});
	const fields = roleRowColumns.flatMap((column) => {
		const field: RoleField | undefined = fieldOf[column];
		const found = field && role.fields[field];
		if (!found) return [];
		if (found.review) return [item(column, placed, found)];
		return column === 'title' && found.value === null ? [item(column, placed, noTitle)] : [];
	});
	const requirements = role.requirements.flatMap(({ level, kind }, index) => {
		const own = placed.slice(index, index + 1);
		const levels = worded(level, (value) => levelText(value, framework));
		// A kind that nothing states has no place of its own: the level's is where its name stands.
		const sources = kind.sources.length > 0 ? kind.sources : level.sources;
		return [
			...(level.review ? [item('level', own, levels)] : []),
			...(kind.review ? [item('kind', own, { ...worded(kind, String), sources })] : [])
		];
	});
	const { capabilityById } = lookupOf(framework);
	const inContext = [...fields, ...requirements].map((each): ReviewItem => {
		const spoken = [...each.sources, ...each.candidates.map(({ source }) => source)];
		const places = each.column === 'kind' ? [...spoken, ...headingAbove(lines, spoken)] : spoken;
		const name = capabilityById.get(each.capability ?? '')?.name ?? '';
		const words = [name, ...each.candidates.map(({ value }) => value), each.value];
		return { ...each, context: contextOf(lines, places, words) };
	});
	return [...inContext, ...missingReviews(read, about, framework)];
}

/** The heading under which the first of some places stands: it says whether capabilities are focus. */
function headingAbove(
	lines: readonly DocumentLine[],
	[first]: readonly Source[]
): readonly DocumentLine[] {
	const above = lines.filter(({ line }) => first !== undefined && line < first.line);
	return above.filter((line) => headingOf(line) !== null).slice(-1);
}

const noTitle: Extracted<string> = {
	...{ value: null, confidence: 0, review: true, sources: [], candidates: [] },
	reason: 'The document has no title that could be read'
};

/** Whether a person has said what a value is: a correction of it, or one that says the same, which confirms it. */
export function isReviewed(
	{ file, column, capability }: ReviewItem,
	cells: readonly CellCorrection[]
): boolean {
	return cells.some(
		(cell) =>
			cell.file === file &&
			cell.column === column &&
			(capability === null || cell.capability === capability)
	);
}

function worded<Value>(
	extracted: Extracted<Value>,
	textOf: (value: Value) => string
): Extracted<string> {
	const { value, candidates } = extracted;
	return {
		...extracted,
		value: value === null ? null : textOf(value),
		candidates: candidates.map((candidate) => ({ ...candidate, value: textOf(candidate.value) }))
	};
}

function levelText(value: LevelValue, framework: Framework): string {
	if (value === 'not_essential') return 'Not essential';
	return lookupOf(framework).levelByOrder.get(value)?.name ?? '';
}

function sentence(reason: string): string {
	const text = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
	return text === '' || text.endsWith('.') ? text : `${text}.`;
}
