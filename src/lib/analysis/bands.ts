/** How sure a finding is, surest first. */
export const bands = ['strong', 'likely', 'worth_a_look'] as const;

export type Band = (typeof bands)[number];

/** The highest q of each band. Source: METHOD.md §2.7. */
export const bandLimits: Readonly<Record<Band, number>> = {
	strong: 0.01,
	likely: 0.05,
	worth_a_look: 0.2
};

/** The band of a false discovery rate, null where it is too high for any. */
export function bandOf(rate: number): Band | null {
	return bands.find((band) => rate <= bandLimits[band]) ?? null;
}
