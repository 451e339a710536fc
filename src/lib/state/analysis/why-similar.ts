import type { LikenessParts } from '../../analysis/likeness';
import { listText } from '../../analysis/wording';

/** From where a part counts as a reason, which words say so; the first that holds. */
const reasons: Readonly<
	Record<'title' | 'purpose' | 'occupation' | 'group', readonly (readonly [number, string])[]>
> = {
	title: [
		[0.999, 'same title'],
		[0.6, 'like title'],
		[0.35, 'partly like title']
	],
	purpose: [
		[0.6, 'like purpose'],
		[0.35, 'partly like purpose']
	],
	occupation: [
		[1, 'same occupation code'],
		[0.8, 'same occupation group'],
		[0.3, 'same broad occupation']
	],
	group: [
		[1, 'same function'],
		[0.5, 'same job family']
	]
};

const alike = 0.6;

/** Why two roles are similar, in words: `Same title, same occupation code and other levels alike`. Source: METHOD.md §2, “Wording”. */
export function whySimilar(parts: LikenessParts, otherLevels: number | null): string {
	const said = (['title', 'purpose', 'occupation', 'group'] as const).flatMap((part) => {
		const reason = reasons[part].find(([least]) => parts[part] >= least);
		return reason ? [reason[1]] : [];
	});
	if (otherLevels !== null && otherLevels >= alike) said.push('other levels alike');
	const text = said.length === 0 ? 'little in common but the grade' : listText(said);
	return text.charAt(0).toUpperCase() + text.slice(1);
}
