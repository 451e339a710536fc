import { nsw } from '../../../src/lib/framework/nsw';
import { extractRole, type ExtractedRole } from '../../../src/lib/ingest/documents/extract-role';
import { readTextDocument } from '../../../src/lib/ingest/documents/read-text-document';

/** A role read of a text with the NSW framework. */
export function roleIn(text: string, name = 'role.txt'): ExtractedRole {
	return extractRole(readTextDocument(name, text), nsw);
}

/** `MASE 3 focus`, with `?` after what is marked for review. */
export function requirementsIn(text: string): readonly string[] {
	return roleIn(text).requirements.map(({ capabilityId, level, kind }) =>
		[
			capabilityId,
			`${String(level.value)}${level.review ? '?' : ''}`,
			`${String(kind.value)}${kind.review ? '?' : ''}`
		].join(' ')
	);
}
