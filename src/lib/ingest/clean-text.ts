import { tidy } from '../framework/fold';
import { isPlaceholder } from '../framework/placeholder';

const untidy = /^\s|\s\s|\s$|[^\S ]|[\p{Cc}\p{Cf}]/u;
const longestPlaceholder = 20;

/** White space collapsed and invisible characters removed; already tidy texts cost one test. */
export function tidied(text: string): string {
	return untidy.test(text) ? tidy(text) : text;
}

/** `tidied`, with placeholders (TBC, n/a, various) and lone dashes as ''. */
export function stated(text: string): string {
	const clean = tidied(text);
	if (clean.length > longestPlaceholder || /\d/.test(clean)) return clean;
	return isPlaceholder(clean) || /^[-\p{Pd}.\s]*$/u.test(clean) ? '' : clean;
}
