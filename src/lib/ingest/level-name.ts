import type { Framework } from '../framework/framework';
import { lookupOf } from '../framework/lookup';
import { kindCodes, notEssentialCode, unknownCode } from './role-table';

/** A level code in words. */
export function levelName(code: number, framework: Framework): string {
	if (code === notEssentialCode) return 'not essential';
	if (code === unknownCode) return 'unknown';
	return lookupOf(framework).levelByOrder.get(code)?.name ?? String(code);
}

/** A kind code in words. */
export function kindName(code: number): string {
	return code === kindCodes.focus ? 'focus' : 'complementary';
}
