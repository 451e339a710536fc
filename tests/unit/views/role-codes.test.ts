import { expect, test } from 'vitest';
import { kindCodes, notEssentialCode, unknownCode } from '../../../src/lib/ingest/role-table';
import { roleCodes } from '../../../src/lib/views/role-codes';

test('codes are read here as they are written on the way in', () => {
	expect(roleCodes).toEqual({
		absent: 0,
		notEssential: notEssentialCode,
		unknown: unknownCode,
		kinds: kindCodes
	});
});
