import { expect } from 'vitest';
import { sql } from '../../../src/lib/db/sql';
import { nsw } from '../../../src/lib/framework/nsw';
import type { FindingListRow } from '../../../src/lib/queries/finding-list';
import type { AnalysedSample, PlainFacts } from './analysed-sample';
import type { ClaimedText } from './claimed-text';

const capabilityOf = (name: string) => nsw.capabilities.find((one) => one.name === name)?.id ?? '';
const levelNames = new Map(nsw.levels.map(({ name, order }) => [name, order]));

/** A grade as sentences have it: `Clerk 7/8`. */
function gradeName(gradeId: string): string {
	const grades = nsw.ladders.flatMap(({ grades: own }) => own);
	return grades.find(({ id }) => id === gradeId)?.name.replace(/\bGrade /, '') ?? gradeId;
}

/** How many steps of one ladder lie between a grade and one that is named; none on different ladders. */
function stepsBetween(gradeId: string, name: string): number {
	for (const { grades } of nsw.ladders) {
		const [from, to] = [
			grades.findIndex(({ id }) => id === gradeId),
			grades.findIndex(({ id }) => gradeName(id) === name)
		];
		if (from >= 0 && to >= 0) return Math.abs(from - to);
	}
	return NaN;
}

/** What stands before a finding's sentence, as a pattern. */
function titleOf({ title }: FindingListRow): string {
	return title === null ? '' : `${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}: `;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** The finding of a row as the database has it. */
async function stored({ rows }: AnalysedSample, { finding_key }: FindingListRow) {
	const [[kind, family, gradeId, unit, roleId] = []] = await rows(
		sql`SELECT kind, finding.family, finding.grade_id::VARCHAR, unit.name, role.role_id
			FROM finding LEFT JOIN unit USING (unit_id)
			LEFT JOIN role ON role.role_key = finding.role_key
			WHERE finding_key = ${finding_key}`
	);
	const text = (value: unknown) => (typeof value === 'string' ? value : '');
	return {
		...{ kind: text(kind), family: text(family), gradeId: text(gradeId) },
		...{ unit: text(unit), roleId: text(roleId) }
	};
}

/** The chance of a level as it is stored, in the words of METHOD.md §2. */
async function chanceText({ rows }: AnalysedSample, roleId: string, capabilityId: string) {
	const [[chance] = []] = await rows(
		sql`SELECT chance FROM evidence WHERE role_id = ${roleId} AND capability_id = ${capabilityId}`
	);
	const value = Number(chance);
	if (value < 1e-4) return ['1', '10,000'];
	const percent = value * 100;
	return [percent.toFixed(percent < 0.1 ? 2 : percent < 10 ? 1 : 0)];
}

async function claimLevel(
	page: ClaimedText,
	sample: AnalysedSample,
	finding: FindingListRow,
	roleId: string
): Promise<void> {
	const { sentence } = finding;
	const [, name = '', level = ''] = /^([^:]+): ([A-Z][A-Za-z ]+?)[;.]/.exec(sentence) ?? [];
	const capabilityId = capabilityOf(name);
	const role = sample.facts.find((one) => one.roleId === roleId);
	if (!role) throw new Error(`There is no ${roleId}.`);
	expect(role.levels.get(capabilityId)).toBe(levelNames.get(level));
	const grade = gradeName(role.grade);
	const chance = await chanceText(sample, roleId, capabilityId);
	const words = chance.length > 1 ? 'less than (1) in (10,000)' : '([\\d.]+) %';
	const start = `${titleOf(finding)}${name}: ${level}`;
	const end = `Chance of a gap this large ${words}\\.`;
	const peers = sample.facts.filter(
		(one) =>
			one !== role &&
			one.family === role.family &&
			one.grade === role.grade &&
			one.levels.has(capabilityId)
	);
	const [, at = ''] = /peers are ([A-Z][A-Za-z ]+?)\./.exec(sentence) ?? [];
	const common = peers.filter(({ levels }) => levels.get(capabilityId) === levelNames.get(at));
	const patterns: readonly (readonly [RegExp, readonly string[]])[] = [
		[
			new RegExp(`${start}; (\\d+) of (\\d+) [^,;]+, (.+?) peers are ${at}\\. ${end}`),
			[String(common.length), String(peers.length), grade, ...chance]
		],
		[
			new RegExp(`${start}; compared with (\\d+) [^,;]+, (.+?) peers and .+? ${end}`),
			[String(peers.length), grade, ...chance]
		],
		[
			new RegExp(`${start}\\. Titles here .+? compared with the (.+?) roles whose .+? ${end}`),
			[grade, ...chance]
		],
		[
			new RegExp(`${start}\\. No role has .+? Compared with the (.+?) roles most .+? ${end}`),
			[grade, ...chance]
		]
	];
	if (sentence.includes('most similar')) {
		claimSimilar(page, sample, { role, capabilityId, start, end, grade, chance });
		return;
	}
	const met = patterns.find(([pattern]) => pattern.test(`${finding.title ?? ''}: ${sentence}`));
	if (!met) throw new Error(`No claim is written for: ${sentence}`);
	page.one(met[0], met[1], 'a level');
}

/** Where no role has the same title and grade: those of the grade that are similar by half or more. */
function claimSimilar(
	page: ClaimedText,
	{ facts, similarity }: AnalysedSample,
	of: {
		readonly role: PlainFacts;
		readonly capabilityId: string;
		readonly start: string;
		readonly end: string;
		readonly grade: string;
		readonly chance: readonly string[];
	}
): void {
	const { role, capabilityId } = of;
	const similar = facts.filter(
		(one) =>
			one !== role &&
			one.grade === role.grade &&
			one.levels.has(capabilityId) &&
			similarity(one.roleId, role.roleId) >= 0.5
	);
	const at = similar.map(({ levels }) => levels.get(capabilityId));
	const most = Math.max(...at.map((level) => at.filter((one) => one === level).length));
	const alike = facts.filter(
		(one) => one !== role && one.family === role.family && one.grade === role.grade
	).length;
	const opening = alike === 0 ? 'No role has .+?' : '(?:Only (\\d+) other roles? ha.+?)';
	page.one(
		new RegExp(
			`${of.start}\\. ${opening}\\. Of the (\\d+) most similar (.+?) roles, (\\d+) (?:is|are) .+? ${of.end}`
		),
		[...(alike === 0 ? [] : [alike]), similar.length, of.grade, most, ...of.chance],
		'similar roles'
	);
}

function claimInversion(
	page: ClaimedText,
	{ facts }: AnalysedSample,
	{ sentence }: FindingListRow,
	family: string
): void {
	const [, name = ''] = /^([^:]+):/.exec(sentence) ?? [];
	const id = capabilityOf(name);
	const [, junior = '', senior = ''] = /more at (.+?) than at (.+?) \(mean/.exec(sentence) ?? [];
	const at = (grade: string) =>
		facts
			.filter((role) => role.family === family && gradeName(role.grade) === grade)
			.flatMap(({ levels }) => levels.get(id) ?? []);
	const [low, high] = [at(junior), at(senior)];
	expect([low.length, high.length].every((roles) => roles >= 3)).toBe(true);
	page.one(
		new RegExp(
			`${name}: [^:]+ asks more at ${junior} than at ${senior} \\(mean level ([\\d.]+) in (\\d+) roles?, ([\\d.]+) in (\\d+)\\)`
		),
		[mean(low), low.length, mean(high), high.length],
		'an inversion'
	);
}

function claimDiffers(
	page: ClaimedText,
	sample: AnalysedSample,
	{ sentence }: FindingListRow,
	{
		family,
		gradeId,
		unit
	}: { readonly family: string; readonly gradeId: string; readonly unit: string }
): void {
	const such = sample.facts.filter((role) => role.family === family && role.grade === gradeId);
	const own = such.filter(({ division }) => division === unit);
	page.one(
		new RegExp(
			`${sentence.split(', ')[0] ?? ''}, ([^:]+): (\\d+) roles? in ${unit} differs? from (\\d+) such roles? elsewhere`
		),
		[gradeName(gradeId), String(own.length), String(such.length - own.length)],
		'a job that one unit describes unlike others'
	);
	for (const { id, name } of nsw.capabilities) {
		const [, , side = ''] =
			new RegExp(`(?:: |, | and )${name} about ([\\d.]+) (\\w+)`).exec(sentence) ?? [];
		if (side === '') continue;
		const gap = mean(own.map((role) => gapOf(sample, role, id)));
		expect(side).toBe(gap > 0 ? 'higher' : 'lower');
		page.one(new RegExp(`${name} about ([\\d.]+) ${side}`), [Math.abs(gap)], 'a gap');
	}
}

function gapOf({ expected }: AnalysedSample, role: PlainFacts, capabilityId: string): number {
	return (role.levels.get(capabilityId) ?? NaN) - expected(role.roleId, capabilityId);
}

/** Claims the numbers of the findings on a page; gives back how many findings there are. */
export async function claimFindings(
	page: ClaimedText,
	sample: AnalysedSample,
	findings: readonly FindingListRow[]
): Promise<number> {
	for (const finding of findings) {
		const { kind, family, gradeId, unit, roleId } = await stored(sample, finding);
		const role = sample.facts.find((one) => one.roleId === roleId);
		expect(page.text.replace(/\s+/g, ' ')).toContain(finding.sentence);
		switch (kind) {
			case 'level':
				await claimLevel(page, sample, finding, roleId);
				break;
			case 'grade_inversion':
				claimInversion(page, sample, finding, family);
				break;
			case 'division_differs':
				claimDiffers(page, sample, finding, { family, gradeId, unit });
				break;
			case 'fits_another_grade': {
				const [, fits = ''] = /role fit (.+?) better/.exec(finding.sentence) ?? [];
				expect(stepsBetween(role?.grade ?? '', fits)).toBeGreaterThanOrEqual(2);
				page.one(
					new RegExp(`${titleOf(finding)}The levels of this (.+?) role fit ${fits} better`),
					[gradeName(role?.grade ?? '')],
					'another grade'
				);
				break;
			}
			case 'rule':
				claimRule(page, finding, role);
		}
	}
	return findings.length;
}

/** The rule `flat` counts levels; the others on the pages of the sample count nothing. */
function claimRule(page: ClaimedText, finding: FindingListRow, role: PlainFacts | undefined) {
	const { sentence } = finding;
	if (!sentence.startsWith('All ')) return;
	const core = nsw.capabilities.filter(
		({ id, peopleManagement }) => !peopleManagement && role?.levels.has(id)
	);
	const [, level = ''] = /core levels are (.+?);/.exec(sentence) ?? [];
	expect(core.every(({ id }) => role?.levels.get(id) === levelNames.get(level))).toBe(true);
	page.one(
		new RegExp(`${titleOf(finding)}All (\\d+) core levels are ${level}; a role`),
		[String(core.length)],
		'a flat role'
	);
}
