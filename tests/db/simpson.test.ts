import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { palettes } from '../../src/lib/charts/colours';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { openNativeDatabase } from '../../src/lib/db/native-database';
import { comparisonSvg } from '../../src/lib/export/comparison-svg';
import { noFilter } from '../../src/lib/queries/filter';
import { unitDifferences } from '../../src/lib/queries/unit-differences';
import { unitTree } from '../../src/lib/queries/unit-tree';
import { judged } from '../../src/lib/state/judged-rows';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { buildComparison } from '../../src/lib/views/build-comparison';
import { verdictWords } from '../../src/lib/views/comparison-words';
import { narrowFramework, type SmallRole } from '../unit/analysis/small-organisation';
import { smallColumns } from './small-columns';

const framework = narrowFramework(3);

/** Roles of one grade and division, their levels in turn. */
function roles(
	count: number,
	grade: string,
	division: string,
	levels: readonly (readonly number[])[]
): readonly SmallRole[] {
	return Array.from({ length: count }, (_, place) => ({
		id: `${division} ${grade} ${String(place).padStart(2, '0')}`,
		title: 'Policy Officer',
		...{ grade, division },
		levels: levels[place % levels.length] ?? []
	}));
}

// Head Office is mostly 11/12, the regions mostly 3/4. In the first capability Head Office asks a
// level less at either grade: 1, 1, 1, 2 (mean 1.25) against 2, 2, 2, 3 (2.25) at 3/4, and 3, 3, 3, 4
// against 4, 4, 4, 5 at 11/12. Raw: (8·1.25 + 32·3.25)/40 = 2.85 against (32·2.25 + 8·4.25)/40 = 2.65.
// The second is the same on both sides at each grade; in the third Head Office asks a level more.
const paradox = [
	...roles(8, '3/4', 'Head Office', [
		[1, 1, 2],
		[1, 2, 3],
		[1, 1, 2],
		[2, 2, 3]
	]),
	...roles(32, '11/12', 'Head Office', [
		[3, 3, 4],
		[3, 4, 5],
		[3, 3, 4],
		[4, 4, 5]
	]),
	...roles(32, '3/4', 'Regions', [
		[2, 1, 1],
		[2, 2, 2],
		[2, 1, 1],
		[3, 2, 2]
	]),
	...roles(8, '11/12', 'Regions', [
		[4, 3, 3],
		[4, 4, 4],
		[4, 3, 3],
		[5, 4, 4]
	])
];

describe('Simpson’s paradox: the raw means say more, like roles say less', () => {
	let database: Database;
	beforeAll(async () => {
		database = await openNativeDatabase();
		const columns = smallColumns(paradox, framework);
		await loadRoles(database, framework, { roles: columns, issues: [], files: [] });
		await prepareStrata(database, columns, framework);
	});
	afterAll(() => database.close());

	async function headOffice() {
		const tree = (await ask(database, unitTree, {})).rows;
		const unit = tree.find(({ name }) => name === 'Head Office');
		const { rows } = await ask(database, unitDifferences, { filter: noFilter, depth: 3 });
		const model = buildComparison({
			...{ framework, tree, order: 'framework', raw: true, against: 'all other roles' },
			shown: [unit?.unit_id ?? -1],
			judged: judged(rows)
		});
		if (model.kind === 'empty') throw new Error(model.reason);
		return model;
	}

	test('a unit of senior roles that asks a level less is said to ask for less', async () => {
		const [line] = (await headOffice()).lines;
		const [mark] = line?.marks ?? [];
		expect(mark?.raw).toBeCloseTo(0.2, 12);
		expect(mark?.difference).toBeCloseTo(-1, 12);
		expect(mark?.verdict).toBe('less');
		expect(mark?.rawWords).toBe(
			'As they stand the means differ by +0.20; among like roles by −1.00. +1.20 comes from the mix alone: its jobs and grades are ones of which more is asked everywhere, enough to turn the sign.'
		);
	});

	test('one that asks the same at each grade is not said to ask for more', async () => {
		const mark = (await headOffice()).lines[1]?.marks[0];
		expect(mark?.raw).toBeCloseTo(1.2, 12);
		expect(mark?.difference).toBeCloseTo(0, 12);
		expect(mark?.verdict).toBe('same');
	});

	test('the picture in the documentation is what the product exports of it', async () => {
		const model = await headOffice();
		const picture = comparisonSvg({
			...{ model, raw: true, verdicts: verdictWords, palette: palettes.light },
			footer:
				'80 invented roles: Head Office mostly senior, Regions mostly junior · Capability Atlas'
		});
		await expect(picture).toMatchFileSnapshot('../../docs/simpson.svg');
	});
});
