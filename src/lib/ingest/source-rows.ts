import type { Framework } from '../framework/framework';
import { tidied } from './clean-text';
import type { TableSink } from './table-sink';
import type { IngestOptions } from './ingest-files';
import { IngestSession } from './ingest-session';
import { ingestSource } from './ingest-source';
import { standardLimits } from './limits';
import type { TablePreview } from './preview';
import { UnusableFileError } from './result';
import type { SourceFile } from './source-file';
import { TableLook } from './table-look';

/** One row as it stands in its file, with the headers above it. */
export interface SourceRow {
	readonly file: string;
	readonly line: number;
	/** White space tidied; in the order of the columns. */
	readonly headers: readonly string[];
	/** Before anything is mended; may be shorter or longer than the headers. */
	readonly cells: readonly string[];
}

/** Which row is wanted: file and line as issues name them. */
export type WantedRow = Pick<SourceRow, 'file' | 'line'>;

/**
 * The rows that stand on some lines of the files, in the order in which the files have them. Lines
 * without a row are left out; in documents several rows may stand on one line.
 * @throws RecipeError where the recipe names capabilities that the framework does not have
 */
export async function sourceRows(
	files: readonly SourceFile[],
	framework: Framework,
	wanted: readonly WantedRow[],
	options: IngestOptions = {}
): Promise<readonly SourceRow[]> {
	const { signal, onProgress, recipe } = options;
	const lines = new Map<string, Set<number>>();
	for (const { file, line } of wanted) {
		const known = lines.get(file);
		if (known) known.add(line);
		else lines.set(file, new Set([line]));
	}
	const rows: SourceRow[] = [];
	const session = new IngestSession(framework, {
		...{ limits: { ...standardLimits, ...options.limits }, signal, onProgress, recipe },
		newSink: (input, format) => {
			const picked: { cells: readonly string[]; line: number }[] = [];
			const look = new TableLook(input, format, 0, ({ columns, unusable }: TablePreview) => {
				if (unusable !== null) return;
				const headers = columns.map(({ header }) => header);
				rows.push(...picked.map((row) => ({ file: input.file, headers, ...row })));
			});
			return picking(look, lines.get(input.file) ?? new Set(), (row) => picked.push(row));
		}
	});
	for (const file of files) {
		if (![...lines.keys()].some((name) => name.startsWith(file.name))) continue;
		try {
			await ingestSource(file, session);
		} catch (error) {
			if (!(error instanceof UnusableFileError)) throw error;
		}
	}
	return rows;
}

function picking(
	look: TableLook,
	lines: ReadonlySet<number>,
	pick: (row: { readonly cells: readonly string[]; readonly line: number }) => void
): TableSink {
	return {
		get width() {
			return look.width;
		},
		plainLineTaker: null,
		get rows() {
			return look.rows;
		},
		take: (cells, line) => {
			if (lines.has(line)) pick({ cells: [...cells], line });
			look.take(cells, line);
		},
		finish: (text) => look.finish(text)
	};
}

const mostHeld = 6;
const longestHeld = 200;

/** What an excluded row is told by: its first six cells of at most 200 characters that state something, by header. */
export function cleanHolds({ headers, cells }: SourceRow): Readonly<Record<string, string>> {
	const holds = new Map<string, string>();
	for (const [index, header] of headers.entries()) {
		const text = tidied(cells[index] ?? '');
		if (text === '' || text.length > longestHeld || holds.has(header)) continue;
		holds.set(header, text);
		if (holds.size === mostHeld) break;
	}
	return Object.fromEntries(holds);
}
