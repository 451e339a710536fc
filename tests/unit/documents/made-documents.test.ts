import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { array, object, parse, picklist, record, string, number, tuple } from 'valibot';
import { nsw } from '../../../src/lib/framework/nsw';
import { extractRole } from '../../../src/lib/ingest/documents/extract-role';
import { readDocument } from '../../../src/lib/ingest/documents/read-document';

const folder = new URL('../../fixtures/documents/', import.meta.url);
const truths = parse(
	record(
		string(),
		object({
			fields: record(string(), string()),
			requirements: array(tuple([string(), number(), picklist(['focus', 'complementary'])]))
		})
	),
	JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8'))
);

/** Rows of which the page shows name and level on lines of their own, while it shows other rows on one. */
const marked: ReadonlyMap<string, readonly string[]> = new Map([
	['newer-centred-without-rules.pdf', ['VADI', 'DEAC']]
]);

test.each(Object.entries(truths))('%s gives every level, kind and field', async (file, truth) => {
	const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
	const role = extractRole(await readDocument(file, bytes), nsw);
	expect(
		role.requirements.map(({ capabilityId, level, kind }) => [
			capabilityId,
			level.value,
			kind.value
		])
	).toEqual(truth.requirements);
	const review = role.requirements.filter(({ level, kind }) => level.review || kind.review);
	expect(review.map(({ capabilityId }) => capabilityId)).toEqual(marked.get(file) ?? []);
	const fields = Object.entries(role.fields).map(([field, { value }]) => [field, value]);
	expect(Object.fromEntries(fields)).toMatchObject(truth.fields);
});

test('each level says on which page and line it stands, in the words of the document', async () => {
	const file = 'newer-ruled.pdf';
	const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
	const document = await readDocument(file, bytes);
	const { requirements } = extractRole(document, nsw);
	for (const { level } of requirements) {
		const [source] = level.sources;
		const line = document.lines.find((item) => item.line === source?.line);
		expect(line?.page).toBe(source?.page);
		expect(line?.text.startsWith(source?.words ?? ' ')).toBe(true);
		const name = nsw.levels.find(({ order }) => order === level.value)?.name ?? ' ';
		expect(line?.text).toContain(name);
	}
});
