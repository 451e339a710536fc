/** SVG text that is known to be well formed; made only here. */
export interface Markup {
	readonly markup: string;
}

/** Values of attributes; numbers are rounded to hundredths, undefined leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** What XML 1.0 does not admit even escaped: control characters and halves of surrogate pairs. */
const inadmissible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text made safe between tags and in quotes; characters that XML does not admit become U+FFFD. */
export function escapeXml(text: string): string {
	return text
		.replace(inadmissible, '\ufffd')
		.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function attribute([name, value]: readonly [string, string | number | undefined]): string {
	if (value === undefined) return '';
	const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value);
	return ` ${name}="${text}"`;
}

/** An element with its children; a child that is a string is text and is escaped. Names come from code, never from data. */
export function element(
	name: string,
	attributes: Attributes,
	children: readonly (Markup | string)[] = []
): Markup {
	const open = `<${name}${Object.entries(attributes).map(attribute).join('')}`;
	if (children.length === 0) return { markup: `${open}/>` };
	const content = children
		.map((child) => (typeof child === 'string' ? escapeXml(child) : child.markup))
		.join('');
	return { markup: `${open}>${content}</${name}>` };
}

/** A text at a place. */
export function textAt(x: number, y: number, text: string, attributes: Attributes = {}): Markup {
	return element('text', { x, y, ...attributes }, [text]);
}

/** A text cut to a width in pixels at a size, by the mean width of a letter: an estimate, since nothing is measured here. */
export function fitText(text: string, widthPx: number, sizePx: number): string {
	const characters = [...text];
	const room = Math.max(1, Math.floor(widthPx / (sizePx * 0.54)));
	return characters.length <= room
		? text
		: `${characters
				.slice(0, room - 1)
				.join('')
				.trimEnd()}…`;
}
