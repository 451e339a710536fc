/**
 * The text as a person would have typed it: compatibility characters, invisible characters and
 * runs of white space made plain, letter case kept. Zero-width characters, soft hyphens and
 * control characters vanish; every dash becomes `-`.
 */
export function plain(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/\p{Cf}+/gu, '')
		.replace(/\p{Cc}+/gu, ' ')
		.replace(/[\p{Pd}\u2212]/gu, '-')
		.replace(/\u2044/g, '/')
		.replace(/\s+/g, ' ')
		.trim();
}

/** `plain`, letter case aside: two texts that differ in case and spacing alone fold to the same. */
export function fold(text: string): string {
	return plain(text).toUpperCase().toLowerCase();
}

/**
 * `fold`, with `&` written out and separating punctuation as spaces, so that `Highly-Advanced`,
 * `(highly advanced)` and `highly_advanced.` are the same. A slash, a question mark and any sign
 * that carries meaning stay.
 */
export function words(text: string): string {
	return fold(text)
		.replace(/&/g, ' and ')
		.replace(/[-_.,:;()[\]{}'"‘’“”*•·|]+/g, ' ')
		.replace(/ +/g, ' ')
		.trim();
}

/** The text with invisible characters removed and white space collapsed, otherwise as it is: how a value that is kept as itself is shown. */
export function tidy(text: string): string {
	return text
		.replace(/\p{Cf}+/gu, '')
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim();
}
