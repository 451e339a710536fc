import { isBlank, isPlaceholder } from '../framework/placeholder';
import type { Reading } from '../framework/reading';

const plainNumber = /^\d+(?:\.\d+)?$/;
const grouped = /^\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?$/;
const decimalComma = /^\d+,\d+$/;

/**
 * Reads a count or full-time equivalent: `12`, `1,204`, `1 204.5`, `2,5` (a comma before other than
 * three digits is a decimal comma). Below zero and all else is unreadable.
 */
export function readNumber(text: string): Reading<number> {
	if (isBlank(text)) return { status: 'blank' };
	if (isPlaceholder(text)) return { status: 'unknown' };
	const said = text.replace(/\s+/g, ' ').trim();
	if (said.length > 15) return { status: 'unreadable', nearest: null };
	if (plainNumber.test(said)) return { status: 'read', value: Number(said), how: 'exact' };
	if (grouped.test(said)) {
		return { status: 'read', value: Number(said.replace(/[ ,]/g, '')), how: 'alias' };
	}
	if (decimalComma.test(said)) {
		return { status: 'read', value: Number(said.replace(',', '.')), how: 'alias' };
	}
	return { status: 'unreadable', nearest: null };
}
