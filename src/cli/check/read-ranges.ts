import { readFile } from 'node:fs/promises';
import type { Framework } from '../../lib/framework/framework';
import { editedRanges, readRangeEdits } from '../../lib/framework/range-edits';
import { rangeFaults } from '../../lib/framework/range-faults';
import { UnusableFileError } from '../../lib/ingest/result';

/**
 * The framework with the reference ranges of a file in place of the observed ones; as it is where
 * no file is named. The file is JSON, as `RangeEdits` says: counts by grade and level, and of focus
 * capabilities. Throws an UnusableFileError where it is none, or names a grade or level that the
 * framework has not.
 */
export async function withRanges(framework: Framework, path: string | null): Promise<Framework> {
	if (path === null) return framework;
	const text = await readFile(path, 'utf8').catch(() => null);
	if (text === null) throw new UnusableFileError(path, `There are no ranges ${path}.`);
	return rangesIn(framework, path, parsed(text));
}

/** The same with what was parsed of the file, or of a workspace file. Throws as `withRanges` does. */
export function rangesIn(framework: Framework, path: string, json: unknown): Framework {
	const edits = readRangeEdits(json);
	if (!edits || !framework.ranges) {
		throw new UnusableFileError(
			path,
			`${path}: not reference ranges. They look like {"levels": {"7/8": {"4": [2, 6]}}, "focus": {"7/8": {"manager": [7, 10]}}}.`
		);
	}
	const edited = { ...framework, ranges: editedRanges(framework.ranges, edits) };
	const [fault] = rangeFaults(edited);
	if (fault) throw new UnusableFileError(path, `${path}: ${fault.path}: ${fault.message}.`);
	return edited;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return null;
	}
}
