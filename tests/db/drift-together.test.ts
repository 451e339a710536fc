import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { storeAnalysis } from '../../src/lib/db/store-analysis';
import { noFilter, type Filter } from '../../src/lib/queries/filter';
import {
	everyFinding,
	findingStandings,
	foundKinds,
	type FindingFilter
} from '../../src/lib/queries/finding-filter';
import { findingFacets } from '../../src/lib/queries/finding-facets';
import { findingList } from '../../src/lib/queries/finding-list';
import { findingTotals } from '../../src/lib/queries/finding-totals';
import { findingUnits } from '../../src/lib/queries/finding-units';
import { engines } from './engines';
import { tinyAnalysis } from './tiny-analysis';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

const every = everyFinding('2026-02-01');

/** More drifts: 10 and 12 of Division 10, as finding 0 is; 11 of another division; 13 explained by 10. */
const more = `
	INSERT INTO finding (finding_id, finding_key, subject, kind, seriousness, sentence, folded_under, unit_id, roles, difference)
	VALUES
		(10, 'd10', 's10', 'division_drift', 'check', 'Capability TEAM', NULL, 4, 2, -0.25),
		(11, 'd11', 's11', 'division_drift', 'check', 'Capability TEAM', NULL, 3, 2, 0.75),
		(12, 'd12', 's12', 'division_drift', 'check', 'Capability TECH', NULL, 4, 2, -0.5),
		(13, 'd13', 's13', 'level', 'check', 'Capability TEAM', 10, 4, 1, NULL);
	INSERT INTO finding_capability VALUES (10, 'TEAM'), (11, 'TEAM'), (12, 'TECH'), (13, 'TEAM');
	INSERT INTO finding_unit VALUES (10, 4, 2), (11, 3, 2), (12, 4, 2), (13, 4, 1);
`;

// Worked by hand from the rows above and the table above `tinyFindings`.
describe.each(engines)('drifts of one division on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
		await loadRoles(database, tinyFramework, tinyLoad);
		await storeAnalysis(database, tinyAnalysis());
		await database.transaction((inside) => inside.run(more));
	}, 60_000);
	afterAll(() => database.close());

	async function listed(
		filter: Partial<FindingFilter>,
		under: number | null,
		driftTogether: boolean
	) {
		const { rows } = await ask(database, findingList, {
			...{ filter: { ...every, ...filter }, under, driftTogether },
			...{ limit: 50, offset: 0 }
		});
		return rows.map((row) => [row.finding_id, row.likewise, row.explains, row.total]);
	}

	test('are one item that tells how many there are, and opens on them and what they explain', async () => {
		expect(await listed({}, null, true)).toEqual(
			[0, 2, 3, 4, 5, 11].map((id) => (id === 0 ? [0, 2, 2, 6] : [id, 0, 0, 6]))
		);
		expect(await listed({}, 0, true)).toEqual([1, 10, 12, 13].map((id) => [id, 0, 0, 4]));
	});

	test('tell the least and the most that the others of the division differ by', async () => {
		const { rows } = await ask(database, findingList, {
			...{ filter: every, under: null, driftTogether: true, limit: 50, offset: 0 }
		});
		const ranges = rows.map((row) => [row.finding_id, row.least_difference, row.most_difference]);
		expect(ranges).toEqual(
			[0, 2, 3, 4, 5, 11].map((id) => (id === 0 ? [0, -0.5, -0.25] : [id, null, null]))
		);
	});

	test('are counted as they are listed, and none is lost from the count of all', async () => {
		const { rows } = await ask(database, findingTotals, { filter: every, driftTogether: true });
		expect(rows.map(({ findings, top }) => [findings, top])).toEqual([[10, 6]]);
	});

	test('are counted in each unit as they are listed of that unit', async () => {
		const { rows } = await ask(database, findingUnits, { filter: every, depths: [3] });
		// Of Division 2 the findings 4, 5 and 11; of Division 10 only 0 and 3, as 1, 10, 12 and 13 are parts of 0.
		expect(rows.map(({ name, findings }) => [name, findings])).toEqual([
			['Division 2', 3],
			['Division 10', 2]
		]);
		const roles: Filter = { ...noFilter, units: [['Health', 'Care', 'Division 10']] };
		expect((await listed({ roles }, null, true)).map(([id]) => id)).toEqual([0, 3]);
	});

	test('are counted under each value of a facet as they are listed when it is chosen', async () => {
		const { rows } = await ask(database, findingFacets, { filter: every });
		const counted = (facet: string, value: string) =>
			rows.find((row) => row.facet === facet && row.value === value)?.findings ?? 0;
		const asListed = async (filter: Partial<FindingFilter>) =>
			(await listed(filter, null, true)).length;
		expect(counted('kind', 'division_drift')).toBe(2);
		for (const kind of foundKinds)
			expect(counted('kind', kind)).toBe(await asListed({ kinds: [kind] }));
		for (const id of ['FINA', 'TEAM', 'TECH'])
			expect(counted('capability', id)).toBe(await asListed({ capabilityIds: [id] }));
		for (const standing of findingStandings)
			expect(counted('standing', standing)).toBe(await asListed({ decision: standing }));
	});

	test('are led by the next of them where a filter leaves the first out', async () => {
		expect(await listed({ capabilityIds: ['TEAM', 'TECH'] }, null, true)).toEqual(
			[2, 4, 5, 10, 11].map((id) => (id === 10 ? [10, 1, 1, 5] : [id, 0, 0, 5]))
		);
	});

	test('stand on their own in a list of all that there is to do', async () => {
		const each = await listed({}, null, false);
		expect(each.map(([id]) => id)).toEqual([0, 2, 3, 4, 5, 10, 11, 12]);
	});
});
