import { editDistance } from './edit-distance';
import { fold, words } from './fold';
import { isBlank, isPlaceholder } from './placeholder';
import type { Reading } from './reading';
import { remember } from './remember';

type Kind = 'focus' | 'complementary';

const aliases: ReadonlyMap<string, Kind> = new Map([
	...[
		'focus capability',
		'focus capabilities',
		'f',
		'yes',
		'y',
		'true',
		'x',
		'1',
		'✓',
		'✔',
		'☑',
		'√'
	].map((text) => [text, 'focus'] as const),
	...[
		'complementary capability',
		'complementary capabilities',
		'complimentary',
		'c',
		'no',
		'n',
		'false',
		'0'
	].map((text) => [text, 'complementary'] as const)
]);

/**
 * Reads whether a capability is focus or complementary, as the word itself, its initial, or the
 * mark of a column headed focus: yes, true, x or a tick for focus; no, false or 0 for complementary.
 * A crossed-out mark (✗) is unreadable: some mean yes by it.
 */
export const readKind: (text: string) => Reading<Kind> = remember((text) => {
	const folded = fold(text);
	if (folded === 'focus' || folded === 'complementary') {
		return { status: 'read', value: folded, how: 'exact' };
	}
	if (isBlank(text)) return { status: 'blank' };
	if (isPlaceholder(text)) return { status: 'unknown' };
	const key = words(text.replace(/\uFE0F/g, ''));
	if (key === 'focus' || key === 'complementary') {
		return { status: 'read', value: key, how: 'alias' };
	}
	const value = aliases.get(key);
	if (value !== undefined) return { status: 'read', value, how: 'alias' };
	if (key.length >= 5) {
		for (const kind of ['focus', 'complementary'] as const) {
			if (editDistance(key, kind, 1) <= 1) return { status: 'read', value: kind, how: 'fuzzy' };
		}
	}
	return { status: 'unreadable', nearest: nearest(key) };
});

function nearest(text: string): Kind | null {
	if (text.length < 3) return null;
	if ('complementary'.startsWith(text) || editDistance(text, 'complementary', 3) <= 3) {
		return 'complementary';
	}
	return 'focus'.startsWith(text) || editDistance(text, 'focus', 2) <= 2 ? 'focus' : null;
}
