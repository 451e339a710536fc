import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { correctedFile } from '../../../src/lib/ingest/corrected-file';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { previewFiles } from '../../../src/lib/ingest/preview-files';
import { emptyRecipe, type ColumnRecipe, type Recipe } from '../../../src/lib/ingest/recipe';
import { UnusableFileError, type IngestResult } from '../../../src/lib/ingest/result';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { sourceRows } from '../../../src/lib/ingest/source-rows';
import { ingestText, plainRoles } from '../ingest/read-roles';
import { csvOf, someTables } from './some-tables';

const headers = [
	'title',
	'Finance',
	'Skills',
	'Skills',
	'',
	'Finance kind',
	'=x',
	'Group',
	'a,b'
] as const;
const scraps = fc.constantFrom(
	...[...headers, ',', ',', ';', '\t', '"', '""', '\n', '\n', '\r\n', '\r', '\0', '\uFEFF', '|'],
	...[
		'DIRE3',
		'Finance: Adept',
		'focus',
		'(',
		')',
		':',
		'adde',
		'Total',
		"'=1",
		' ',
		'\u200b',
		'😀'
	]
);
const texts = fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join(''));
const below = texts.map((text) => `title,Finance,Skills,Skills,Group\n${text}`);
const words = fc.constantFrom(
	'',
	'adde',
	'DIRE3',
	'Finance: Adept',
	'focus',
	'=x',
	' ',
	'\n',
	'Officer'
);

const columns: fc.Arbitrary<readonly ColumnRecipe[]> = fc.uniqueArray(
	fc.record({
		header: fc.constantFrom(...headers),
		occurrence: fc.integer({ min: 1, max: 2 }),
		target: fc.constantFrom(
			...([
				'title',
				'role_id',
				'grade',
				'capability:FINA',
				'capability:TECH',
				'kind:FINA'
			] as const),
			...([
				'packed',
				'packed:focus',
				'attribute',
				'left_out',
				'auto',
				'capability',
				'level'
			] as const),
			...(['focus_capabilities', 'headcount', 'kind', 'capability_group'] as const)
		),
		name: fc.option(fc.constantFrom('x', 'title', 'Column 1'))
	}),
	{
		maxLength: 6,
		comparator: (a, b) =>
			(a.header === b.header && a.occurrence === b.occurrence) || a.target === b.target
	}
);

const recipes: fc.Arbitrary<Recipe> = fc.record({
	version: fc.constant(1),
	framework: fc.constant('nsw'),
	tables: fc.array(
		fc.record({
			layout: fc.constantFrom('wide', 'long', 'auto'),
			headerLine: fc.option(fc.integer({ min: 1, max: 300 })),
			columns
		}),
		{ maxLength: 2 }
	),
	renames: fc.array(
		fc.record({
			column: fc.option(fc.constantFrom(...headers)),
			from: words,
			to: fc.oneof(
				fc.record({ text: words }),
				fc.record({ accept: fc.constantFrom('unknown', 'not_essential', 'blank') })
			)
		}),
		{ maxLength: 4 }
	),
	cells: fc.array(
		fc.record({
			file: fc.constantFrom('a.csv', 'b.csv'),
			line: fc.integer({ min: 0, max: 5 }),
			column: fc.constantFrom(...headers),
			from: words,
			to: words,
			capability: fc.option(fc.constantFrom('FINA', 'XXXX'), { freq: 6 })
		}),
		{ maxLength: 4 }
	),
	excluded: fc.array(
		fc.record({
			file: fc.constant('a.csv'),
			line: fc.integer({ min: 0, max: 5 }),
			holds: fc.dictionary(fc.constantFrom('title', 'Finance', 'nowhere'), words, { minKeys: 1 }),
			reason: words
		}),
		{ maxLength: 3 }
	)
});

/** What a reading gives, or null where the file is refused in one sentence. */
async function orRefused<Result>(reading: Promise<Result>): Promise<Result | null> {
	try {
		return await reading;
	} catch (error) {
		expect(error).toBeInstanceOf(UnusableFileError);
		return null;
	}
}

function expectToReconcile({ files, roles, issues }: IngestResult): void {
	let loaded = 0;
	for (const { reconciliation, changes } of files) {
		const { rows, merged, setAside } = reconciliation;
		expect(reconciliation.loaded + merged + setAside).toBe(rows);
		loaded += reconciliation.loaded;
		if (!changes) continue;
		expect(changes.excluded).toBeLessThanOrEqual(setAside);
		expect(changes.renamed > 0).toBe(changes.renames.some((count) => count > 0));
		const stale = issues.filter(({ cause, line }) => cause === 'recipe_stale' && line > 0);
		expect(stale.length).toBeLessThanOrEqual(changes.stale);
	}
	expect(roles.roleCount).toBe(loaded);
	const aside = files.reduce((sum, file) => sum + file.reconciliation.setAside, 0);
	expect(issues.filter(({ effect }) => effect === 'row_set_aside')).toHaveLength(aside);
}

