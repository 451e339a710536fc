/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name that every system takes, from any text: `What each division asks for` becomes
 * `what-each-division-asks-for.csv`. Letters and digits of any script stay; a text without any
 * becomes `capability-atlas`. At most 80 characters before the extension.
 */
export function safeFileName(title: string, extension: string): string {
	const words = title
		.normalize('NFC')
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-');
	const name = [...words]
		.slice(0, 80)
		.join('')
		.replace(/^-+|-+$/g, '');
	const safe = reserved.test(name) ? `${name}-file` : name;
	return `${safe || 'capability-atlas'}.${extension}`;
}
