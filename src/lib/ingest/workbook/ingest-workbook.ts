import type { Framework } from '../../framework/framework';
import { isBlankRecord } from '../blank-record';
import { quoted } from '../cell-notes';
import { ingestRows } from '../ingest-rows';
import type { IngestSession } from '../ingest-session';
import { isReadable, matchTable } from '../match-table';
import { otherWork } from '../other-work';
import { UnusableFileError } from '../result';
import { mostHeld, shapeOf } from '../shape/shaped-sink';
import { headRecords } from '../table-reader';
import { opening, openingProgress } from './opening-progress';
import { openWorkbook, type OpenWorkbook } from './open-workbook';
import { sheetRows, type SheetRows } from './sheet-rows';

/**
 * Reads each sheet of a workbook that has columns of roles as a table of its own. Hidden sheets and
 * those without such columns are left out with an issue. `rowsInSheets` is how many rows they have
 * together, where that is known.
 * @throws UnusableFileError where no sheet can be used
 */
export async function ingestWorkbook(
	name: string,
	bytes: Uint8Array,
	session: IngestSession,
	rowsInSheets = 0
): Promise<void> {
	const { framework, options } = session;
	options.onProgress?.({ file: name, rows: 0, share: 0, phase: opening });
	// SheetJS gives no turns while it reads, so that what is said has to be seen before.
	await otherWork();
	options.signal?.throwIfAborted();
	const { workbooks, newSink } = options;
	const onRow = openingProgress(name, rowsInSheets, options.onProgress);
	const workbook = workbooks?.take(bytes) ?? (await openWorkbook(name, bytes, onRow));
	if (newSink) workbooks?.keep(bytes, workbook);
	const { format, date1904, sheets } = workbook;
	await otherWork();
	options.signal?.throwIfAborted();
	const left: string[] = [];
	let usable = 0;
	let refused: UnusableFileError | null = null;
	const take = async (read: () => Promise<void>): Promise<void> => {
		try {
			await read();
			usable++;
		} catch (error) {
			if (!(error instanceof UnusableFileError) || error.begun) throw error;
			refused ??= error;
			left.push(error.message);
		}
	};
	const doubtful: { readonly sheet: string; readonly read: () => Promise<void> }[] = [];
	for (const { name: sheet, hidden, sheet: content } of sheets) {
		if (hidden) {
			left.push(`The sheet ${quoted(sheet)} is hidden and was not read.`);
			continue;
		}
		const { rows, width } = rowsOf(name, content, date1904);
		if (rows.length === 0) continue;
		const why = unreadable(rows, session);
		const source = { rows, width, size: bytes.length, format };
		const read = (): Promise<void> =>
			session.read(`${name}, sheet ${sheet}`, (input) => ingestRows(source, input));
		if (why !== null) {
			if (options.newSink) await read().catch(ignoreUnusable);
			left.push(`The sheet ${quoted(sheet)} ${why} and was not read.`);
			continue;
		}
		if (maySumUp(rows, session)) doubtful.push({ sheet, read });
		else await take(read);
	}
	const others = usable;
	for (const { sheet, read } of doubtful) {
		if (others === 0) await take(read);
		else
			left.push(
				`The sheet ${quoted(sheet)} has capabilities down, may sum up the roles of the other sheets and was not read; if its columns are roles, save it as a file of its own.`
			);
	}
	if (usable === 0) throw refused ?? noSheet(name, sheets, framework);
	for (const message of left) session.note(name, { cause: 'unused_sheet', message });
}

/** A sheet that is only looked at tells its sink why it cannot be used. */
function ignoreUnusable(error: unknown): void {
	if (!(error instanceof UnusableFileError)) throw error;
}

function rowsOf(
	name: string,
	content: OpenWorkbook['sheets'][number]['sheet'],
	date1904: boolean
): SheetRows {
	try {
		return sheetRows(content, date1904);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		const message = `${name} has more cells than can be read; split it into smaller workbooks, or save its table as CSV.`;
		throw new UnusableFileError(name, message);
	}
}

/** Whether a sheet has capabilities down and columns of which nothing says that they are roles. */
function maySumUp(rows: SheetRows['rows'], session: IngestSession): boolean {
	const recipe = session.options.recipe ?? null;
	const { head } = headOf(rows, session);
	const shape = shapeOf(head, { framework: session.framework, recipe });
	return shape?.kind === 'turned' && typeof shape.table.titles === 'number';
}

function headOf(rows: SheetRows['rows'], { options, limits }: IngestSession) {
	const most = headRecords({ limits, recipe: options.recipe ?? null });
	const head: SheetRows['rows'][number][] = [];
	let filled = 0;
	for (const row of rows) {
		if (isBlankRecord(row.cells)) continue;
		filled++;
		if (head.length >= Math.max(most, mostHeld)) break;
		head.push(row);
	}
	return { head, most, filled };
}

/** Why a sheet is no table of roles, or null where it is one. */
function unreadable(rows: SheetRows['rows'], session: IngestSession): string | null {
	const { framework, options } = session;
	const recipe = options.recipe ?? null;
	const { head, most, filled } = headOf(rows, session);
	if (shapeOf(head, { framework, recipe })) return null;
	const found = matchTable(head.slice(0, most), framework, recipe);
	if (!found || !isReadable(found.header)) return 'has no columns of roles';
	return filled > found.record + 1 ? null : 'has a header but no rows below it';
}

function noSheet(
	name: string,
	sheets: OpenWorkbook['sheets'],
	framework: Framework
): UnusableFileError {
	const shown = sheets.filter(({ hidden }) => !hidden).map((sheet) => sheet.name);
	const example = framework.capabilities[0]?.name ?? '';
	const which =
		shown.length === 0
			? 'has no visible sheet'
			: `has no sheet with rows of roles (its sheets: ${quoted(shown.slice(0, 5).join(', '))})`;
	return new UnusableFileError(
		name,
		`${name} ${which}: one needs title or role_id, and either a column for each capability (such as ${example}) or the columns capability and level.`
	);
}
