/** An element of a parsed document: its name, attributes and children, texts among them. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly (XmlElement | string)[];
}

const entities = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['#39', "'"]
]);

function decode(text: string): string {
	if (text.includes('<')) throw new Error(`a bare < in ${text}`);
	return text.replace(/&([^;]*);?/g, (whole, name: string) => {
		const character = whole.endsWith(';') ? entities.get(name) : undefined;
		if (character === undefined) throw new Error(`an unknown entity ${whole}`);
		return character;
	});
}

const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/y;

/** Reads the part of XML that an exported figure uses, and throws at anything that is not well formed. */
export function parseXml(document: string): XmlElement {
	const source = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').trim();
	const top: (XmlElement | string)[] = [];
	const open: { name: string; children: (XmlElement | string)[] }[] = [];
	let at = 0;
	while (at < source.length) {
		const children = open.at(-1)?.children ?? top;
		if (source[at] !== '<') {
			const end = source.indexOf('<', at);
			const text = decode(source.slice(at, end === -1 ? undefined : end));
			if (open.length === 0) throw new Error(`text outside the document: ${text}`);
			children.push(text);
			at = end === -1 ? source.length : end;
			continue;
		}
		tag.lastIndex = at;
		const match = tag.exec(source);
		if (!match) throw new Error(`no tag at ${source.slice(at, at + 60)}`);
		const [whole, closing, name = '', attributeText = '', empty] = match;
		at += whole.length;
		if (closing) {
			if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
			continue;
		}
		const attributes = new Map<string, string>();
		for (const [, key = '', value = ''] of attributeText.matchAll(/([\w:-]+)="([^"]*)"/g)) {
			if (attributes.has(key)) throw new Error(`${key} twice in <${name}>`);
			attributes.set(key, decode(value));
		}
		const element = { name, attributes, children: [] };
		children.push(element);
		if (!empty) open.push(element);
	}
	const [root] = top;
	if (open.length > 0 || top.length !== 1 || !root || typeof root === 'string')
		throw new Error('not one closed root element');
	return root;
}

/** Every element of a document, itself first. */
export function everyElement(root: XmlElement): readonly XmlElement[] {
	return [
		root,
		...root.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child)))
	];
}

/** The text of an element and all beneath it. */
export function textOf(element: XmlElement): string {
	return element.children
		.map((child) => (typeof child === 'string' ? child : textOf(child)))
		.join('');
}
