/** What makes a spreadsheet run a text as a formula; apostrophes before it are guards. See OWASP, CSV Injection. */
const guarded = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const dangerous = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const apostrophe = 39;

/** A text as it is written into a CSV file: with an apostrophe in front where a spreadsheet would run it. */
export function withGuard(text: string): string {
	return dangerous.test(text) ? `'${text}` : text;
}

/** How exports keep a spreadsheet from taking leading zeros off a code. */
const textFormula = /^="((?:[^"]|"")*)"$/;
const equals = 61;

/** A text as it was before `withGuard`, or before it was made a formula that says it (`="00123"`), and any other as it is. */
export function withoutGuard(text: string): string {
	if (text.charCodeAt(0) === equals) {
		const [, said] = textFormula.exec(text) ?? [];
		return said === undefined ? text : said.replaceAll('""', '"');
	}
	return text.charCodeAt(0) === apostrophe && guarded.test(text) ? text.slice(1) : text;
}
