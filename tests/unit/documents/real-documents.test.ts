import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { lookupOf } from '../../../src/lib/framework/lookup';
import { extractRole } from '../../../src/lib/ingest/documents/extract-role';
import { readDocument } from '../../../src/lib/ingest/documents/read-document';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const documents: readonly (readonly [file: string, roleId: string, marked: readonly string[]])[] = [
	['business-operations-coordinator.txt', 'RD-BOC', ['COEF']],
	['senior-coordinator-complaints-resolution.txt', 'RD-SCCR', ['ACWI', 'MASE']],
	['senior-customer-service-officer.txt', 'RD-SCSO', []]
];

const truth = existsSync(`${shared}facts/role-descriptions.csv`)
	? Papa.parse<Record<string, string>>(
			readFileSync(`${shared}facts/role-descriptions.csv`, 'utf8'),
			{
				header: true,
				skipEmptyLines: true
			}
		).data
	: [];

test.skipIf(truth.length === 0).each(documents)(
	'%s gives every level, kind and field, and marks what damage left without a witness (skipped where the shared documents are absent)',
	async (file, roleId, marked) => {
		const bytes = new Uint8Array(readFileSync(`${shared}documents/${file}`));
		const { requirements, fields } = extractRole(await readDocument(file, bytes), nsw);
		const rows = truth.filter((row) => row['role_id'] === roleId);
		const said = requirements.map(({ capabilityId, level, kind }) => {
			const { capabilityById, levelByOrder } = lookupOf(nsw);
			const name = levelByOrder.get(Number(level.value))?.name;
			return `${String(capabilityById.get(capabilityId)?.name)} ${String(name)} ${String(kind.value)}`;
		});
		expect([...said].sort()).toEqual(
			rows
				.map((row) => `${String(row['capability'])} ${String(row['level'])} ${String(row['kind'])}`)
				.sort()
		);
		const review = requirements.filter(({ level, kind }) => level.review || kind.review);
		expect(review.map(({ capabilityId }) => capabilityId).sort()).toEqual([...marked]);
		const [row] = rows;
		for (const field of [
			'title',
			'cluster',
			'department',
			'division',
			'location',
			'grade',
			'date_of_approval',
			'direct_reports'
		] as const) {
			expect(fields[field].value ?? '').toBe(row?.[field]);
		}
		expect(fields.occupation_code.value).toBe(row?.['anzsco_code']);
		expect(fields.position_code.value).toBe(row?.['pcat_code']);
	}
);
