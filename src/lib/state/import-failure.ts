import { UnusableFileError, type IngestResult } from '../ingest/result';

/** Why a file whose rows were all set aside is not taken in place of what is loaded: with the first row's reason. */
export function nothingToLoad(name: string, { issues }: IngestResult): UnusableFileError {
	const [first] = issues.filter(({ effect }) => effect === 'row_set_aside');
	const reason = first ? ` Line ${first.line}: ${first.message}` : '';
	return new UnusableFileError(name, `${name} holds no row that could be loaded.${reason}`);
}

/** A failed import in one sentence for people. */
export function failureText(error: unknown): string {
	if (error instanceof UnusableFileError) return error.message;
	const detail = error instanceof Error ? error.message : String(error);
	return `The data could not be loaded: ${detail}`;
}
