/** Bullets and list numbers at the beginning of a text. */
export const bullets = /^(?:[\s•·▪◦‣●○■□❖➢✓*?–—-]|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)+/u;

/** Words in capitals alone that are taken for a sentence. */
const fewestWords = 4;

const openWords =
	/(?:^|[^\p{L}])(?:a|an|and|any|as|at|by|for|from|has|have|in|into|its|more|of|on|or|our|per|the|their|this|to|under|using|via|with|within|your)\s+$/iu;

/**
 * Whether the words before a mention leave it open, as `knowledge of` does: what follows is then
 * part of a sentence and no entry of a table.
 */
export function endsOpen(before: string): boolean {
	return openWords.test(before.slice(-20));
}

/** Whether what follows a mention begins something new: nothing, a bullet, a capital, or punctuation that ends. */
export function beginsAnew(after: string): boolean {
	const rest = after.replace(/^[\s.,;:*)–—-]+/u, '');
	return rest === '' || /^[\p{Lu}•·▪◦●<|[("“'\n?]/u.test(rest);
}

/**
 * Whether what follows a capability's name may stand there in a table: nothing, a bullet, or a
 * sentence, whose second word is in lower case. `Finance | Business Partner` and `Technology
 * Services Branch` go on with a name instead, and `Deliver results on time` with the sentence
 * that they began.
 */
export function maySucceedName(after: string, isLevel: (text: string) => boolean): boolean {
	const rest = after.replace(/^[\s.,;:*–—-]+/u, '');
	if (rest === '' || /^[•·▪◦●<|?]/u.test(rest)) return true;
	if (/^\((?:focus|complementary|continued|cont)/iu.test(rest)) return true;
	if (isLevel(rest)) return true;
	if (!/\p{Ll}/u.test(rest)) return rest.split(' ').length >= fewestWords;
	return /^\p{Lu}[\p{L}’'-]*,?\s+(?:\p{Ll}|an?\s)/u.test(rest);
}
