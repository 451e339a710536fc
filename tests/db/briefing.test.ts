import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { openNativeDatabase } from '../../src/lib/db/native-database';
import { sql } from '../../src/lib/db/sql';
import { briefingHtml } from '../../src/lib/export/briefing-html';
import { comparedLevels } from '../../src/lib/queries/compared-levels';
import { comparedStanding } from '../../src/lib/queries/compared-standing';
import { dataFingerprint } from '../../src/lib/queries/data-fingerprint';
import { noFilter } from '../../src/lib/queries/filter';
import { standingRoles, type Standing } from '../../src/lib/queries/standing-roles';
import { unitDifferences } from '../../src/lib/queries/unit-differences';
import { unitTree } from '../../src/lib/queries/unit-tree';
import { judged } from '../../src/lib/state/judged-rows';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { findingSentences } from '../../src/lib/views/briefing-sentences';
import { buildBriefing } from '../../src/lib/views/build-briefing';
import { buildComparison } from '../../src/lib/views/build-comparison';
import { buildStandingList } from '../../src/lib/views/build-standing-list';
import { verdictWords } from '../../src/lib/views/comparison-words';
import { summaryText } from '../../src/lib/views/summary-part';
import { columnsOf, type PlainRole } from './plain-roles';
import { tinyFramework } from './tiny-framework';

const framework = {
	...tinyFramework,
	editions: [
		{
			id: '2020',
			title: 'Version 2',
			issuedOn: null,
			deadline: null,
			renames: {},
			descriptorMarkers: {}
		},
		{
			...{ id: '2026', title: 'Version 3', issuedOn: '2026-01-19', deadline: '2027-01-29' },
			...{ renames: {}, descriptorMarkers: {} }
		}
	]
};

/** Officers of one division: TEAM at `team`, FINA a level above 1 in every second role; each third dated long ago. */
function officers(division: string, count: number, team: number): readonly PlainRole[] {
	return Array.from({ length: count }, (_, place) => ({
		id: `${division} ${place}`,
		title: 'Policy Officer',
		...{ cluster: 'Health', department: 'Care', division, grade: '3/4' },
		approvedOn: place % 3 === 0 ? '2019-10-01' : '2026-02-01',
		requirements: {
			TEAM: { level: place % 4 === 0 ? team - 1 : team, kind: 'focus' },
			...(place % 5 === 0 ? {} : { FINA: { level: (place % 2) + 1, kind: 'complementary' } })
		}
	}));
}

const roles = [...officers('North', 24, 3), ...officers('South', 36, 2)];

