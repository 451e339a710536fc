import { familyKey, mergeFamilies } from './family';
import type { Likeness } from './likeness';
import { codeTexts } from './organisation';
import type { CodedColumn } from './organisation';

/** The family of every role, rare and misspelt ones merged; no family for a title that says nothing. */
export function familyColumn(likeness: Likeness): CodedColumn {
	const keys = likeness.titles.map(familyKey);
	const counts = new Map<string, number>();
	for (const title of likeness.titleOf) {
		const key = keys[title] ?? '';
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const merged = mergeFamilies(counts);
	return codeTexts(likeness.titleOf.length, (role) => {
		const key = keys[likeness.titleOf[role] ?? 0] ?? '';
		return merged.get(key) ?? key;
	});
}
