import type { CurrencyModel } from './currency-model';
import type { SummaryPart } from './summary-part';

/** What is said of a capability's levels over the years. */
export type TrendVerdict = 'rising' | 'falling' | 'steady' | 'few';

/** The levels of one year, allowing for grades. */
export interface TrendPoint {
	readonly year: number;
	readonly roles: number;
	/** Mean distance, in levels, from the mean of all dated roles of the same grade. */
	readonly gap: number;
	/** So few roles that the point says little. */
	readonly few: boolean;
	readonly words: string;
}

/** One capability over the years. */
export interface TrendLine {
	readonly capabilityId: string;
	readonly name: string;
	readonly verdict: TrendVerdict;
	/** Levels a year at one grade, and the half width of its 95 % interval; null where years do not differ. */
	readonly slope: number | null;
	readonly reach: number | null;
	readonly dated: number;
	/** `+0.10 ± 0.06 a year`; empty where nothing can be said. */
	readonly amount: string;
	readonly points: readonly TrendPoint[];
	readonly words: string;
}

/** Whether levels rise with the date of approval, and how old descriptions are. */
export interface TrendsModel {
	readonly kind: 'trends';
	readonly title: string;
	readonly summary: readonly SummaryPart[];
	readonly years: readonly number[];
	/** Half the height of the scale in levels: the same for every capability. */
	readonly extent: number;
	readonly lines: readonly TrendLine[];
	readonly currency: CurrencyModel;
}
