import { expect, test } from 'vitest';
import { fromWire, toWire } from '../../../src/lib/state/result-wire';
import { ingestText } from '../ingest/read-roles';

const pause = () => Promise.resolve();

function rows(count: number, title: (row: number) => string): string {
	const lines = Array.from({ length: count }, (_, row) => `R${row},${title(row)},Adept,t${row}`);
	return ['role_id,title,Finance,team', ...lines].join('\n');
}

test('what is sent arrives as it was, many distinct texts of any script among it', async () => {
	const titles = ['Clerk', '役職', '👩‍💻 engineer', 'Ünïcode', 'é'];
	const result = await ingestText(rows(3_000, (row) => `${titles[row % 5] ?? ''} ${row}`));
	const { wire, transfer } = toWire(result);
	expect(new Set(transfer).size).toBe(transfer.length);
	const sent = structuredClone(wire, { transfer });
	expect(await fromWire(sent, result.issues, pause)).toEqual(result);
});

test('the worker keeps its own copy of what it hands over', async () => {
	const result = await ingestText(rows(1_500, (row) => `Clerk ${row}`));
	const before = structuredClone(result);
	const { wire, transfer } = toWire(result);
	structuredClone(wire, { transfer });
	expect(result).toEqual(before);
});

test('texts that are no well-formed Unicode go as they are', async () => {
	const result = await ingestText(rows(1_500, (row) => `Clerk ${row}`));
	const { codes, values } = result.roles.text.title;
	const title = { codes, values: values.map((text, at) => (at === 7 ? 'half \ud83d' : text)) };
	const odd = { ...result, roles: { ...result.roles, text: { ...result.roles.text, title } } };
	const { wire, transfer } = toWire(odd);
	const sent = structuredClone(wire, { transfer });
	expect((await fromWire(sent, odd.issues, pause)).roles.text.title.values[7]).toBe('half \ud83d');
});
