import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { nsw } from '../../../src/lib/framework/nsw';
import { standardDocumentLimits } from '../../../src/lib/ingest/documents/document-limits';
import { readDocument } from '../../../src/lib/ingest/documents/read-document';
import { UnusableFileError } from '../../../src/lib/ingest/result';
import { roleIn } from './read-role';

const pieces = [
	...nsw.capabilities.map(({ name }) => name),
	...nsw.levels.map(({ name }) => name),
	...['\t', ' | ', '\n', '\n\n', '\f', '   ', 'Focus capabilities', 'Complementary capabilities'],
	...[
		'Role Description',
		'Cluster',
		'Grade',
		'Highly',
		'• ',
		'<td>',
		'<tr>',
		'</table>',
		'<table',
		'**'
	],
	...[
		'[image: ',
		'<br>',
		'Occupation specific capabilities',
		'and',
		'Level',
		'7/8',
		'531111',
		'Not essential'
	]
];

test('any text ends in a role, with levels of the framework alone', () => {
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 2000 }),
		fc
			.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 200 })
			.map((parts) => parts.join(' '))
	);
	fc.assert(
		fc.property(text, (said) => {
			const role = roleIn(said);
			const ids = role.requirements.map(({ capabilityId }) => capabilityId);
			expect(new Set(ids).size).toBe(ids.length);
			for (const { level } of role.requirements) {
				const { value } = level;
				expect(value === null || value === 'not_essential' || (value >= 1 && value <= 5)).toBe(
					true
				);
				if (value === null) expect(level.review).toBe(true);
			}
		}),
		{ numRuns: 400, seed: 10 }
	);
});

test.each([
	['names without an end', 'Focus capabilities\n' + 'Finance '.repeat(100_000)],
	['a million line ends', '\n'.repeat(1_000_000)],
	[
		'names and levels in turn',
		'Focus capabilities\n' + 'Finance\nTechnology\nAdept\n'.repeat(20_000)
	],
	['open tags', '<tr><td>' + '<td '.repeat(100_000)],
	['nested tables', '<table><tr><td>'.repeat(20_000)],
	['tabs', 'Focus capabilities\n' + '\t'.repeat(500_000)],
	['pipes and spaces', '| '.repeat(300_000)],
	['spaces', 'a' + ' '.repeat(1_000_000) + 'b'],
	['labels without values', 'Cluster\nGrade\nLocation\n'.repeat(10_000)],
	['open brackets', '[image: '.repeat(100_000)]
])('%s: read within seconds', (_, text) => {
	const start = performance.now();
	expect(roleIn(text).file).toBe('role.txt');
	expect(performance.now() - start).toBeLessThan(5000);
});

test.each([
	['a PDF cut short', new TextEncoder().encode('%PDF-1.7\n1 0 obj <<'), 'damaged'],
	['a zip of nothing', zipSync({}), 'Save it as DOCX'],
	['a zip that is no document', zipSync({ 'a.txt': new Uint8Array([1]) }), 'damaged'],
	['rich text', new TextEncoder().encode('{\\rtf1 a}'), 'rich text'],
	['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'Save it as DOCX']
])('%s is refused in a sentence that names the file', async (_, bytes, words) => {
	const reading = readDocument('role.doc', bytes);
	await expect(reading).rejects.toThrow(UnusableFileError);
	await expect(reading).rejects.toThrow(/role\.doc/);
	await expect(reading).rejects.toThrow(words);
});

test('any bytes behind the mark of a PDF or a zip end in a document or one error', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom('%PDF-1.4\n', 'PK\u0003\u0004'),
			fc.uint8Array({ maxLength: 300 }),
			async (mark, rest) => {
				const bytes = new Uint8Array([...new TextEncoder().encode(mark), ...rest]);
				const outcome = await readDocument('x', bytes).catch((error: unknown) => error);
				expect(outcome).toBeInstanceOf(UnusableFileError);
			}
		),
		{ numRuns: 60, seed: 11 }
	);
});

test('a document that unpacks to more than the limit is refused before it is unpacked', async () => {
	const bomb = zipSync({ 'word/document.xml': new Uint8Array(2_000_000) });
	const limits = { ...standardDocumentLimits, unpackedBytes: 1_000_000 };
	await expect(readDocument('big.docx', bomb, limits)).rejects.toThrow(/unpacks/);
});
