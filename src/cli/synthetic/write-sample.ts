import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nsw } from '../../lib/framework/nsw';
import { generateOrganisation } from './generate';
import { organisationFiles } from './organisation-files';
import { sampleOptions } from './sample-options';

const folder = new URL('../../../data/', import.meta.url);
const files = organisationFiles(generateOrganisation({ ...sampleOptions, framework: nsw }));
const endings = {
	csv: '.csv',
	cells: '.cells.csv',
	roles: '.roles.csv',
	divisions: '.divisions.csv',
	truth: '.truth.json'
} as const;
for (const [name, ending] of Object.entries(endings) as [keyof typeof endings, string][]) {
	const path = fileURLToPath(new URL(`synthetic-organisation${ending}`, folder));
	writeFileSync(path, files[name]);
	process.stdout.write(`${path}\n`);
}
