import type { Framework } from '../../framework/framework';
import { lookupOf } from '../../framework/lookup';
import type { CellCorrection } from '../recipe';
import type { ExtractedRole } from './extract-role';
import type { Candidate, Extracted, Source } from './extracted';
import type { RoleField } from './field-labels';
import type { LevelValue } from './judge-level';
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
	/** The rows that hold the value. */
	readonly rows: readonly ReviewedRow[];
}

/** What of a role a person should look at: its fields first, then levels and kinds in the framework's order. */
export function reviewsOf(
	file: string,
	role: ExtractedRole,
	rows: readonly RoleRow[],
	framework: Framework
): readonly ReviewItem[] {
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
		return found?.review ? [item(column, placed, found)] : [];
	});
	const requirements = role.requirements.flatMap(({ level, kind }, index) => {
		const own = placed.slice(index, index + 1);
		return [
			...(level.review
				? [
						item(
							'level',
							own,
							worded(level, (value) => levelText(value, framework))
						)
					]
				: []),
			...(kind.review ? [item('kind', own, worded(kind, String))] : [])
		];
	});
	return [...fields, ...requirements];
}

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
