import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importFaults } from './layers/check-imports';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = readdirSync(new URL('../../src', import.meta.url), {
	recursive: true,
	encoding: 'utf8'
})
	.map((name) => `src/${name.replaceAll('\\', '/')}`)
	.filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith('.d.ts'))
	.sort();

test('every import in src is one that the import table allows', () => {
	expect(sources.length).toBeGreaterThan(50);
	const faults = sources.flatMap((path) => importFaults(path, readFileSync(root + path, 'utf8')));
	expect(faults).toEqual([]);
});

describe('the checker finds', () => {
	test.each([
		['an import from a higher layer', 'src/lib/db/a.ts', "import { x } from '../queries/x';"],
		['an export from a higher layer', 'src/lib/framework/a.ts', "export * from '../ingest/x';"],
		[
			'a type from a higher layer',
			'src/lib/ingest/a.ts',
			"import type { X } from '../db/database';"
		],
		['a type import()', 'src/lib/ingest/a.ts', "let x: import('../db/database').Database;"],
		['a dynamic import', 'src/lib/views/a.ts', "const x = await import('../db/wasm-database');"],
		['an import for its effect', 'src/lib/views/a.ts', "import '../state/dataset.svelte';"],
		['an address', 'src/lib/views/a.ts', "import url from '../state/import.worker.ts?url';"],
		['a worker', 'src/lib/views/a.ts', "new Worker(new URL('../state/w.ts', import.meta.url));"],
		['a glob', 'src/lib/views/a.ts', "import.meta.glob('../queries/*.ts');"],
		['require', 'src/lib/views/a.ts', "import x = require('../state/dataset');"],
		['a computed import', 'src/lib/views/a.ts', 'await import(name);'],
		['a value where types are allowed', 'src/lib/views/a.ts', "import { x } from '../queries/x';"],
		[
			'a value among types',
			'src/lib/charts/A.svelte',
			"<script lang='ts'>import { type A, b } from '../views/x';</script>"
		],
		['SQL outside db/sql', 'src/lib/queries/a.ts', "import { x } from '../db/schema';"],
		['a query from a chart', 'src/lib/charts/A.svelte', "<script>import '../queries/x';</script>"],
		[
			'an import in a module script',
			'src/lib/ui/A.svelte',
			"<script module>import '../state/x';</script><script>let a;</script>"
		],
		[
			'an import in markup',
			'src/lib/charts/A.svelte',
			"{#await import('../state/x') then x}{x}{/await}"
		],
		['a package of another layer', 'src/lib/views/a.ts', "import Papa from 'papaparse';"],
		['any package in framework', 'src/lib/framework/a.ts', "import { max } from 'd3';"],
		['DuckDB outside its connectors', 'src/lib/db/schema.ts', "import '@duckdb/duckdb-wasm';"],
		[
			'native DuckDB in the wasm connector',
			'src/lib/db/wasm-database.ts',
			"import '@duckdb/node-api';"
		],
		["a part of DuckDB's package", 'src/lib/db/a.ts', "import w from '@duckdb/duckdb-wasm/x?url';"],
		['Node in what the browser runs', 'src/lib/ingest/a.ts', "import { x } from 'node:fs';"],
		['Svelte in a view', 'src/lib/views/a.ts', "import { onMount } from 'svelte';"],
		[
			'the command line in a page',
			'src/routes/+page.svelte',
			"<script>import '../cli/x';</script>"
		],
		[
			'$lib where the command line reads',
			'src/lib/db/a.ts',
			"import { x } from '$lib/framework/x';"
		],
		['a page that asks a query', 'src/routes/a.ts', "import { x } from '$lib/queries/x';"],
		['d3 that draws', 'src/lib/charts/a.ts', "import { select } from 'd3';"],
		['a folder that is in no layer', 'src/lib/common/a.ts', 'export const x = 1;']
	])('%s', (_, path, source) => {
		expect(importFaults(path, source)).toHaveLength(1);
	});
});

describe('the checker lets pass', () => {
	test.each([
		['a lower layer', 'src/lib/ingest/a.ts', "import { x } from '../framework/x';"],
		['its own folder', 'src/lib/db/a.ts', "import { x } from './sql';"],
		['row types', 'src/lib/views/a.ts', "import type { X } from '../queries/x';"],
		['types one by one', 'src/lib/views/a.ts', "import { type X } from '../queries/x';"],
		['SQL in a query', 'src/lib/queries/a.ts', "import { sql } from '../db/sql';"],
		[
			'DuckDB in its connector',
			'src/lib/db/wasm-database.ts',
			"await import('@duckdb/duckdb-wasm');"
		],
		['d3 that computes', 'src/lib/charts/a.ts', "import { scaleLinear } from 'd3';"],
		[
			'the import worker of state',
			'src/lib/state/a.ts',
			"new URL('./import.worker.ts', import.meta.url);"
		],
		['a sample', 'src/lib/state/a.ts', "import url from '../../../data/a.csv?url';"],
		['a page through $lib', 'src/routes/a.ts', "import { x } from '$lib/state/x.svelte';"],
		[
			'words about imports',
			'src/lib/views/a.ts',
			"// import x from '../state/x'\nconst t = 'import';"
		]
	])('%s', (_, path, source) => {
		expect(importFaults(path, source)).toEqual([]);
	});
});
