import { expect, test } from 'vitest';
import * as db from '../../../src/lib/db/role-columns';
import type { IngestResult } from '../../../src/lib/ingest/result';
import * as ingest from '../../../src/lib/ingest/role-table';

test('the database reads the codes that ingest writes', () => {
	expect([db.notEssentialCode, db.unknownCode, db.managesNotStatedCode, db.kindCodeCount]).toEqual([
		ingest.notEssentialCode,
		ingest.unknownCode,
		ingest.managesPeopleCodes.not_stated,
		Object.keys(ingest.kindCodes).length
	]);
});

test('what ingest hands over is what the database takes', () => {
	const take = (result: IngestResult): db.LoadInput => result;
	expect(take).toBeTypeOf('function');
	const kept = [...db.roleTexts, 'role_id', 'title', 'source_file'];
	expect(new Set(kept)).toEqual(new Set(ingest.roleTextFields));
});
