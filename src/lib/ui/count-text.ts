const grouped = new Intl.NumberFormat('en-AU', { maximumFractionDigits: 1 });

/** A number for people, thousands set apart: `1,200`. */
export function countText(value: number): string {
	return grouped.format(value);
}
