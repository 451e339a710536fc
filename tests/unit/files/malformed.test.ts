import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { UnusableFileError } from '../../../src/lib/ingest/result';
import { ingestNamed, madeSheet, madeWorkbook } from './made-workbook';

const sheet = () =>
	madeSheet([
		['role_id', 'title', 'Finance'],
		['A1', 'Officer', 'Adept'],
		['A2', 'Clerk', 3]
	]);
const fixture = (name: string): Uint8Array =>
	readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url));
const whole: Readonly<Record<string, Uint8Array>> = {
	xlsx: madeWorkbook({ A: sheet() }),
	xls: madeWorkbook({ A: sheet() }, 'biff8'),
	ods: madeWorkbook({ A: sheet() }, 'ods'),
	xlsb: madeWorkbook({ A: sheet() }, 'xlsb'),
	zip: zipSync({ 'a.csv': strToU8('role_id,title,Finance\nA1,Officer,Adept\n') }),
	stored: zipSync({ 'roles.xlsx': madeWorkbook({ A: sheet() }) }, { level: 0 }),
	docx: fixture('newer.docx'),
	pdf: fixture('older-ruled.pdf')
};

function asError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}

/** Bytes with some changed, and cut off or not. */
const damage = fc.record({
	changes: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
		maxLength: 12
	}),
	keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }))
});

test.each(Object.keys(whole))(
	'%s with damaged bytes ends in rows that add up, or in one error',
	async (kind) => {
		const sound = whole[kind] ?? new Uint8Array();
		await fc.assert(
			fc.asyncProperty(damage, async ({ changes, keep }) => {
				const bytes = sound.slice(0, Math.ceil(sound.length * keep));
				for (const [place, byte] of changes) bytes[Math.floor(place * bytes.length)] = byte;
				const outcome = await ingestNamed({ file: bytes }).catch(asError);
				if (outcome instanceof Error) {
					expect(outcome).toBeInstanceOf(UnusableFileError);
					return;
				}
				for (const { reconciliation } of outcome.files) {
					const { rows, loaded, merged, setAside } = reconciliation;
					expect(loaded + merged + setAside).toBe(rows);
				}
			}),
			{ numRuns: kind === 'pdf' || kind === 'docx' ? 15 : 120, seed: 31 }
		);
	},
	60_000
);
