import type { Organisation } from '../../lib/analysis/organisation';
import { textAt } from '../../lib/analysis/organisation';
import { countText, Wording } from '../../lib/analysis/wording';
import type { FindingKind } from '../../lib/analysis/finding';
import type { Framework } from '../../lib/framework/framework';
import type { CheckReport, PairEntry } from './check-report';
import type { FindingEntry } from './finding-entry';

const headings: readonly (readonly [kind: FindingKind, heading: string])[] = [
	['division_drift', 'Divisions that ask more or less than others of like roles'],
	['grade_inversion', 'Junior grades asked more than senior ones'],
	['division_differs', 'The same job and grade, described differently in one division'],
	['fits_another_grade', 'Roles whose levels fit another grade'],
	['straight_line', 'Roles with one level throughout'],
	['level', 'Levels unlike those of similar roles'],
	['rule', 'Rules'],
	['near_duplicate', 'Roles that may be one description']
];
const shownOfKind = 20;
const pairsShown = 10;
const fewRoles = 50;

/** The report in plain words: the first of each kind, most surprising first, and how many more there are. */
export function checkText(
	report: CheckReport,
	organisation: Organisation,
	framework: Framework
): string {
	const names = roleNames(organisation, framework);
	const explained = new Map<string, number>();
	for (const { foldedUnder } of report.findings) {
		if (foldedUnder !== null) explained.set(foldedUnder, (explained.get(foldedUnder) ?? 0) + 1);
	}
	const notes = report.findings.filter(({ seriousness }) => seriousness === 'note');
	const apart = report.findings.filter(
		({ foldedUnder, seriousness }) => foldedUnder === null && seriousness !== 'note'
	);
	return [
		...opening(report, { apart: apart.length, notes: notes.length }),
		...headings.flatMap(([kind, heading]) => {
			const own = apart.filter((finding) => finding.kind === kind);
			if (own.length === 0) return [];
			const lines = own
				.slice(0, shownOfKind)
				.flatMap((finding) => findingLines(finding, names, explained.get(finding.key) ?? 0));
			const more = own.length - shownOfKind;
			return [
				`\n${heading} (${own.length.toLocaleString('en-AU')})`,
				...lines,
				...(more > 0 ? [`  and ${more.toLocaleString('en-AU')} more; --format json lists all`] : [])
			];
		}),
		...similarLines(report, names),
		...noteLines(notes, framework),
		...closing(report),
		''
	].join('\n');
}

function opening(
	report: CheckReport,
	{ apart, notes }: { readonly apart: number; readonly notes: number }
): readonly string[] {
	const { roles, judged, notJudged, findings, band } = report;
	const count = (value: number): string => value.toLocaleString('en-AU');
	const folded = findings.length - apart - notes;
	const part = folded > 0 ? `, and ${countText(folded, 'level')} that they explain` : '';
	const noted = notes > 0 ? `; ${countText(notes, 'note')} on guidelines` : '';
	return [
		...report.files.map(
			({ file, rows, loaded, merged, setAside }) =>
				`${file}: ${countText(rows, 'row')} = ${count(loaded)} loaded + ${count(merged)} merged + ${count(setAside)} set aside`
		),
		`${countText(roles, 'role')}: ${countText(judged, 'level')} judged, ${count(notJudged)} not judged (not enough peers)`,
		`${countText(apart, 'finding')} (band: ${band})${part}${noted}`
	];
}

function findingLines(
	{ kind, roles, sentence, suggestion }: FindingEntry,
	names: ReadonlyMap<string, string>,
	explains: number
): readonly string[] {
	const [only = ''] = roles;
	const explained = countText(explains, kind === 'straight_line' ? 'finding' : 'level');
	const isOfRole = roles.length === 1 && kind !== 'division_drift' && kind !== 'division_differs';
	return [
		`  ${isOfRole ? `${names.get(only) ?? only}: ` : ''}${sentence}`,
		...(suggestion ? [`    ${suggestion.sentence}`] : []),
		...(explains > 0 ? [`    Explains ${explained} that would otherwise be listed.`] : [])
	];
}

/** A line a guideline, with how many roles it is about: many sound roles lie outside these. */
function noteLines(notes: readonly FindingEntry[], framework: Framework): readonly string[] {
	if (notes.length === 0) return [];
	const lines = framework.rules.flatMap(({ id, check }) => {
		const count = notes.filter(({ rule }) => rule === id).length;
		const unofficial = id === 'comparison-guide' ? ` (${framework.ranges?.label ?? ''})` : '';
		return count === 0 ? [] : [`  ${countText(count, 'role')}: ${check}${unofficial}`];
	});
	return [
		'\nNotes on guidelines, which many sound roles break (--format json lists them)',
		...lines
	];
}

function similarLines(
	{ similarRoles: { listed, pairs } }: CheckReport,
	names: ReadonlyMap<string, string>
): readonly string[] {
	if (listed === 0) return [];
	const shown = pairs.slice(0, pairsShown);
	const more = listed - shown.length;
	return [
		`\nSimilar roles that differ (${countText(listed, 'pair')})`,
		...shown.flatMap((pair) => pairLines(pair, names)),
		...(more > 0 ? [`  and ${more.toLocaleString('en-AU')} more; --similar writes all`] : [])
	];
}

function pairLines(
	{ rank, roles, sentence, differences }: PairEntry,
	names: ReadonlyMap<string, string>
): readonly string[] {
	const [first, second] = roles.map((role) => names.get(role) ?? role);
	const levels = differences.map(
		({ capability, levels: [one, other] }) => `${capability}: ${one} / ${other}`
	);
	return [
		`  ${String(rank)}. ${first ?? ''} / ${second ?? ''}`,
		`    ${sentence}`,
		`    ${levels.join('; ')}`
	];
}

function closing({ findings, roles }: CheckReport): readonly string[] {
	const notes: string[] = [];
	if (findings.some(({ kind }) => kind === 'level')) {
		notes.push(
			'At the band likely about 1 level in 10 is a false alarm; where titles are unique, up to 3 in 10.'
		);
	}
	if (roles < fewRoles) {
		notes.push(
			'Few levels can be judged among so few roles: look at the similar roles that differ.'
		);
	}
	return notes.length > 0 ? ['', ...notes] : [];
}

/** By role id: `R12 Finance Officer, Clerk 5/6, Corporate Services 3`. */
function roleNames(organisation: Organisation, framework: Framework): ReadonlyMap<string, string> {
	const { roleIds, titles, grade, unit, unitNames } = organisation;
	const wording = new Wording(framework);
	return new Map(
		roleIds.map((id, role) => {
			const parts = [
				`${id} ${titles[role] ?? ''}`,
				textAt(grade, role) === '' ? '' : wording.grade(textAt(grade, role)),
				unitNames[unit.codes[role] ?? -1] ?? ''
			];
			return [id, parts.filter((part) => part !== '').join(', ')];
		})
	);
}
