/** What a measure must reach, or must not pass. */
export type Bar = readonly ['>=' | '<=', number];

export type Bars = Readonly<Record<string, Bar>>;

const small: Bars = {
	'average precision': ['>=', 0.43],
	'same, two-level slips': ['>=', 0.8],
	'precision at 20': ['>=', 0.55],
	'false share at q .05': ['<=', 0.18],
	'two-level slips found': ['>=', 0.45],
	'top 20 pairs that touch': ['>=', 0.6],
	'intervals that hold the truth': ['>=', 0.9],
	'division error, levels': ['<=', 0.14],
	'seconds, sections 1–3 and 5': ['<=', 0.5]
};
const middle: Bars = {
	'average precision': ['>=', 0.55],
	'same, two-level slips': ['>=', 0.8],
	'precision at 50': ['>=', 0.86],
	'false share at q .05': ['<=', 0.12],
	'two-level slips found': ['>=', 0.76],
	'top 50 pairs that touch': ['>=', 0.8],
	'drift cells found': ['>=', 0.9],
	'drift false share': ['<=', 0.05],
	'copied roles found': ['>=', 0.9],
	'copied precision': ['>=', 0.8],
	'inversions found': ['>=', 4 / 6],
	'intervals that hold the truth': ['>=', 0.92],
	'division error, levels': ['<=', 0.06],
	'family agreement': ['>=', 0.9],
	'seconds, sections 1–3 and 5': ['<=', 1.5]
};
const large: Bars = {
	'average precision': ['>=', 0.55],
	'same, two-level slips': ['>=', 0.9],
	'precision at 100': ['>=', 0.93],
	'false share at q .05': ['<=', 0.13],
	'two-level slips found': ['>=', 0.85],
	'top 50 pairs that touch': ['>=', 0.88],
	'drift cells found': ['>=', 0.98],
	'drift false share': ['<=', 0.05],
	'copied roles found': ['>=', 0.95],
	'copied precision': ['>=', 0.88],
	'inversions found': ['>=', 0.8],
	'intervals that hold the truth': ['>=', 0.92],
	'division error, levels': ['<=', 0.035],
	'family agreement': ['>=', 0.9],
	'seconds, sections 1–3 and 5': ['<=', 7]
};

/** The bars of METHOD.md §6 for an organisation of so many roles. */
export function barsFor(roles: number): Bars {
	return roles < 1000 ? small : roles < 10_000 ? middle : large;
}

/** Where nothing is planted, and on O*NET. Source: METHOD.md §6. */
export const cleanBars: Bars = { 'flags per 1,000 roles': ['<=', 3] };
export const occupationBars: Bars = { 'average precision': ['>=', 0.54] };

/** What METHOD.md §6 reports of a reference implementation on given organisations. */
const references: Readonly<Record<'small' | 'middle' | 'large', Readonly<Record<string, number>>>> =
	{
		small: {
			'average precision': 0.487,
			'same, two-level slips': 0.905,
			'precision at 20': 0.65,
			'two-level slips found': 0.53
		},
		middle: {
			'average precision': 0.594,
			'same, two-level slips': 0.85,
			'precision at 50': 0.92,
			'two-level slips found': 0.84
		},
		large: {
			'average precision': 0.598,
			'same, two-level slips': 0.944,
			'precision at 100': 0.98,
			'two-level slips found': 0.92
		}
	};

/** How far from the reference the project's own organisations may leave a measure: a tenth. */
const leeway = 0.9;

/** Goals on the project's own organisations: within a tenth of the reference, else the bar itself. */
export function goalsFor(roles: number): Bars {
	const size = roles < 1000 ? 'small' : roles < 10_000 ? 'middle' : 'large';
	const near = Object.entries(references[size]).map(
		([name, value]) => [name, ['>=', leeway * value]] as const
	);
	return { ...barsFor(roles), ...Object.fromEntries(near) };
}
