const collator = new Intl.Collator('en', { numeric: true });

/** Orders names as people do: Division 2 before Division 10. Names that collate alike keep a fixed order. */
export function naturalOrder(a: string, b: string): number {
	return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
