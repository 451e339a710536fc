const grouped = new Intl.NumberFormat('en-AU', { maximumFractionDigits: 1 });

/** A number for people, thousands set apart: `1,200`. */
export function countText(value: number): string {
	return grouped.format(value);
}

/** A number of bytes for people: `840 bytes`, `1.2 MB`. */
export function bytesText(bytes: number): string {
	if (bytes < 1000) return `${grouped.format(bytes)} bytes`;
	if (bytes < 1_000_000) return `${grouped.format(bytes / 1000)} kB`;
	return `${grouped.format(bytes / 1_000_000)} MB`;
}