describe('the page about a unit', () => {
	let database: Database;
	beforeAll(async () => {
		database = await openNativeDatabase();
		const columns = columnsOf(roles);
		await loadRoles(database, framework, { roles: columns, issues: [], files: [] });
		await prepareStrata(database, columns, framework);
	});
	afterAll(() => database.close());

	async function briefing(name: string) {
		const tree = (await ask(database, unitTree, {})).rows;
		const unit = tree.find((one) => one.name === name);
		if (!unit) throw new Error(`There is no ${name}.`);
		const side = { filter: noFilter, side: unit.unit_id, others: null };
		const comparison = buildComparison({
			...{ framework, tree, shown: [unit.unit_id], against: 'all other roles' },
			judged: judged((await ask(database, unitDifferences, { filter: noFilter, depth: 3 })).rows),
			...{ order: 'size', raw: false }
		});
		if (comparison.kind === 'empty') throw new Error(comparison.reason);
		const fingerprint = (await ask(database, dataFingerprint, {})).rows[0];
		const model = buildBriefing({
			...{ framework, unit, comparison, dataset: 'Made up', today: '2026-11-22' },
			standing: (
				await ask(database, comparedStanding, {
					...side,
					...{ coreIds: ['TEAM', 'FINA'], edition: '2026', issuedOn: '2026-01-19' },
					staleBefore: '2023-11-22'
				})
			).rows,
			levels: (await ask(database, comparedLevels, side)).rows,
			findings: [],
			analysis: 'running',
			...{ roles: fingerprint?.roles ?? 0, fingerprint: fingerprint?.fingerprint ?? '' }
		});
		if (!model) throw new Error('There is no page.');
		return model;
	}

	async function number(text: ReturnType<typeof sql>): Promise<number> {
		return Number((await database.query(text)).columns[0]?.values[0]);
	}

	const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

	test('says no number that the database does not say, asked in another way', async () => {
		const model = await briefing('North');
		const count = (where: ReturnType<typeof sql>) =>
			number(sql`SELECT count(*)::INTEGER FROM role WHERE division = 'North' AND ${where}`);
		const all = await count(sql`true`);
		const complete = await count(sql`levels[1] > 0 AND levels[2] > 0`);
		const older = await count(sql`approved_on < DATE '2026-01-19'`);
		const stale = await count(sql`approved_on < DATE '2023-11-22'`);
		const mean = (division: string) =>
			number(sql`SELECT avg(levels[1]) FROM role WHERE division = ${division}`);
		// All are policy officers at 3/4: one stratum, so Δ is the difference of means.
		const difference = (await mean('North')) - (await mean('South'));
		const matched = (24 * 36) / 60;
		const variance = await number(sql`SELECT var_samp(levels[1]) FROM role`);
		const reach = 1.96 * Math.sqrt(variance / matched);
		const held = (division: string) =>
			sql`SELECT levels[2] AS level FROM role WHERE division = ${division} AND levels[2] > 0`;
		const apart = await number(
			sql`SELECT (SELECT avg(level) FROM (${held('North')})) - (SELECT avg(level) FROM (${held('South')}))`
		);
		const [ours, theirs] = [19, 28];
		const spread = await number(sql`SELECT var_samp(levels[2]) FROM role WHERE levels[2] > 0`);
		const wide =
			Math.abs(apart) + 1.96 * Math.sqrt((spread * (ours + theirs)) / (ours * theirs)) > 0.3;
		expect(
			model.parts.map(({ title, sentences }) => [
				title,
				...sentences.map(({ parts }) => summaryText(parts))
			])
		).toEqual([
			[
				'What it asks of people',
				`${all} roles; ${complete} of them (${Math.round((100 * complete) / all)}\u00a0%) state every core capability.`,
				'The median level is highest, Level 3, in Capability TEAM, and lowest, Level 2, in Capability FINA.'
			],
			[
				'Where it differs, and how surely',
				`Capability TEAM: ${signed(difference)} levels, so asks for more than like roles elsewhere (95 % interval ${signed(difference - reach)} to ${signed(difference + reach)}; 14 matched comparisons).`,
				`It is about the same in 1 capability${wide ? ', with an interval so wide that a difference is not ruled out' : ''}.`
			],
			[
				'The findings that come first',
				'The roles are still being analysed, so findings are not on this page yet.'
			],
			[
				'What to do',
				'Ask whether the work explains the difference in Capability TEAM; if not, bring its levels in line with like roles.',
				`Bring ${older} descriptions to the 2026 edition by 29 January 2027.`,
				`Review ${stale} descriptions approved more than three years ago.`,
				`State the missing core capabilities of ${all - complete} roles.`
			]
		]);
		const fina = await number(
			sql`SELECT median(levels[2]) FROM role WHERE division = 'North' AND levels[2] > 0`
		);
		expect(model.lines.map(({ median, roles: held }) => [median, held])).toEqual([
			['Level 3', all],
			[`Level ${fina}`, complete]
		]);
		expect(model.source).toMatch(
			/^Made up · 60 roles · data fingerprint [0-9a-f]{12} · 22 November 2026$/
		);
	});

	test('opens the roles that miss most, or are oldest, first, each with why it is there', async () => {
		const tree = (await ask(database, unitTree, {})).rows;
		const side = tree.find(({ name }) => name === 'North')?.unit_id ?? 0;
		const list = async (standing: Standing, coreIds = ['TEAM', 'FINA']) => {
			const asked = { ...{ side, standing, coreIds, edition: '2026' }, staleBefore: '2023-11-22' };
			const { rows } = await ask(database, standingRoles, {
				...asked,
				...{ issuedOn: '2026-01-19', limit: 3 }
			});
			return [rows[0]?.total ?? 0, ...buildStandingList(framework, standing, rows)];
		};
		const place = 'Clerk Grade 3/4 · North';
		const role = (number: number, why: string) => ({
			...{ roleId: `North ${number}`, title: 'Policy Officer', place, why }
		});
		// Places 0, 3, 6 … of 24 are of 2019: 8. Places 0, 5, 10 … are without FINA: 5.
		expect(await list('stale')).toEqual([
			8,
			...[0, 12, 15].map((number) => role(number, 'approved 1 October 2019'))
		]);
		expect((await list('older'))[0]).toBe(8);
		expect(await list('incomplete')).toEqual([
			5,
			...[0, 10, 15].map((number) => role(number, 'without Capability FINA'))
		]);
		expect((await list('incomplete', ['TEAM']))[0]).toBe(0);
		expect(await list('all')).toEqual([24, ...[0, 1, 10].map((number) => role(number, ''))]);
	});

	test('does not say that nothing stands out where hardly anything could be judged', () => {
		const words = (all: number) =>
			findingSentences([], 'done', all).map(({ parts }) => summaryText(parts));
		expect(words(5)).toEqual([
			'Nothing is found, but little could be: with 5 roles in all, hardly any level has enough peers to be judged.'
		]);
		expect(words(1200)).toEqual([
			'No level or role here stands out from its peers enough to be checked.'
		]);
	});

	test('says where findings are still to come, or never will', () => {
		const words = (analysis: 'running' | 'none') =>
			findingSentences([], analysis, 1200).map(({ parts }) => summaryText(parts));
		expect(words('running')).toEqual([
			'The roles are still being analysed, so findings are not on this page yet.'
		]);
		expect(words('none')).toEqual([
			'The roles are not analysed, so findings are not on this page.'
		]);
	});

	test('is one file that needs no other, its texts made safe', async () => {
		const model = await briefing('North');
		const page = briefingHtml({ ...model, title: '<North> & "South"' }, verdictWords);
		expect(page).toContain('<h1>&lt;North&gt; &amp; &quot;South&quot;</h1>');
		expect(page).not.toMatch(/<script|src=|href=|url\(/);
		for (const { sentences } of model.parts) {
			for (const { parts } of sentences) {
				for (const { text } of parts) expect(page).toContain(text.replaceAll('&', '&amp;'));
			}
		}
	});

	test('has a fingerprint that the order of rows does not change, and a level does', async () => {
		const before = (await ask(database, dataFingerprint, {})).rows[0]?.fingerprint;
		const load = (changed: readonly PlainRole[]) =>
			loadRoles(database, framework, { roles: columnsOf(changed), issues: [], files: [] });
		await load([...roles].reverse());
		expect((await ask(database, dataFingerprint, {})).rows[0]?.fingerprint).toBe(before);
		const [first, ...rest] = roles;
		if (!first) throw new Error('There is no role.');
		await load([{ ...first, requirements: { TEAM: { level: 1, kind: 'focus' } } }, ...rest]);
		expect((await ask(database, dataFingerprint, {})).rows[0]?.fingerprint).not.toBe(before);
	});
});
