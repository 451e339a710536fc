import { expect, test } from 'vitest';
import measured from '../../../data/measured-findings.json';
import type { MeasuredFindings } from '../../../src/lib/views/measured-findings';
import { compareBaselines, summarise } from '../../bench/measure-organisation';
import { measuredSet } from '../../bench/measured-findings';
import { measureOwn, ownSets } from '../../bench/own-organisations';
import { sampleText } from './sample-files';

const committed: MeasuredFindings = measured;

test('the committed measurements are of the organisations that the benchmark makes', () => {
	expect(committed.own.map(({ roles, seeds, planted }) => ({ roles, seeds, planted }))).toEqual(
		ownSets
	);
});

test('the smallest organisations measure today what the committed file says: else run npm run bench:findings', async () => {
	const [smallest] = ownSets;
	if (!smallest) throw new Error('The benchmark makes no organisation.');
	const today = measuredSet(await measureOwn(smallest), smallest);
	expect(committed.own[0]).toEqual(today);
});

test('every set of whole organisations has each measure that the benchmark produces', async () => {
	const [smallest] = ownSets;
	if (!smallest) throw new Error('The benchmark makes no organisation.');
	const all = await measureOwn({ ...smallest, seeds: [7] });
	const measures = Object.keys(summarise(all)).sort();
	const simpler = Object.keys(compareBaselines(all)).sort();
	for (const { values, baselines } of [...committed.own, ...committed.given]) {
		expect(Object.keys(values).sort()).toEqual(measures);
		expect(Object.keys(baselines).sort()).toEqual(simpler);
	}
});

test('the committed measurements name no place on a machine and no day', () => {
	expect(sampleText('measured-findings.json')).not.toMatch(/[\\/]|\b20\d\d-\d\d|org-\d/);
});
