/** A piece of text without its markup. */
export interface Unmarked {
	readonly text: string;
	readonly bold: boolean;
}

const tags =
	/<\/?(?:ul|ol|li|u|b|i|em|strong|span|div|p|sup|sub|font|a|h[1-6]|img|table|thead|tbody|tr|td|th)(?:\s[^<>]{0,300})?\/?>/gi;

/**
 * The text of a piece that a converter left with markup in it: HTML tags, markdown emphasis, links
 * and headings, and the bracketed notes that stand for pictures and bookmarks. `<br>` becomes a new
 * paragraph. Bold is told where emphasis spans the whole piece. Glyphs of private-use fonts, which
 * are bullets, become `•`.
 */
export function unmarked(text: string): Unmarked {
	const clean = text
		.replace(/<br\s?\/?>/gi, '\n')
		.replace(/!\[[^\]]{0,200}\]\([^)]{0,500}\)/g, ' ')
		.replace(/\[(?:image|bookmark|picture|logo)\b[^\]]{0,200}\]/gi, ' ')
		.replace(/\[([^\]]{1,200})\]\((?:[^)\s]{0,500})\)/g, '$1')
		.replace(/^\s{0,3}#{1,6}\s+/, '')
		.replace(/\\([*_|#])/g, '$1')
		.replace(/&nbsp;/g, ' ')
		.replace(/&amp;/g, '&')
		.replace(/[\uE000-\uF8FF]/g, '•');
	const marked = clean.trim();
	const bold =
		/^(?:\*\*|__)[^*]*(?:\*\*|__)$/.test(marked) || /^<(b|strong)>[^<]*<\/\1>$/i.test(marked);
	return { text: clean.replace(tags, ' ').replace(/\*\*|(?<!\w)__|__(?!\w)/g, ''), bold };
}
