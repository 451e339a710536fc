import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { checkResult } from '../../../src/lib/ingest/check-result';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { pack, unpack } from '../../../src/lib/ingest/pack';
import type { IngestResult } from '../../../src/lib/ingest/result';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import {
	beginsAsWorkspace,
	readWorkspace,
	writeWorkspace,
	type Workspace
} from '../../../src/lib/ingest/workspace-file';
import { ingestText } from './read-roles';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const workspace: Workspace = {
	name: 'Justice, March',
	capabilities: ['A', 'B'],
	content: bytesOf('packed'),
	originals: [
		{ name: 'roles.csv', bytes: bytesOf('role_id,title') },
		{ name: 'roles.csv', bytes: bytesOf('the same name again') },
		{ name: '../up/and:away?.csv', bytes: new Uint8Array(0) }
	],
	sections: { decisions: { list: [1, 'two', null] } }
};

describe('a workspace file', () => {
	test('among other files is left out, since its original files alone are without what was mended', async () => {
		const roles = 'role_id,title,Finance\nA,Clerk,adde\n';
		const originals = [{ name: 'roles.csv', bytes: bytesOf(roles) }];
		const saved = bytesAsSource('old.atlas.zip', writeWorkspace({ ...workspace, originals }));
		const newer = bytesAsSource('new.csv', bytesOf('role_id,title,Finance\nB,Clerk,Adept\n'));
		const { files, issues } = await ingestFiles([saved, newer], nsw);
		expect(files.map(({ file }) => file)).toEqual(['new.csv']);
		expect(issues).toMatchObject([
			{ file: 'old.atlas.zip', message: expect.stringMatching(/is a workspace file/) }
		]);
		await expect(ingestFiles([saved], nsw)).rejects.toThrow(/choose it by itself/);
	});

	test('gives back all that was put in, files of the same name too', () => {
		expect(readWorkspace('w.zip', writeWorkspace(workspace))).toEqual(workspace);
	});

	test('gives back any names, bytes and sections', () => {
		const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Uint8Array.from(array));
		const text = fc.string({ unit: 'binary' }).filter((one) => one.isWellFormed());
		const any = fc.record({
			name: text,
			capabilities: fc.array(text, { maxLength: 3 }),
			content: bytes,
			originals: fc.array(fc.record({ name: text, bytes }), { maxLength: 4 }),
			sections: fc.dictionary(
				fc.stringMatching(/^[a-z]{1,8}$/),
				fc
					.jsonValue({ noUnicodeString: false })
					.map((value): unknown => JSON.parse(JSON.stringify(value)))
			)
		});
		fc.assert(
			fc.property(any, (one) => {
				expect(readWorkspace('w.zip', writeWorkspace(one))).toEqual(one);
			}),
			{ numRuns: 100 }
		);
	});

	test('is known by how it begins, and other archives are not', () => {
		expect(beginsAsWorkspace(writeWorkspace(workspace))).toBe(true);
		expect(beginsAsWorkspace(bytesOf('PK and something else in a file of its own'))).toBe(false);
		expect(beginsAsWorkspace(new Uint8Array(0))).toBe(false);
	});

	test('is the same bytes every time', () => {
		expect(writeWorkspace(workspace)).toEqual(writeWorkspace(workspace));
	});

	test('that is cut off or changed is refused in a sentence', () => {
		const bytes = writeWorkspace(workspace);
		expect(() => readWorkspace('w.zip', bytes.subarray(0, 200))).toThrow(
			'w.zip is a damaged workspace file'
		);
		const changed = bytes.slice();
		const at = new TextDecoder('latin1').decode(changed).indexOf('packed');
		changed[at] = 0;
		expect(() => readWorkspace('w.zip', changed)).toThrow('data.catl in it cannot be read');
	});

	test('that holds more than the limits allow is refused before it is unpacked', () => {
		const bytes = writeWorkspace({ ...workspace, content: new Uint8Array(5_000) });
		const limits = { archiveBytes: 1e6, archiveEntries: 100, archiveUnpackedBytes: 4_000 };
		expect(() => readWorkspace('w.zip', bytes, limits)).toThrow('more than a workspace file may');
	});

	test('of bytes at random never ends in anything but a sentence', () => {
		const whole = writeWorkspace(workspace);
		const damaged = fc
			.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }))
			.map(([at, byte]) => whole.map((one, index) => (index === at ? byte : one)));
		fc.assert(
			fc.property(damaged, (bytes) => {
				try {
					expect(readWorkspace('w.zip', bytes).name.length).toBeGreaterThanOrEqual(0);
				} catch (error) {
					expect(error).toMatchObject({ name: 'UnusableFileError' });
				}
			}),
			{ numRuns: 300 }
		);
	});
});

const csv = [
	'role_id,title,department,grade,Finance,Technology,team colour,headcount,date_of_approval',
	'A,Clerk,Dep,Clerk Grade 3/4,Adept,not essential,blue,2,2020-01-31',
	'B,Officer,,Clerk Grade 5/6,?,,,,',
	'C,Officer,Dep,,Wizardry,Adept,red,1.5,March 2021'
].join('\n');

describe('a result that was kept', () => {
	test('is whole after being packed and unpacked', async () => {
		const result = await ingestText(csv);
		expect(checkResult(await unpack(await pack(result)), nsw)).toEqual(result);
	});

	const broken: Readonly<Record<string, (result: IngestResult) => unknown>> = {
		'nothing at all': () => null,
		'no roles': ({ issues, issuesFound, files }) => ({ issues, issuesFound, files }),
		'a code beyond its values': (result) => {
			result.roles.text.grade_id.codes[0] = 99;
			return result;
		},
		'a role without a title': (result) => {
			result.roles.text.title.codes[1] = -1;
			return result;
		},
		'two roles with one id': (result) => {
			result.roles.text.role_id.codes[1] = 0;
			return result;
		},
		'a level that is none': (result) => {
			result.roles.levels[3] = 17;
			return result;
		},
		'levels of another framework': (result) => ({
			...result,
			roles: { ...result.roles, levels: result.roles.levels.slice(1) }
		}),
		'a headcount below nothing': (result) => {
			result.roles.headcount[0] = -1;
			return result;
		},
		'a date that is none': (result) => ({
			...result,
			roles: {
				...result.roles,
				text: {
					...result.roles.text,
					approved_on: { ...result.roles.text.approved_on, values: ['2020-02-31', 'x'] }
				}
			}
		}),
		'rows that do not add up': (result) => ({
			...result,
			files: result.files.map((file) => ({
				...file,
				reconciliation: { ...file.reconciliation, rows: 7 }
			}))
		}),
		'an issue without a message': (result) => ({ ...result, issues: [{ line: 1 }] })
	};
	test.each(Object.keys(broken))('with %s is refused', async (name) => {
		const value = broken[name]?.(await ingestText(csv));
		expect(() => checkResult(value, nsw)).toThrow('The data are damaged');
	});

	test('that unpacks to more than it may is refused', async () => {
		const packed = await pack({ zeros: new Uint8Array(100_000) });
		await expect(unpack(packed, 50_000)).rejects.toThrow('unpack to more than they may');
	});
});
