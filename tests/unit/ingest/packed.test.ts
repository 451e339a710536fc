import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { isEntry, packedReader } from '../../../src/lib/ingest/packed-entries';
import { emptyRecipe } from '../../../src/lib/ingest/recipe';
import { ingestText, plainRoles } from './read-roles';

const read = packedReader(nsw);

/** A cell as `FINA 3 focus`, a piece each; `?` for what is no entry. */
function entries(cell: string): readonly string[] {
	return read(cell).pieces.map((piece) => {
		if (!isEntry(piece)) return `? ${piece.text}`;
		const { place, level, kind } = piece;
		const said = level.status === 'read' ? String(level.value) : level.status;
		return [nsw.capabilities[place]?.id, said, ...(kind === null ? [] : [kind])].join(' ');
	});
}

describe('a packed cell', () => {
	test.each([
		['DIRE3, MASE4', ['DIRE 3', 'MASE 4']],
		['DIRE3 MASE4', ['DIRE 3', 'MASE 4']],
		['DIRE3/MASE4', ['DIRE 3', 'MASE 4']],
		['DIRE3\nMASE4\n', ['DIRE 3', 'MASE 4']],
		['Finance: Adept; Technology: Foundational', ['FINA 3', 'TECH 1']],
		['Finance: Adept (focus); Technology - Level 2 – Intermediate', ['FINA 3 focus', 'TECH 2']],
		['Finance = 3 | Manage Self = Highly advanced', ['FINA 3', 'MASE 5']],
		['Finance (Adept), Technology (HA) - Complementary', ['FINA 3', 'TECH 5 complementary']],
		['Finance Adept, focus; Technology Adept', ['FINA 3 focus', 'TECH 3']],
		[
			'Plan and Prioritise: Not essential; Project Management: TBC',
			['PLAN not_essential', 'PRMA unknown']
		],
		['Project Management Level 3 - Adept', ['PRMA 3']],
		['Finance: Adept, Technology: 2; Manage Self: 1', ['FINA 3', 'TECH 2', 'MASE 1']],
		['Finance: adde; Technology: 3', ['FINA unreadable', 'TECH 3']],
		['Sewing: Adept; Technology: 3', ['? Sewing: Adept', 'TECH 3']],
		['DIRE3, NOPE4', ['DIRE 3', '? NOPE4']],
		['', []],
		[' ; ,', []]
	] as const)('%j', (cell, expected) => {
		expect(entries(cell)).toEqual(expected);
	});

	test('is what was written, whatever stands between its entries', () => {
		const entry = fc
			.record({
				place: fc.nat({ max: nsw.capabilities.length - 1 }),
				level: fc.integer({ min: 1, max: 5 }),
				kind: fc.constantFrom('', ' (focus)', ' (complementary)'),
				sign: fc.constantFrom(': ', ' = ', ' – ', ' '),
				named: fc.boolean(),
				asNumber: fc.boolean()
			})
			.map(({ place, level, kind, sign, named, asNumber }) => {
				const { id = '', name = '' } = nsw.capabilities[place] ?? {};
				const word = nsw.levels[level - 1]?.name ?? '';
				return {
					text: `${named ? name : id}${sign}${asNumber ? String(level) : word}${kind}`,
					said: `${id} ${String(level)}${kind.replace(/[()]/g, '')}`
				};
			});
		const between = fc.constantFrom('; ', ';', '\n', ' | ', ', ');
		fc.assert(
			fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), between, (list, separator) => {
				const cell = list.map(({ text }) => text).join(separator);
				expect(entries(cell)).toEqual(list.map(({ said }) => said));
			}),
			{ numRuns: 300 }
		);
	});

	test('of any text has pieces that make up the text again', () => {
		const parts = fc.constantFrom(
			'Finance',
			'DIRE3',
			': ',
			'Adept',
			';',
			',',
			'\n',
			' ',
			'(focus)',
			'|',
			'/',
			'é'
		);
		const cells = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(parts).map((list) => list.join(''))
		);
		fc.assert(
			fc.property(cells, (cell) => {
				const { pieces, between } = read(cell);
				const text = pieces.map((piece, index) => (between[index] ?? '') + piece.text).join('');
				expect(text + (between.at(-1) ?? '')).toBe(cell);
				expect(between).toHaveLength(pieces.length + 1);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('a column of packed cells', () => {
	test('is told by its cells, and gives levels and kinds', async () => {
		const { roles, files, issues } = await ingestText(
			'role_id,title,Capabilities\nR1,A,"DIRE3, MASE4"\nR2,B,"Finance: Adept (focus); Technology: 1"\n'
		);
		expect(files[0]?.columns[2]).toMatchObject({ target: 'packed', how: 'cells' });
		expect(plainRoles(roles).map(({ levels }) => levels)).toEqual([
			{ DIRE: 'A', MASE: 'Ad' },
			{ FINA: 'A*', TECH: 'F' }
		]);
		expect(issues).toEqual([]);
	});

	test('whose header says focus or complementary gives that kind to all it names', async () => {
		const { roles, files } = await ingestText(
			'title,Focus capabilities,Complementary capabilities\nA,"FINA3, TECH2",MASE1\nB,"DIRE2",DERE1\n'
		);
		expect(files[0]?.columns.map(({ target }) => target)).toEqual([
			...['title', 'packed:focus', 'packed:complementary']
		]);
		expect(plainRoles(roles)[0]?.levels).toEqual({ FINA: 'A*', TECH: 'I*', MASE: "F'" });
	});

	test('is never guessed where a cell is in doubt, but may be mapped', async () => {
		const text = 'title,Finance,Skills\nA,Adept,"TECH3, Sewing"\nB,Adept,"TECH3; MASE: adde"\n';
		const plain = await ingestText(text);
		expect(plain.files[0]?.columns[2]?.target).toBe('attribute');
		const columns = [{ header: 'Skills', occurrence: 1, target: 'packed', name: null }] as const;
		const tables = [{ layout: 'wide', headerLine: 1, columns }] as const;
		const { roles, issues } = await ingestText(text, { recipe: { ...emptyRecipe(nsw), tables } });
		expect(plainRoles(roles).map(({ levels }) => levels)).toEqual([
			{ FINA: 'A', TECH: 'A' },
			{ FINA: 'A', TECH: 'A', MASE: '?' }
		]);
		expect(issues.filter(({ column }) => column === 'Skills')).toMatchObject([
			{ line: 2, column: 'Skills', value: 'Sewing', cause: 'unknown_capability' },
			{ line: 3, column: 'Skills', value: 'adde', cause: 'unreadable_level' }
		]);
	});

	test('whose header speaks of capabilities is taken for one in spite of a few cells in doubt, each with an issue', async () => {
		const rows = [
			'"DIRE2, COEF3"',
			'"FINA3, TECH2"',
			'see note',
			'"DIRE2, ZZZZ3"',
			'"MASE1; DERE4"'
		];
		const text = `title,Complementary capabilities\n${rows.map((cell, row) => `T${String(row)},${cell}\n`).join('')}`;
		const { roles, files, issues } = await ingestText(text);
		expect(files[0]?.columns[1]).toMatchObject({ target: 'packed:complementary', how: 'cells' });
		expect(plainRoles(roles).map(({ levels }) => levels)).toEqual([
			{ DIRE: "I'", COEF: "A'" },
			{ FINA: "A'", TECH: "I'" },
			{},
			{ DIRE: "I'" },
			{ MASE: "F'", DERE: "Ad'" }
		]);
		const left = issues.filter(({ cause }) => cause === 'unknown_capability');
		expect(left.map(({ line, value }) => [line, value])).toEqual([
			[4, 'see note'],
			[5, 'ZZZZ3']
		]);
	});

	test('that says another level than the row already has makes it unknown, with an issue', async () => {
		const { roles, issues } = await ingestText(
			'title,Finance,Capabilities\nA,Adept,"FINA4, TECH2, TECH3"\nB,Adept,"FINA3, TECH2"\n'
		);
		expect(plainRoles(roles).map(({ levels }) => levels)).toEqual([
			{ FINA: '?', TECH: '?' },
			{ FINA: 'A', TECH: 'I' }
		]);
		const conflicts = issues.filter(({ cause }) => cause === 'conflicting_level');
		expect(conflicts.map(({ line, value }) => [line, value])).toEqual([
			[2, 'FINA4'],
			[2, 'TECH3']
		]);
	});

	test('is mended entry by entry', async () => {
		const recipe = {
			...emptyRecipe(nsw),
			renames: [
				{ column: null, from: 'adde', to: { text: 'Adept' } },
				{ column: 'Capabilities', from: 'Sewing', to: { accept: 'blank' } }
			]
		} as const;
		const { roles, issues, files } = await ingestText(
			'title,Capabilities\nA,"TECH3, DERE2"\nB,"TECH: adde; Sewing; MASE: 2 (focus)"\n',
			{ recipe: { ...recipe, tables: [packedTable] } }
		);
		expect(plainRoles(roles)[1]?.levels).toEqual({ TECH: 'A', MASE: 'I*' });
		expect(issues.filter(({ line }) => line === 3 && line > 0).map(({ cause }) => cause)).toEqual(
			[]
		);
		expect(files[0]?.changes?.renames).toEqual([1, 1]);
	});
});

const packedTable = {
	layout: 'wide',
	headerLine: 1,
	columns: [{ header: 'Capabilities', occurrence: 1, target: 'packed', name: null }]
} as const;

describe('a kind column for a capability', () => {
	test('in a wide file says focus or complementary of its level', async () => {
		const { roles, files, issues } = await ingestText(
			'title,Finance,Finance kind,Technology,Technology (focus?),Manage Self,Focus: Manage Self\nA,Adept,Focus,3,no,1,x\nB,Adept,complementary,,yes,Not essential,\n'
		);
		expect(files[0]?.columns.map(({ target }) => target)).toEqual([
			...['title', 'capability:FINA', 'kind:FINA', 'capability:TECH', 'kind:TECH'],
			...['capability:MASE', 'kind:MASE']
		]);
		expect(plainRoles(roles).map(({ levels }) => levels)).toEqual([
			{ FINA: 'A*', TECH: "A'", MASE: 'F*' },
			{ FINA: "A'", MASE: '-' }
		]);
		expect(issues.filter(({ line }) => line === 3)).toMatchObject([
			{ column: 'Technology (focus?)', cause: 'focus_without_level' }
		]);
	});

	test('without a column of levels is kept as an attribute', async () => {
		const { files } = await ingestText('title,Finance,Technology kind\nA,Adept,focus\n');
		expect(files[0]?.columns[2]).toMatchObject({ target: 'attribute', name: 'Technology kind' });
	});

	test('goes before the focus list, with an issue where they disagree', async () => {
		const { roles, issues } = await ingestText(
			'title,Finance,Finance focus,Technology,focus_capabilities\nA,Adept,no,Adept,FINA;TECH\n'
		);
		expect(plainRoles(roles)[0]?.levels).toEqual({ FINA: "A'", TECH: 'A*' });
		expect(issues.filter(({ cause }) => cause === 'conflicting_level')).toHaveLength(1);
	});

	test('is found under a header of two rows, the capability above its level and kind', async () => {
		const { roles, files } = await ingestText(
			'Role,,Finance,,Technology,\nTitle,Grade,Level,Kind,Level,Focus\nOfficer,7/8,Adept,focus,3,no\n'
		);
		expect(files[0]).toMatchObject({ headerLine: 2, layout: 'wide' });
		expect(plainRoles(roles)).toMatchObject([
			{ title: 'Officer', grade_id: '7/8', levels: { FINA: 'A*', TECH: "A'" } }
		]);
	});

	test('is found where only the second row of the header says levels and kinds', async () => {
		const { roles, files } = await ingestText(
			'Title,Finance,,Technology,\n,Level,Kind,Level,Kind\nOfficer,Adept,focus,3,complementary\n'
		);
		expect(files[0]).toMatchObject({ headerLine: 2, reconciliation: { rows: 1, loaded: 1 } });
		expect(plainRoles(roles)[0]?.levels).toEqual({ FINA: 'A*', TECH: "A'" });
	});
});

describe('a level cell', () => {
	test('may say its kind beside the level, and its own capability', async () => {
		const { roles, issues } = await ingestText(
			'role_id,title,Finance,Technology,Deliver Results\nR1,A,Adept (focus),3 – complementary,DERE2\nR2,B,Adept,HA,DIRE2\n'
		);
		expect(plainRoles(roles).map(({ levels }) => levels)).toEqual([
			{ FINA: 'A*', TECH: "A'", DERE: 'I' },
			{ FINA: 'A', TECH: 'HA', DERE: '?' }
		]);
		expect(issues).toMatchObject([{ line: 3, value: 'DIRE2', cause: 'unreadable_level' }]);
	});

	test('in a long file may do so too, after the column of kinds', async () => {
		const { roles, issues } = await ingestText(
			'role_id,title,capability,level,kind\nR1,A,Finance,Adept (focus),\nR1,A,Technology,Adept - focus,complementary\nR1,A,Manage Self,2,\n'
		);
		expect(plainRoles(roles)[0]?.levels).toEqual({ FINA: 'A*', TECH: "A'", MASE: 'I' });
		expect(issues).toEqual([]);
	});
});
