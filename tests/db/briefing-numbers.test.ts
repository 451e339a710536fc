import { createHash } from 'node:crypto';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask as askDatabase } from '../../src/lib/db/ask';
import { sql } from '../../src/lib/db/sql';
import { briefingHtml } from '../../src/lib/export/briefing-html';
import { nsw } from '../../src/lib/framework/nsw';
import { noFilter } from '../../src/lib/queries/filter';
import { unitTree, type UnitTreeRow } from '../../src/lib/queries/unit-tree';
import { standingRoles } from '../../src/lib/queries/standing-roles';
import { askBriefing } from '../../src/lib/state/ask-briefing';
import { askComparison } from '../../src/lib/state/ask-comparison';
import { askProfile, standingTerms } from '../../src/lib/state/ask-profile';
import type { Ask } from '../../src/lib/state/latest.svelte';
import { buildBriefing } from '../../src/lib/views/build-briefing';
import { buildComparison } from '../../src/lib/views/build-comparison';
import { buildStandingList } from '../../src/lib/views/build-standing-list';
import { summaryText } from '../../src/lib/views/summary-part';
import { verdictWords } from '../../src/lib/views/comparison-words';
import { unitText } from '../../src/lib/views/comparison-url';
import { pathOf } from '../../src/lib/views/unit-key';
import BriefingSheet from '../../src/routes/briefing/BriefingSheet.svelte';
import { analysedSample, type AnalysedSample, type PlainFacts } from './sample/analysed-sample';
import { ClaimedText } from './sample/claimed-text';
import { claimFindings } from './sample/finding-claims';
import { calledDifferent, plainDifferences, type PlainDifference } from './sample/plain-comparison';

const today = '2026-11-22';
const core = nsw.capabilities.filter((one) => !one.peopleManagement);

let sample: AnalysedSample;
let tree: readonly UnitTreeRow[];
beforeAll(async () => {
	sample = await analysedSample();
	tree = (await askDatabase(sample.database, unitTree, {})).rows;
}, 120_000);
afterAll(() => sample.database.close());

const ask: Ask = async (query, parameters) =>
	(await askDatabase(sample.database, query, parameters)).rows;

/** The page about a unit, made of the questions that the page asks. */
async function pageAbout(unit: UnitTreeRow) {
	const question = { filter: noFilter, of: unitText(unit), with: null, sets: 0 };
	const { sides, rows } = await askComparison(ask, question, []);
	const comparison = buildComparison({
		...{ framework: nsw, tree: sides, shown: [unit.unit_id], against: 'all other roles' },
		...{ judged: rows, order: 'size', raw: false }
	});
	if (comparison.kind === 'empty') throw new Error(comparison.reason);
	const terms = standingTerms(nsw, today);
	const compared = { filter: noFilter, side: unit.unit_id, others: null };
	const { standing, levels } = await askProfile(ask, { ...compared, ...terms });
	const { fingerprint, findings } = await askBriefing(ask, { unit: pathOf(unit), today });
	const [stored] = fingerprint;
	const model = buildBriefing({
		...{ framework: nsw, unit, comparison, standing, levels, findings, today },
		analysis: 'done',
		...{ dataset: 'Sample', roles: stored?.roles ?? 0, fingerprint: stored?.fingerprint ?? '' }
	});
	if (!model) throw new Error('There is no page.');
	return { model, findings };
}

const entities: Readonly<Record<string, string>> = {
	...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
};

