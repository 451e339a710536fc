import { fold, words } from './fold';
import { isBlank, isPlaceholder } from './placeholder';
import type { Reading } from './reading';
import { remember } from './remember';

const aliases: ReadonlyMap<string, boolean> = new Map([
	...['y', 'true', 't', '✓', '✔', '☑', '√', 'manager', 'people manager'].map(
		(text) => [text, true] as const
	),
	...['n', 'false', 'f', 'nil', 'none', 'zero', 'non manager', 'not a people manager'].map(
		(text) => [text, false] as const
	)
]);

const reports = String.raw`(?:direct )?reports?`;
const count = String.raw`(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;
const none = new RegExp(
	String.raw`^(?:(?:this|the) (?:role|position) (?:has|have) |there are )?(?:no|nil|zero|0) ${reports}$|` +
		String.raw`^(?:this|the) (?:role|position) (?:does not|doesn t) have (?:any )?${reports}$`
);
const some = new RegExp(
	String.raw`^(?:(?:this|the) (?:role|position) (?:has|have|will have|may have|manages) |there are |has |may have )?` +
		String.raw`(?:(?:between|up to|approximately|about|around|at least) )?` +
		String.raw`(?:(?:${count}(?: (?:to|and|or) ${count})? )?${reports}|${count} (?:to|and|or) ${count})$`
);
const number = /^\d+(?:[.,]\d+)?$/;

/**
 * Reads whether a role manages people, from a yes or no, from a number of direct reports (0 is
 * no, any other yes), or from the sentence of a role description. "May have direct reports" is
 * yes: such descriptions carry the levels that only managing roles have. "Nil" is no.
 */
export const readYesNo: (text: string) => Reading<boolean> = remember((text) => {
	const folded = fold(text);
	if (folded === 'yes' || folded === 'no') {
		return { status: 'read', value: folded === 'yes', how: 'exact' };
	}
	if (isBlank(text)) return { status: 'blank' };
	if (isPlaceholder(text)) return { status: 'unknown' };
	if (number.test(folded)) {
		return { status: 'read', value: /[1-9]/.test(folded), how: 'alias' };
	}
	if (/^-\d/.test(folded)) return { status: 'unreadable', nearest: null };
	const key = words(text.replace(/\uFE0F/g, ''));
	if (key === 'yes' || key === 'no') return { status: 'read', value: key === 'yes', how: 'alias' };
	const value = aliases.get(key);
	if (value !== undefined) return { status: 'read', value, how: 'alias' };
	const sentence = key.replace(/(\d) (\d)/g, '$1 to $2');
	if (none.test(sentence)) return { status: 'read', value: false, how: 'alias' };
	if (some.test(sentence)) return { status: 'read', value: true, how: 'alias' };
	return { status: 'unreadable', nearest: null };
});
