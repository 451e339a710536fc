const names: Readonly<Record<string, string>> = {
	nbsp: ' ',
	ndash: '–',
	mdash: '—',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	hellip: '…',
	bull: '•',
	middot: '·',
	frac12: '½',
	agrave: 'à',
	aacute: 'á',
	ccedil: 'ç',
	egrave: 'è',
	eacute: 'é',
	euml: 'ë',
	iacute: 'í',
	ntilde: 'ñ',
	oacute: 'ó',
	ouml: 'ö',
	uacute: 'ú',
	uuml: 'ü'
};

/** A web page or Excel's own XML as its reader wants it: from its first mark, with the named letters that it does not know written out. */
export function markupText(text: string): string {
	return text
		.trimStart()
		.replace(/&([a-z]+\d{0,2});/g, (whole, name: string) =>
			Object.hasOwn(names, name) ? (names[name] ?? whole) : whole
		);
}