/** The words of a page: a line a block, without what is not read. */
function textOf(html: string): string {
	return html
		.replace(/<(style|title)[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
		.replace(/<button[^>]*>SQL<\/button>/g, '')
		.replace(/<\/?(strong|a)\b[^>]*>/g, '')
		.replace(/<\/(li|p|h1|h2)>/g, '\n')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&\w+;|&#39;/g, (entity) => entities[entity] ?? entity)
		.replace(/[ \t\u00a0]+/g, ' ');
}

const count = (value: number) => value.toLocaleString('en-AU');
function percent(part: number, whole: number): string {
	const rounded = Math.round((100 * part) / whole);
	if (rounded === 0 && part > 0) return '<1';
	return rounded === 100 && part < whole ? '>99' : String(rounded);
}

/** The middle level, or what lies between the two in the middle. */
function medianOf(levels: readonly number[]): number {
	const sorted = [...levels].sort((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function isIn({ cluster, department, division }: UnitTreeRow) {
	return (role: PlainFacts) =>
		(cluster === null || role.cluster === cluster) &&
		(department === null || role.department === department) &&
		(division === null || role.division === division);
}

/** Group and grade are matched on the file's finest groups. */
let groups: ReadonlyMap<string, string>;
beforeAll(async () => {
	const rows = await sample.rows(sql`SELECT role_id, coalesce(job_function, '') FROM role`);
	groups = new Map(rows.map(([id, group]) => [String(id), String(group)]));
});

/** The differences of every unit of the depth that a unit is compared at, by unit. */
const known = new Map<string, ReadonlyMap<number, ReadonlyMap<string, PlainDifference>>>();
function differencesAt(
	unit: UnitTreeRow
): ReadonlyMap<number, ReadonlyMap<string, PlainDifference>> {
	const isLowest = (one: UnitTreeRow) => !tree.some(({ parent_id }) => parent_id === one.unit_id);
	const key = isLowest(unit) ? 'lowest' : String(unit.depth);
	const found =
		known.get(key) ??
		new Map(
			tree
				.filter((one) => (isLowest(unit) ? isLowest(one) : one.depth === unit.depth))
				.map((one) => [
					one.unit_id,
					plainDifferences(sample.facts, isIn(one), ({ roleId }) => groups.get(roleId) ?? '')
				])
		);
	known.set(key, found);
	return found;
}

/** Claims every number but those of findings. */
function claimFigures(page: ClaimedText, unit: UnitTreeRow, found: number): void {
	const own = sample.facts.filter(isIn(unit));
	const complete = own.filter(({ levels, notEssential }) =>
		core.every(({ id }) => levels.has(id) || notEssential.has(id))
	).length;
	if (own.length < 5) page.one(/(\d+) roles?: few/, [String(own.length)], 'roles');
	else
		page.one(
			/([\d,]+) roles; ([\d,]+) of them \(([<>]?\d+) %\) state/,
			[count(own.length), count(complete), percent(complete, own.length)],
			'roles and how many are complete'
		);

	const medians = new Map(
		nsw.capabilities.flatMap(({ id }) => {
			const levels = own.flatMap((role) => role.levels.get(id) ?? []);
			return levels.length === 0 ? [] : [[id, medianOf(levels)] as const];
		})
	);
	const coreMedians = core.flatMap(({ id }) => medians.get(id) ?? []);
	const many = [Math.max(...coreMedians), Math.min(...coreMedians)]
		.map((level) => coreMedians.filter((one) => one === level).length)
		.filter((capabilities) => capabilities > 3);
	page.all(
		/in (\d+) capabilities(?= ?[,.])(?<=(?:highest|lowest).*)/,
		many.map((capabilities) => [String(capabilities)]),
		'capabilities at one median'
	);

	const byUnit = differencesAt(unit);
	const called = calledDifferent([...byUnit.values()].flatMap((one) => [...one.values()]));
	const mine = byUnit.get(unit.unit_id) ?? new Map<string, PlainDifference>();
	const told = [...mine].filter(([, { enough }]) => enough);
	const nameOf = (id: string) => nsw.capabilities.find((one) => one.id === id)?.name ?? '';
	const ends = ({ difference, error }: PlainDifference) => [
		difference - 1.96 * error,
		difference + 1.96 * error
	];
	const differing = told
		.filter(([, one]) => called.has(one))
		.sort(([, a], [, b]) => Math.abs(b.difference) - Math.abs(a.difference));
	page.all(
		/([A-Z][\w ]+): ([+−]\d\.\d\d) levels, so asks for (more|less) than like roles elsewhere \((95 %) interval ([+−]?\d\.\d\d) to ([+−]?\d\.\d\d); ([\d.]+) matched/,
		differing
			.slice(0, 3)
			.map(([id, one]) => [
				nameOf(id),
				one.difference,
				one.difference > 0 ? 'more' : 'less',
				'95 %',
				...ends(one),
				one.matched
			]),
		'the largest differences'
	);
	page.all(
		/It differs in (\d+) more/,
		differing.length > 3 ? [[String(differing.length - 3)]] : [],
		'further differences'
	);
	page.all(
		/about the same in (?:all )?(\d+) capabilit/,
		told.length > differing.length ? [[String(told.length - differing.length)]] : [],
		'what is about the same'
	);
	const isWide = (one: PlainDifference) =>
		!called.has(one) && Math.abs(one.difference) + 1.96 * one.error > 0.3;
	const wide = told.filter(([, one]) => isWide(one));
	page.all(
		/with an interval in (\d+) of these so wide/,
		wide.length > 0 && wide.length < told.length - differing.length ? [[String(wide.length)]] : [],
		'wide intervals'
	);
	expect(page.text.match(/interval (?:in \d+ of these )?so wide/) !== null).toBe(wide.length > 0);
	expect(page.text.match(/about the same, wide interval/g) ?? []).toHaveLength(
		wide.filter(([id]) => medians.has(id)).length
	);
	if (told.length === 0) page.one(/at least (8) roles and (3) matched/, ['8', '3'], 'the least');
	page.all(
		/([+−]?\d\.\d\d) \(([+−]?\d\.\d\d) to ([+−]?\d\.\d\d)\)/,
		nsw.capabilities.flatMap(({ id }) => {
			const one = mine.get(id);
			return one?.enough && medians.has(id) ? [[one.difference, ...ends(one)]] : [];
		}),
		'the difference of each capability'
	);

	const dated = own.filter(({ approvedOn }) => approvedOn !== '');
	const older = dated.filter(({ approvedOn }) => approvedOn < '2026-01-19').length;
	const stale = dated.filter(({ approvedOn }) => approvedOn < '2023-11-22').length;
	const some = (number: number) => (number > 0 ? [[count(number)]] : []);
	page.all(/Check ([\d,]+) finding/, some(found), 'findings to check');
	page.all(
		/Bring ([\d,]+) descriptions? to the (2026) edition by (29 January 2027)/,
		older > 0 ? [[count(older), '2026', '29 January 2027']] : [],
		'older editions'
	);
	page.all(/Review ([\d,]+) descriptions? approved/, some(stale), 'stale descriptions');
	page.all(
		/missing core capabilities of ([\d,]+) role/,
		some(own.length - complete),
		'incomplete roles'
	);
	const [first] = mine.values();
	page.one(/of roles matched by ([a-z ]+),/, [first?.matchedOn ?? ''], 'the matching');
	page.one(/at most about (1) in (20) such calls/, ['1', '20'], 'the method');
	page.one(
		/Sample · ([\d,]+) roles · data fingerprint ([0-9a-f]{12}) · (22 November 2026)/,
		[count(sample.facts.length), fingerprint(), '22 November 2026'],
		'the data'
	);
}

/** The fingerprint of the data, from the columns that were read and in another way than the query does it. */
function fingerprint(): string {
	const { roles } = sample;
	const { text } = roles;
	const width = nsw.capabilities.length;
	const at = (
		column: { readonly codes: Int32Array; readonly values: readonly string[] },
		row: number
	) => column.values[column.codes[row] ?? -1] ?? '';
	const list = (values: Uint8Array, row: number) =>
		`[${[...values.subarray(row * width, (row + 1) * width)].join(', ')}]`;
	const md5 = (words: string) => createHash('md5').update(words).digest('hex');
	const each = Array.from({ length: roles.roleCount }, (_, row) => ({
		id: at(text.role_id, row),
		hash: md5(
			[
				...[text.role_id, text.title, text.cluster, text.department, text.division].map((column) =>
					at(column, row)
				),
				...[at(text.grade_id, row), list(roles.levels, row), list(roles.kinds, row)]
			].join('\u001f')
		)
	}));
	each.sort((a, b) => (a.id < b.id ? -1 : 1));
	return md5(each.map(({ hash }) => hash).join('')).slice(0, 12);
}

/** How many findings to check touch a role of the unit and are not folded under another. */
async function findingsOf({ cluster, department, division }: UnitTreeRow): Promise<number> {
	const [[found] = []] = await sample.rows(sql`
		SELECT count(DISTINCT finding_id)::INTEGER
		FROM finding JOIN finding_role USING (finding_id) JOIN role ON role.role_key = finding_role.role_key
		WHERE seriousness = 'check' AND kind NOT IN ('division_drift', 'similar_roles')
			AND coalesce(cluster = ${cluster}, ${cluster === null})
			AND coalesce(department = ${department}, ${department === null})
			AND coalesce(division = ${division}, ${division === null})
			AND (folded_under IS NULL OR folded_under IN (SELECT finding_id FROM finding WHERE kind = 'division_drift'))`);
	return Number(found);
}

describe('every number of a unit’s page', () => {
	test('is that of the data, on the screen and in the file that is saved, of every unit', async () => {
		let [pages, told] = [0, 0];
		for (const unit of tree.filter(({ depth }) => depth > 0)) {
			const { model, findings } = await pageAbout(unit);
			const sheet = render(BriefingSheet, {
				props: {
					...{ model, verdicts: verdictWords },
					...{ href: () => '#', lineHref: () => '#', onsql: () => undefined }
				}
			});
			const found = await findingsOf(unit);
			const first = model.parts.find(({ key }) => key === 'findings')?.sentences ?? [];
			if (findings.length > 0)
				expect(first.map(({ target }) => target)).toEqual(
					findings.map(({ finding_key }) => ({ page: 'findings', findingKey: finding_key }))
				);
			for (const html of [sheet.body, briefingHtml(model, verdictWords)]) {
				const page = new ClaimedText(textOf(html));
				expect(page.text).toContain(unit.name);
				told += await claimFindings(page, sample, findings);
				claimFigures(page, unit, found);
				expect(page.unclaimed, page.text).toEqual([]);
				pages++;
			}
		}
		expect(pages).toBe(2 * (tree.length - 1));
		expect(told).toBeGreaterThan(100);
	}, 180_000);

	test('is that of the roles that its sentence opens', async () => {
		const terms = standingTerms(nsw, today);
		let opened = 0;
		for (const unit of tree.filter(({ depth }) => depth > 0)) {
			const { model } = await pageAbout(unit);
			const todo = model.parts.find(({ key }) => key === 'todo')?.sentences ?? [];
			for (const { target, parts } of todo) {
				if (target.page !== 'briefing' || target.standing === 'all') continue;
				const { standing } = target;
				const asked = { ...terms, side: unit.unit_id, standing, limit: 5000 };
				const roles = await ask(standingRoles, asked);
				const [said] = /[\d,]+(?= (description|role))/.exec(summaryText(parts)) ?? [];
				expect(count(roles.length)).toBe(said);
				expect(roles[0]?.total).toBe(roles.length);
				const own = sample.facts.filter(isIn(unit)).map(({ roleId }) => roleId);
				for (const { role_id } of roles) expect(own).toContain(role_id);
				for (const { why } of buildStandingList(nsw, standing, roles))
					expect(why).toMatch(
						{ older: /^approved|^2020/, stale: /^approved/, incomplete: /^without/ }[standing]
					);
				opened++;
			}
		}
		expect(opened).toBeGreaterThan(20);
	}, 120_000);

	test('needs someone to vouch for it: one that nobody does is found', () => {
		const page = new ClaimedText('12 roles, of which 3 are new');
		page.one(/(\d+) roles/, ['12'], 'roles');
		expect(page.unclaimed).toEqual(['3']);
	});
});
