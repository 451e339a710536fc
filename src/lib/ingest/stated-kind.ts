import type { StatedKind } from './match-headers';

const kindAtEnd =
	/^(.*?[^\s,([\-\u2013])[\s,([\-\u2013]+(focus|complementary)(?: capability)?[\])\s]*$/i;

/** A text without the kind that stands at its end: `Adept (focus)`, `Adept – Complementary`. */
export function withoutKind(text: string): { readonly text: string; readonly kind: StatedKind } {
	const [, bare, stated] = kindAtEnd.exec(text) ?? [];
	if (bare === undefined || stated === undefined) return { text, kind: null };
	return { text: bare, kind: stated.toLowerCase() === 'focus' ? 'focus' : 'complementary' };
}
