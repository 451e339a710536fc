import type { Framework } from '../framework/framework';
import { IngestSession, readEach } from './ingest-session';
import { ingestSource } from './ingest-source';
import { standardLimits, type Limits } from './limits';
import type { Recipe } from './recipe';
import { UnusableFileError, type IngestProgress, type IngestResult } from './result';
import type { SourceFile } from './source-file';
import type { OpenedWorkbooks } from './workbook/opened-workbooks';

export interface IngestOptions {
	/** Cancels the ingest, which then rejects with the signal's reason. */
	readonly signal?: AbortSignal;
	/** Told at the beginning and end of each table and some ten times a second between. */
	readonly onProgress?: (progress: IngestProgress) => void;
	/** Other limits than the product's. */
	readonly limits?: Partial<Limits>;
	/** What columns mean and what is mended; what it changes is counted in the reports. */
	readonly recipe?: Recipe | null;
	/** Where a workbook that is looked at is kept for its reading. */
	readonly workbooks?: OpenedWorkbooks;
}

/**
 * Reads files of role assignments into one table of validated roles: delimited text and sheets of
 * workbooks, wide or long, role descriptions (PDF, DOCX, text), and zip archives of all these. The
 * kind of a file is told by what it holds, not by its name. Roles with the same role_id over
 * several files are one role, under the rules of the layouts (see `WideAssembler` and
 * `LongAssembler`). Every data row ends as loaded, merged or set aside; a row that is set aside has
 * an issue of its own. The table may hold no role where every row was set aside. Where some of
 * several files cannot be used, they are left out with an issue each.
 * @throws RecipeError where the recipe names capabilities that the framework does not have
 * @throws UnusableFileError where no file can be used, or one fails in mid-reading; nothing is returned then
 */
export async function ingestFiles(
	files: readonly SourceFile[],
	framework: Framework,
	options: IngestOptions = {}
): Promise<IngestResult> {
	if (files.length === 0) throw new UnusableFileError('', 'No file was chosen.');
	const { signal, onProgress, recipe, workbooks } = options;
	const limits = { ...standardLimits, ...options.limits };
	const session = new IngestSession(framework, { limits, signal, onProgress, recipe, workbooks });
	await readEach(session, files, (file) => ingestSource(file, session));
	return session.finish();
}
