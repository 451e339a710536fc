const signatures: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
	{ bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: 'a PDF document' },
	{ bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture' },
	{ bytes: [0xff, 0xd8, 0xff], what: 'a JPEG picture' },
	{ bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF picture' },
	{ bytes: [0x1f, 0x8b, 0x08], what: 'a gzip archive' },
	{ bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], what: 'a 7-Zip archive' },
	{ bytes: [0x50, 0x41, 0x52, 0x31], what: 'a Parquet file' },
	{ bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel or Word file' }
];

const zips: readonly (readonly [ending: RegExp, what: string])[] = [
	[/\.xls[xmb]?$/i, 'an Excel workbook'],
	[/\.do[ct][xm]?$/i, 'a Word document'],
	[/\.ods$/i, 'a spreadsheet'],
	[/\.numbers$/i, 'a Numbers spreadsheet']
];

/** What a file that is no text is, by its first bytes (zip archives also by name), or null where they tell nothing. */
export function binaryKind(name: string, head: Uint8Array): string | null {
	const begins = (bytes: readonly number[]): boolean =>
		bytes.every((byte, index) => head[index] === byte);
	if (begins([0x50, 0x4b, 0x03, 0x04]) || begins([0x50, 0x4b, 0x05, 0x06])) {
		return zips.find(([ending]) => ending.test(name))?.[1] ?? 'a zip archive';
	}
	return signatures.find(({ bytes }) => begins(bytes))?.what ?? null;
}
