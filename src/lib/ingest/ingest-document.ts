import { documentNotes } from './document-notes';
import type { DocumentLine } from './documents/document-text';
import type { ExtractedRole } from './documents/extract-role';
import { ingestFile } from './ingest-file';
import { ingestRows, type NumberedRow } from './ingest-rows';
import type { IngestSession } from './ingest-session';
import { readBytes } from './read-bytes';
import { UnusableFileError } from './result';
import type { SourceFile } from './source-file';

/** In bytes: a role description as text has some 30,000. */
const longestText = 2 ** 18;
const fewestCapabilities = 3;

/**
 * Reads a role description into one role, a row a capability. What the document leaves in doubt is
 * unknown and has an issue with its place and its words.
 * @throws UnusableFileError where it cannot be read, or names no capability
 */
export async function ingestDocument(
	file: SourceFile,
	format: string,
	session: IngestSession
): Promise<void> {
	const found = await rolesIn(file, session);
	if (found.roles.every(({ requirements }) => requirements.length === 0)) {
		const message = `${file.name} has no table of capabilities that could be read; it should be a role description with text in it. A table of ticks, or of several roles, is read when it is copied into a spreadsheet.`;
		throw new UnusableFileError(file.name, message);
	}
	await takeRoles(found, file, format, session);
}

/**
 * Reads a text file: delimited text with a header, or else a role description where it names
 * capabilities and their levels once.
 * @throws UnusableFileError where it is neither
 */
export async function ingestText(file: SourceFile, session: IngestSession): Promise<void> {
	try {
		await session.read(file.name, (input) => ingestFile(file, input));
	} catch (error) {
		if (!(error instanceof UnusableFileError) || file.size > longestText) throw error;
		// A look takes nothing of a table, however far it came.
		if (error.begun && !session.options.newSink) throw error;
		const found = await rolesIn(file, session).catch(() => null);
		if (!found?.roles.every(isDescription)) throw error;
		await takeRoles(found, file, 'text', session);
	}
}

/** Whether a text speaks of one role: a table of many states most capabilities in several ways. */
function isDescription({ requirements }: ExtractedRole): boolean {
	const settled = requirements.filter(({ level }) => level.value !== null);
	return settled.length >= fewestCapabilities && settled.length * 2 >= requirements.length;
}

interface FoundRoles {
	/** One at least. */
	readonly roles: readonly ExtractedRole[];
	readonly lines: readonly DocumentLine[];
}

async function rolesIn(file: SourceFile, session: IngestSession): Promise<FoundRoles> {
	const [{ standardDocumentLimits }, { readDocument }, { descriptionsIn }] = await Promise.all([
		import('./documents/document-limits'),
		import('./documents/read-document'),
		import('./documents/descriptions-in')
	]);
	const { signal } = session.options;
	const bytes = await readBytes(file, standardDocumentLimits.fileBytes, signal);
	const document = await readDocument(file.name, bytes);
	signal?.throwIfAborted();
	return { roles: descriptionsIn(document, session.framework), lines: document.lines };
}

/** Takes the roles of a document, each of several under a name of its own. */
async function takeRoles(
	{ roles, lines }: FoundRoles,
	{ name, size }: SourceFile,
	format: string,
	session: IngestSession
): Promise<void> {
	for (const [index, found] of roles.entries()) {
		const part = roles.length > 1 ? `${name}, role ${String(index + 1)}` : name;
		await takeRole({ ...found, file: part }, { lines, size, format }, session);
	}
}

async function takeRole(
	role: ExtractedRole,
	{
		lines,
		size,
		format
	}: Pick<FoundRoles, 'lines'> & { readonly size: number; readonly format: string },
	session: IngestSession
): Promise<void> {
	const { file: name } = role;
	const [
		{ roleRowColumns, toRoleRows },
		{ addedRows, correctedValues, withoutAbsent },
		{ isReviewed, reviewsOf }
	] = await Promise.all([
		import('./documents/role-rows'),
		import('./documents/missing-capabilities'),
		import('./documents/reviews')
	]);
	const { framework } = session;
	const { recipe = null } = session.options;
	const cells = recipe?.cells ?? [];
	const stated = toRoleRows(role, framework);
	const added = addedRows(role, stated, cells, framework);
	const rows: readonly NumberedRow[] = [
		{ cells: roleRowColumns, line: 0 },
		...[...stated, ...added].map(({ values, source }) => ({
			cells: roleRowColumns.map((column) => values[column]),
			line: source?.line ?? 0
		}))
	];
	const [first] = stated;
	const roleId = first ? correctedValues(role, first, cells).role_id : '';
	const reviews = reviewsOf({ file: name, role, rows: stated, added, lines }, framework);
	const open = reviews.filter((item) => !isReviewed(item, cells));
	const settled = reviews.filter((item) => isReviewed(item, cells));
	await session.read(name, async (input) => {
		for (const note of documentNotes(role, format, framework, settled)) input.log.add(note, roleId);
		const width = roleRowColumns.length;
		const own = recipe && { ...recipe, cells: withoutAbsent(cells, role) };
		return ingestRows({ rows, width, size, format, ownColumns: true }, { ...input, recipe: own });
	});
	session.review(open);
}