const sourceOf = (content: string | Uint8Array) => [
	bytesAsSource('a.csv', typeof content === 'string' ? new TextEncoder().encode(content) : content)
];

describe('any text by any recipe', () => {
	test('reconciles or is refused', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(
					texts,
					below,
					someTables.map((table) => csvOf(table))
				),
				recipes,
				async (text, recipe) => {
					const result = await orRefused(ingestText(text, { recipe }));
					if (result) expectToReconcile(result);
				}
			),
			{ numRuns: 500 }
		);
	});

	test('is previewed with as many rows as are read, and corrected to what is read', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(
					below,
					someTables.map((table) => csvOf(table))
				),
				recipes,
				async (text, recipe) => {
					const { tables } = await previewFiles(sourceOf(text), nsw, { recipe });
					const result = await orRefused(ingestText(text, { recipe }));
					const [table] = tables;
					expect(table?.unusable === null).toBe(result !== null);
					if (!result || !table) return;
					expect(table.rowCount).toBe(result.files[0]?.reconciliation.rows);
					expect(table.columns.map(({ target }) => target)).toEqual(
						result.files[0]?.columns.map(({ target }) => target ?? 'left_out')
					);
					const [file] = await correctedFile(sourceOf(text)[0] ?? fail(), nsw, recipe);
					expect(file?.changes).toEqual(result.files[0]?.changes);
				}
			),
			{ numRuns: 300 }
		);
	});

	test('of any bytes ends in a preview, whatever they are', async () => {
		const starts = fc.constantFrom(
			[],
			[0x50, 0x4b, 3, 4],
			[0xd0, 0xcf, 0x11, 0xe0],
			[0xff, 0xfe],
			[0x25, 0x50, 0x44, 0x46, 0x2d]
		);
		const bytes = fc.tuple(starts, fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 200 }));
		await fc.assert(
			fc.asyncProperty(bytes, recipes, async ([start, rest], recipe) => {
				const content = Uint8Array.from([...start, ...rest]);
				const { tables, unused } = await previewFiles(sourceOf(content), nsw, { recipe });
				expect(tables.length + unused.length).toBeGreaterThan(0);
				const result = await orRefused(ingestFiles(sourceOf(content), nsw, { recipe }));
				if (result) expectToReconcile(result);
				expect(
					await sourceRows(sourceOf(content), nsw, [{ file: 'a.csv', line: 1 }])
				).toBeDefined();
			}),
			{ numRuns: 200 }
		);
	});
});

function fail(): never {
	throw new Error('There is no file.');
}

describe('a hostile table', () => {
	const seconds = 5_000;

	test('with thousands of columns that look packed is read within seconds', async () => {
		const header = [
			'title',
			'Finance',
			...Array.from({ length: 1_900 }, (_, at) => `c${String(at)}`)
		];
		const cell = Array.from({ length: 60 }, (_, at) => `Finance ${'x '.repeat(at % 7)}Adept`).join(
			', '
		);
		const row = ['Officer', 'Adept', ...new Array<string>(1_900).fill(`"${cell}"`)];
		const text = [header.join(','), row.join(','), row.join(',')].join('\n');
		const started = performance.now();
		const { roles } = await ingestText(text);
		expect(roles.roleCount).toBe(1);
		expect(performance.now() - started).toBeLessThan(seconds);
	});

	test('with a packed cell of megabytes is read within seconds, each other entry an issue', async () => {
		const cell = 'DIRE3;'.repeat(15_000);
		const columns = [{ header: 'Skills', occurrence: 1, target: 'packed', name: null }] as const;
		const recipe: Recipe = {
			...emptyRecipe(nsw),
			tables: [{ layout: 'wide', headerLine: 1, columns }]
		};
		const started = performance.now();
		const { roles, files } = await ingestText(
			`title,Skills\nA,${cell}\nB,DIRE3\nC,${'x: '.repeat(30_000)}\nD,${'Finance: '.repeat(10_000)}\n`,
			{ recipe }
		);
		expect(plainRoles(roles).map(({ levels }) => levels['DIRE'])).toEqual([
			...['A', 'A', undefined, undefined]
		]);
		expect(files[0]?.reconciliation).toMatchObject({ rows: 4, loaded: 4 });
		expect(performance.now() - started).toBeLessThan(seconds);
	});
});
