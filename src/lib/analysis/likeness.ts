import { titleReader } from './normalise-title';
import type { NormalTitle } from './normalise-title';
import { occupationGroups, occupationMatches } from './occupation';
import type { OccupationGroups } from './occupation';
import { codeTexts, none } from './organisation';
import type { CodedColumn, GroupColumn, Organisation } from './organisation';
import { purposeVectors } from './purpose-vectors';
import { cosine } from './text-vectors';
import type { TextVectors } from './text-vectors';
import { titleShares, titleVectors } from './title-vectors';
import type { TitleVectors } from './title-vectors';

/** All that the similarity of two roles is made of. */
export interface Likeness {
	/** Per role, the place of its normalised title in `titles`. */
	readonly titleOf: Int32Array;
	readonly titles: readonly NormalTitle[];
	readonly titleVectors: TitleVectors;
	readonly purpose: CodedColumn;
	readonly purposeVectors: TextVectors;
	readonly occupation: OccupationGroups;
	readonly groups: readonly GroupColumn[];
	/** The share of each part, adding up to 1; 0 for a part whose column the file does not have. */
	readonly shares: Readonly<Record<'title' | 'purpose' | 'occupation' | 'group', number>>;
}

/** How alike two roles are, part by part, each 0–1; `all` is their weighted mean, rounded to 1e-9. */
export interface LikenessParts {
	readonly title: number;
	readonly purpose: number;
	readonly occupation: number;
	readonly group: number;
	readonly all: number;
}

const partWeights = { title: 0.45, purpose: 0.25, occupation: 0.15, group: 0.15 } as const;
/** Similarity g of roles of the same coarsest group only. */
export const coarsestMatch = 0.5;

/** Similarities are whole numbers of billionths before ties are broken. */
export const billion = 1e9;

/** Reads titles, purposes, codes and groups once, ready to be compared. Source: METHOD.md §1. */
export function likenessOf(organisation: Organisation): Likeness {
	const { roleCount, purpose, groups } = organisation;
	const read = titleReader();
	const byRole = organisation.titles.map(read);
	const coded = codeTexts(roleCount, (role) => byRole[role]?.text || '\u0000');
	const titles: NormalTitle[] = coded.values.map(() => ({ text: '', words: [] }));
	const titleRoles = new Int32Array(titles.length);
	byRole.forEach((title, role) => {
		const place = coded.codes[role] ?? 0;
		if (titleRoles[place] === 0) titles[place] = title;
		titleRoles[place] = (titleRoles[place] ?? 0) + 1;
	});
	const purposeRoles = new Int32Array(purpose.values.length);
	for (const code of purpose.codes) {
		if (code !== none) purposeRoles[code] = (purposeRoles[code] ?? 0) + 1;
	}
	const total =
		partWeights.title +
		(purpose.values.length > 0 ? partWeights.purpose : 0) +
		(organisation.occupation.values.length > 0 ? partWeights.occupation : 0) +
		(groups.length > 0 ? partWeights.group : 0);
	return {
		titleOf: coded.codes,
		titles,
		titleVectors: titleVectors(titles, titleRoles, roleCount),
		purpose,
		purposeVectors: purposeVectors(purpose.values, purposeRoles, roleCount),
		occupation: occupationGroups(organisation.occupation),
		groups,
		shares: {
			title: partWeights.title / total,
			purpose: purpose.values.length > 0 ? partWeights.purpose / total : 0,
			occupation: organisation.occupation.values.length > 0 ? partWeights.occupation / total : 0,
			group: groups.length > 0 ? partWeights.group / total : 0
		}
	};
}

/** Similarity o: 1 for the same six digits, .8 four, .3 two. Source: METHOD.md §1. */
export function occupationLikeness({ two, four, six }: OccupationGroups, a: number, b: number) {
	if (sameCode(six, a, b)) return occupationMatches.six;
	if (sameCode(four, a, b)) return occupationMatches.four;
	return sameCode(two, a, b) ? occupationMatches.two : 0;
}

/** Similarity g: 1 in the same finest group, .5 in the same coarsest. Source: METHOD.md §1. */
export function groupLikeness(groups: readonly GroupColumn[], a: number, b: number): number {
	const finest = groups.at(-1);
	const coarsest = groups[0];
	if (finest && sameCode(finest.column, a, b)) return 1;
	return coarsest && sameCode(coarsest.column, a, b) ? coarsestMatch : 0;
}

/** True where both roles state the same value. */
export function sameCode({ codes }: CodedColumn, a: number, b: number): boolean {
	const code = codes[a] ?? none;
	return code !== none && code === codes[b];
}

/** The similarity of any two roles of the organisation. Source: METHOD.md §1, “Similarity”. */
export function likenessParts(likeness: Likeness, a: number, b: number): LikenessParts {
	const { titleOf, purpose, shares } = likeness;
	const left = titleOf[a] ?? 0;
	const right = titleOf[b] ?? 0;
	const title =
		titleShares.words * cosine(likeness.titleVectors.words, left, right) +
		titleShares.trigrams * cosine(likeness.titleVectors.trigrams, left, right);
	const purposeA = purpose.codes[a] ?? none;
	const purposeB = purpose.codes[b] ?? none;
	const parts = {
		title: rounded(title),
		purpose:
			purposeA === none || purposeB === none
				? 0
				: rounded(cosine(likeness.purposeVectors, purposeA, purposeB)),
		occupation: occupationLikeness(likeness.occupation, a, b),
		group: groupLikeness(likeness.groups, a, b)
	};
	return {
		...parts,
		all: rounded(
			shares.title * parts.title +
				shares.purpose * parts.purpose +
				shares.occupation * parts.occupation +
				shares.group * parts.group
		)
	};
}

/** A similarity or a score rounded to 1e-9, so that ties do not hang on the last digits. */
export function rounded(value: number): number {
	return Math.round(value * billion) / billion;
}
