import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyseNow } from '../../../src/lib/analysis/analyse';
import { explainPair } from '../../../src/lib/analysis/explain-pair';
import { organisationFromRoles } from '../../../src/lib/analysis/organisation-from-roles';
import { tierNumbers } from '../../../src/lib/analysis/tiers';
import { nsw } from '../../../src/lib/framework/nsw';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';

const file = new URL('../../../data/five-role-descriptions.csv', import.meta.url);

describe.skipIf(!existsSync(file))('five real role descriptions', async () => {
	const source = bytesAsSource('five.csv', new Uint8Array(readFileSync(file)));
	const { roles } = await ingestFiles([source], nsw);
	const { evidence, findings } = analyseNow(organisationFromRoles(roles, nsw), { framework: nsw });
	const { organisation } = evidence;

	test('are too few to flag a level', () => {
		expect(organisation.roleCount).toBe(5);
		expect([...evidence.tiers.tier]).toEqual(Array(5).fill(tierNumbers.notEnough));
		expect(evidence.rates.every(Number.isNaN)).toBe(true);
		expect(findings.filter(({ kind }) => kind !== 'rule')).toEqual([]);
	});

	test('hold exactly one pair of similar roles that differ, on the five known capabilities', () => {
		expect(evidence.listed.pairs.length).toBe(1);
		const pair = explainPair(evidence, 0);
		const name = (c: number): string => nsw.capabilities[c]?.name ?? '';
		expect([pair.first, pair.second].map((role) => organisation.roleIds[role])).toEqual([
			'RD-CSSO',
			'RD-SCSO'
		]);
		expect(pair.parts.title).toBeCloseTo(0.79, 2);
		const higher = (which: 'first' | 'second') =>
			pair.differences
				.filter((d) => (which === 'first' ? d.first > d.second : d.second > d.first))
				.map((d) => name(d.capability))
				.sort();
		expect(higher('first')).toEqual(['Manage Self', 'Plan and Prioritise', 'Technology']);
		expect(higher('second')).toEqual(['Demonstrate Accountability', 'Think and Solve Problems']);
		expect(pair.sentence).toBe(
			'These two look like the same job at the same grade, and differ on 5 of 16 capabilities.'
		);
	});
});
