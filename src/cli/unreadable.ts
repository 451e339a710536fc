import { UnusableFileError } from '../lib/ingest/result';

/** What the system says against reading a file or folder (no permission, gone meanwhile) as a sentence about it; any other error as it is. */
export function unreadable(path: string, error: unknown): unknown {
	if (!(error instanceof Error && 'code' in error)) return error;
	return new UnusableFileError(path, `${path} cannot be read (${String(error.code)}).`);
}
