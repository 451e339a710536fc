import fc from 'fast-check';
import Papa from 'papaparse';

/** A table as people keep them: dirty headers, levels with slips, further columns, in any order. */
export interface SomeTable {
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

const levels = fc.constantFrom(
	...['Adept', 'adept ', 'adde', '3', 'Level 3 - Adept', 'Advanced', 'Highly advanced', 'HA'],
	...['Not essential', 'TBC', '', '-', 'http://x.example/', 'Intermediat', '=2+1', "'=Adept"]
);
const texts = fc.constantFrom(
	'',
	'Policy',
	'a "b"',
	'x;y',
	'p,q',
	'two\nlines',
	'@me',
	'Zoë',
	' a  b '
);
const kinds = fc.constantFrom('focus', 'Complementary', 'yes', '', 'mabye', 'x');
const packed = fc.constantFrom(
	...['DIRE3, MASE4', 'Deliver Results: Adept (focus); Manage Self: adde', '', 'Manage Self: TBC'],
	...['Nonsense: Adept; Manage Self: 3', 'DIRE1\nMASE2', 'Deliver Results: 2; Deliver Results: 3']
);
const lists = fc.constantFrom('', 'Finance', 'FINA;TECH', 'Technology; Nonsense', 'Finanse');

const wideColumns: readonly (readonly [header: string, cells: fc.Arbitrary<string>])[] = [
	['Position title', fc.constantFrom('Officer', 'Clerk', 'Lead, "A"', 'TBC', '')],
	['Grade', fc.constantFrom('7/8', 'Clerk 3-4', 'odd grade', '')],
	['Department/Agency', texts],
	['Finance', levels],
	['Technolgy', levels],
	['Value Diversity', levels],
	['Finance kind', kinds],
	['focus_capabilities', lists],
	['Capabilities', packed],
	['Job stream', texts],
	['Job stream', texts],
	['', texts],
	['direct_reports', fc.constantFrom('0', '2', 'Nil', 'some', '')],
	['FTE', fc.constantFrom('1', '2,5', 'many', '')]
];

/** Wide tables with a role number each and any of the other columns, in any order. */
export const wideTables: fc.Arbitrary<SomeTable> = fc
	.tuple(
		fc.shuffledSubarray(
			wideColumns.map((_, index) => index),
			{ minLength: 2 }
		),
		fc.integer({ min: 1, max: 8 }),
		fc.infiniteStream(fc.nat())
	)
	.chain(([chosen, count]) => {
		const places = chosen.includes(3) ? chosen : [...chosen, 3];
		const columns = places.flatMap((place) => wideColumns[place] ?? []);
		const own = places.map((place) => wideColumns[place]?.[1] ?? texts);
		const header = ['Role number', ...columns.filter((part) => typeof part === 'string')];
		return fc.array(fc.tuple(...own), { minLength: count, maxLength: count }).map((rows) => ({
			header,
			rows: rows.map((cells, row) => [`R${String(row % 6)}`, ...cells])
		}));
	});

/** Long tables. */
export const longTables: fc.Arbitrary<SomeTable> = fc
	.array(
		fc.tuple(
			fc.integer({ min: 1, max: 4 }).map((number) => `R${String(number)}`),
			fc.constantFrom('Officer', 'Clerk'),
			fc.constantFrom('Finance', 'Technology', 'Finanse', 'Sewing', ''),
			levels,
			kinds,
			texts
		),
		{ minLength: 1, maxLength: 12 }
	)
	.map((rows) => ({
		header: ['role_id', 'title', 'Capability', 'Level', 'kind', 'Stream'],
		rows
	}));

/** Either layout. */
export const someTables = fc.oneof(wideTables, longTables);

/** A table as CSV. */
export function csvOf({ header, rows }: SomeTable, delimiter = ','): string {
	return Papa.unparse([[...header], ...rows.map((row) => [...row])], { delimiter, newline: '\n' });
}
