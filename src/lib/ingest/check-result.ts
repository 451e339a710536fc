import type { IngestResult } from './result';

function isResult(value: unknown): value is IngestResult {
	return typeof value === 'object' && value !== null && 'roles' in value && 'files' in value;
}

/**
 * A result that was kept or came in a file.
 *
 * @throws Error where it is not whole.
 */
export function checkResult(value: unknown): IngestResult {
	if (!isResult(value)) throw new Error('The data are not whole.');
	return value;
}
