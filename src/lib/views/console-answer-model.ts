import type { TableModel } from './table-model';

/** A bar of the quick chart. */
export interface QuickBar {
	/** Place among the rows, from 0. */
	readonly row: number;
	readonly label: string;
	readonly value: number;
	readonly valueText: string;
}

/** Bars of the first column of text by the first of numbers, in the rows' order. */
export interface QuickChart {
	readonly kind: 'bars';
	readonly title: string;
	readonly bars: readonly QuickBar[];
	/** From 0 or the lowest value to 0 or the highest. */
	readonly domain: readonly [number, number];
	/** Said where not all rows are drawn; else empty. */
	readonly note: string;
}

/** An answer to a query that a person wrote. */
export interface ConsoleAnswerModel {
	/** `12 rows in 0.03 s.` */
	readonly sentence: string;
	readonly table: TableModel;
	readonly chart: QuickChart | { readonly kind: 'none'; readonly reason: string };
}
