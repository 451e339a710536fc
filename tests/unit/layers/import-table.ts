/** What a folder may import from one place: a folder of src/lib, or a package. */
export interface Allowance {
	/** A folder (`framework`), a package (`d3`), or the start of module names (`node:`, `$app/`). */
	readonly from: string;
	/** Types alone, which leave no trace in what runs. */
	readonly typesOnly?: true;
	/** These modules of the folder alone, without extension. */
	readonly modules?: readonly string[];
	/** These of the importing folder's files alone, by name. */
	readonly importers?: readonly string[];
}

const lib = (from: string): Allowance => ({ from });
const types = (from: string): Allowance => ({ from, typesOnly: true });
const svelte: readonly Allowance[] = [{ from: 'svelte' }, { from: 'svelte/' }];

/** The layers, lowest first, and what each may import beside itself. What is not here is not allowed. */
export const importTable: Readonly<Record<string, readonly Allowance[]>> = {
	framework: [{ from: 'valibot', importers: ['define-framework.ts'] }],
	ingest: [
		...['framework', 'papaparse', '@e965/xlsx', 'fflate', 'mammoth', 'pdfjs-dist'].map(lib),
		{ from: 'chardet', importers: ['detect-encoding.ts'] }
	],
	db: [
		lib('framework'),
		{ from: '@duckdb/duckdb-wasm', importers: ['wasm-database.ts', 'wasm-bundle.ts'] },
		{ from: '@duckdb/node-api', importers: ['native-database.ts'] },
		{
			from: 'apache-arrow',
			importers: ['arrow-batch.ts', 'arrow-engine.ts', 'arrow-result.ts', 'wasm-database.ts']
		}
	],
	analysis: [lib('framework'), lib('d3-array')],
	queries: [
		lib('framework'),
		{ from: 'db', modules: ['sql', 'decode', 'adjusted-difference', 'compared-sides'] },
		{ from: 'db', modules: ['database', 'row-type'], typesOnly: true }
	],
	views: [lib('framework'), types('queries'), types('analysis'), types('ingest'), lib('d3')],
	state: [
		...['framework', 'ingest', 'db', 'analysis', 'queries', 'views'].map(lib),
		...svelte,
		lib('$app/'),
		lib('d3'),
		{ from: 'idb', importers: ['kept-store.ts', 'kept-data.ts', 'kept-decisions.ts'] },
		lib('data/')
	],
	charts: [lib('framework'), types('views'), lib('ui'), lib('d3'), ...svelte],
	ui: [
		types('framework'),
		...svelte,
		...['state', 'view', 'commands', 'language', 'autocomplete', 'lang-sql'].map((part) => ({
			from: `@codemirror/${part}`,
			importers: ['sql-editor.ts']
		}))
	],
	export: [types('views'), ...['framework', '@e965/xlsx', 'fflate', 'hyparquet-writer'].map(lib)],
	routes: [
		...['state', 'charts', 'ui', 'export'].map(lib),
		types('views'),
		...svelte,
		lib('@sveltejs/kit'),
		lib('$app/'),
		lib('app.css')
	],
	'service-worker.ts': [lib('$service-worker')],
	cli: [
		...['framework', 'ingest', 'db', 'analysis', 'queries', 'views', 'export'].map(lib),
		lib('node:'),
		lib('build/'),
		lib('data/'),
		{ from: 'sirv', importers: ['static-server.ts'] }
	]
};

/** d3 computes, Svelte draws: what of d3 touches the page or keeps state of its own. */
export const drawingNames =
	/^(select|selectAll|create|creator|axis\w+|transition|brush\w*|zoom\w*|drag\w*)$/;
