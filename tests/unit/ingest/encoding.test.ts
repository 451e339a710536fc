import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/lib/ingest/decode-text';
import { detectEncoding } from '../../../src/lib/ingest/detect-encoding';
import { blobAsSource, bytesAsSource } from '../../../src/lib/ingest/source-file';
import { Utf8Check } from '../../../src/lib/ingest/utf8-check';
import { ingestBytes, plainRoles } from './read-roles';

/** UTF-16 bytes of a text, by hand: TextEncoder writes UTF-8 alone. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let index = 0; index < text.length; index++) {
		view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
	}
	return new Uint8Array(view.buffer);
}

async function textOf(bytes: Uint8Array, chunkBytes: number): Promise<[string, string]> {
	const file = bytesAsSource('a.csv', bytes, chunkBytes);
	const encoding = await detectEncoding(file);
	let text = '';
	for await (const piece of decodeText(file, encoding)) text += piece.text;
	return [encoding, text];
}

const text = 'title,Finance\nCafé – Zoë 日本 😀,Adept\n';
const utf8 = new TextEncoder().encode(text);
const western = Uint8Array.from([
	...new TextEncoder().encode('title,Finance\nCaf'),
	0xe9,
	0x20,
	0x96,
	0x20,
	0x80,
	...new TextEncoder().encode(',Adept\n')
]);

describe.each([1, 2, 3, 5, 1_000])('in chunks of %i bytes', (chunkBytes) => {
	test.each([
		['UTF-8', utf8, 'utf-8', text],
		['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'utf-8', text],
		['UTF-16 with a mark', utf16(`\uFEFF${text}`, true), 'utf-16le', text],
		['big-endian UTF-16 with a mark', utf16(`\uFEFF${text}`, false), 'utf-16be', text],
		['UTF-16 without a mark', utf16(text, true), 'utf-16le', text],
		['big-endian UTF-16 without a mark', utf16(text, false), 'utf-16be', text],
		['Windows-1252', western, 'windows-1252', 'title,Finance\nCafé – €,Adept\n']
	])('%s is told and decoded', async (_, bytes, encoding, decoded) => {
		expect(await textOf(bytes, chunkBytes)).toEqual([encoding, decoded]);
	});

	test('line ends of every kind come out as LF', async () => {
		const bytes = new TextEncoder().encode('a\r\nb\rc\n\r\nd\r\r\n');
		expect(await textOf(bytes, chunkBytes)).toEqual(['utf-8', 'a\nb\nc\n\nd\n\n']);
	});
});

describe('the encoding', () => {
	test.each([
		['a lone continuation byte', [0x80]],
		['an overlong form', [0xc0, 0xaf]],
		['an overlong form of three bytes', [0xe0, 0x80, 0xaf]],
		['a surrogate', [0xed, 0xa0, 0x80]],
		['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
		['a byte that UTF-8 never has', [0xff]],
		['a character cut off', [0xe2, 0x82]]
	])('is not UTF-8 where a long file ends in %s', async (_, bytes) => {
		const ascii = new TextEncoder().encode('x'.repeat(5_003));
		const source = bytesAsSource('a.csv', Uint8Array.from([...ascii, ...bytes]), 1_001);
		expect(await detectEncoding(source)).toBe('windows-1252');
	});

	test('is told by a late byte, and each cell read by it', async () => {
		const rows = new TextEncoder().encode(`title,Finance\n${'Officer,Adept\n'.repeat(5_000)}`);
		const late = Uint8Array.from([
			...rows,
			0x5a,
			0x6f,
			0xeb,
			...new TextEncoder().encode(',Adept')
		]);
		const { roles, files } = await ingestBytes(late, 4_096);
		expect(files[0]?.encoding).toBe('windows-1252');
		expect(plainRoles(roles).at(-1)?.title).toBe('Zoë');
	});
});

describe('the check of UTF-8', () => {
	test('agrees with a strict decoder on any bytes, however they are cut and aligned', () => {
		const lead = fc.constantFrom(0x61, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed);
		const byte = fc.oneof(
			lead,
			fc.constantFrom(0xe2, 0xf0, 0xf4, 0xf5),
			fc.integer({ min: 0, max: 255 })
		);
		const valid = fc.string({ unit: 'binary' }).map((text) => [...new TextEncoder().encode(text)]);
		const bytes = fc.oneof(fc.array(byte, { maxLength: 12 }), valid, fc.tuple(valid, byte));
		fc.assert(
			fc.property(bytes, fc.nat(3), fc.integer({ min: 1, max: 9 }), (parts, offset, cut) => {
				const whole = Uint8Array.from([...new Array<number>(offset).fill(0x20), ...parts.flat()]);
				const input = whole.slice(offset);
				const check = new Utf8Check();
				for (let start = 0; start < input.length; start += cut) {
					check.push(whole.subarray(offset + start, Math.min(offset + start + cut, whole.length)));
				}
				const strict = (): string => new TextDecoder('utf-8', { fatal: true }).decode(input);
				if (check.sound) expect(strict).not.toThrow();
				else expect(strict).toThrow();
			}),
			{ numRuns: 2_000 }
		);
	});
});

test('a file that a person chose is read from its start each time', async () => {
	const source = blobAsSource(new File(['title,Finance\n'], 'roles.csv'));
	const read = async (): Promise<string> => {
		let text = '';
		for await (const chunk of source.chunks()) text += new TextDecoder().decode(chunk);
		return text;
	};
	expect([source.name, source.size, await read(), await read()]).toEqual([
		'roles.csv',
		14,
		'title,Finance\n',
		'title,Finance\n'
	]);
});
