import { expect, test } from 'vitest';
import { generateOrganisation } from '../../../../src/cli/synthetic/generate';
import { organisationFiles } from '../../../../src/cli/synthetic/organisation-files';
import { sampleOptions } from '../../../../src/cli/synthetic/sample-options';
import { nsw } from '../../../../src/lib/framework/nsw';
import { sampleText } from '../../data/sample-files';

test('the generator gives the committed sample and its truth again, to the byte', () => {
	const files = organisationFiles(generateOrganisation({ ...sampleOptions, framework: nsw }));
	expect(files.csv === sampleText('synthetic-organisation.csv')).toBe(true);
	expect(files.cells === sampleText('synthetic-organisation.cells.csv')).toBe(true);
	expect(files.roles === sampleText('synthetic-organisation.roles.csv')).toBe(true);
	expect(files.divisions === sampleText('synthetic-organisation.divisions.csv')).toBe(true);
	expect(files.truth === sampleText('synthetic-organisation.truth.json')).toBe(true);
});

test('another seed gives another organisation of the same shape', () => {
	const other = organisationFiles(generateOrganisation({ framework: nsw, seed: 1, roles: 1200 }));
	expect(other.csv).not.toBe(sampleText('synthetic-organisation.csv'));
	expect(other.csv.split('\n')).toHaveLength(1202);
});

test('the organisation has as many roles as asked for and grows in regions', () => {
	const large = generateOrganisation({ framework: nsw, seed: 1, roles: 12_000, planted: false });
	expect(large.drafts).toHaveLength(12_000);
	expect(large.units).toHaveLength(60);
	expect(new Set(large.units.map((unit) => unit.division)).size).toBe(60);
});
