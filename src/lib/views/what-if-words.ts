import { countOf } from './format';

/** What trying other levels comes to, as far as the words go. */
export interface TriedLevels {
	readonly vanish: readonly { readonly key: string | null }[];
	readonly appear: readonly unknown[];
}

/** `This finding would clear and no other would appear.` Of a trial of which `findingKey` is what it is about; null where it is about none. */
export function whatIfSentence({ vanish, appear }: TriedLevels, findingKey: string | null): string {
	const clears = vanish.some(({ key }) => key !== null && key === findingKey);
	const others = vanish.length - (clears ? 1 : 0);
	const appearing =
		appear.length === 0
			? `${vanish.length > 0 ? 'no other' : 'none'} would appear`
			: `${countOf(appear.length, 'finding')} would appear`;
	if (findingKey === null)
		return vanish.length === 0
			? `No finding would clear, and ${appearing}.`
			: `${countOf(vanish.length, 'finding')} would clear, and ${appearing}.`;
	const own = clears ? 'This finding would clear' : 'This finding would stay';
	const more = others > 0 ? `, ${countOf(others, 'other')} would clear too` : '';
	return `${own}${more}, and ${appearing}.`;
}
