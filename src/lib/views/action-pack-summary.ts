import type { ActionPackInput, PackFinding } from './action-pack-input';
import type { ComparisonLine } from './comparison-model';
import { matchingWords } from './comparison-words';
import { bandWords } from './finding-words';
import type { TableCell, TableModel } from './table-model';

type Line = readonly TableCell[];

/** The first sheet of a unit's workbook: what it is of, what is in the other sheets, and how the unit differs from like roles elsewhere, in levels to the hundredth with 95 % interval. */
export function packSummary(input: ActionPackInput, decisions: number): TableModel {
	const text = (name: string) => ({ name, numeric: false });
	const figure = (name: string) => ({ name, numeric: true });
	return {
		caption: 'Summary',
		columns: [
			...[text('Part'), text('What'), figure('Value'), figure('Low'), figure('High')],
			text('In words')
		],
		rows: [...about(input), ...contents(input, decisions), ...differences(input)]
	};
}

function about({ framework, ...input }: ActionPackInput): readonly Line[] {
	const said = (what: string, words: string | null): Line => [
		...['Unit', what, null, null, null, words ?? 'Not stated']
	];
	return [
		said('Name', input.unitName),
		...framework.unitNames.map((level, at) => said(level, input.names[at] ?? null)),
		said('Data', input.dataset),
		said('Data fingerprint', input.fingerprint),
		said('Made on', input.today)
	];
}

const isSettled = ({ standing }: PackFinding) => standing === 'accepted' || standing === 'waived';
const isDrift = ({ kind }: PackFinding) => kind === 'division_drift';

/** Findings in parts that add up to all of them, the first as the unit's briefing page counts what to check. */
function findingParts(findings: readonly PackFinding[]) {
	const unsettled = findings.filter((one) => !isSettled(one));
	const single = unsettled.filter((one) => !isDrift(one));
	const serious = single.filter(({ seriousness }) => seriousness === 'check');
	const ids = new Set(serious.map(({ finding_id }) => finding_id));
	const parts = serious.filter(
		({ folded_under }) => folded_under !== null && ids.has(folded_under)
	);
	return {
		toCheck: serious.length - parts.length,
		parts: parts.length,
		drifts: unsettled.length - single.length,
		leisure: single.length - serious.length,
		settled: findings.length - unsettled.length
	};
}

function contents(input: ActionPackInput, decisions: number): readonly Line[] {
	const { findings, pairs, roles } = input;
	const counted = (what: string, count: number, words: string | null = null): Line => [
		...['Contents', what, count, null, null, words]
	];
	const of = (test: (finding: PackFinding) => boolean) => findings.filter(test).length;
	const { toCheck, parts, drifts, leisure, settled } = findingParts(findings);
	return [
		counted('Roles', roles.length),
		counted(
			'Findings',
			findings.length,
			'All that concern a role of the unit, in the five lines that follow; one that concerns several units stands in the workbook of each.'
		),
		counted(
			'Findings to check',
			toCheck,
			'As many as the unit’s briefing page says to check: not settled, and not a part of another of these.'
		),
		counted(
			'Findings that are part of another',
			parts,
			'Explained by one to check, and looked at with it.'
		),
		counted(
			'Findings on how units differ as a whole',
			drifts,
			'The briefing page tells these as differences; what they explain is counted above.'
		),
		counted(
			'Findings to look at, or to note',
			leisure,
			'At leisure: the least sure levels, near-duplicates, old editions, and notes that many sound roles have.'
		),
		counted('Findings settled', settled, 'Accepted, or waived with a reason.'),
		...Object.entries(bandWords).map(([band, words]) =>
			counted(
				`Findings: ${words}`,
				of((finding) => finding.band === band)
			)
		),
		counted(
			'Findings without a band',
			of(({ band }) => band === null),
			'Rules, guidelines and what is not judged by chance. With the bands above, all findings again.'
		),
		counted('Similar roles that differ', pairs.length),
		counted(
			'Decisions',
			decisions,
			'Findings and pairs that somebody decided or noted something on.'
		)
	];
}

function differences({ comparison }: ActionPackInput): readonly Line[] {
	const part = 'Against like roles elsewhere';
	if (comparison.kind === 'empty')
		return [[part, 'Not compared', null, null, null, comparison.reason]];
	const strata = comparison.sides[0]?.strata ?? 0;
	const line = ({ name, marks }: ComparisonLine): Line => {
		const mark = marks[0];
		const told = mark && mark.verdict !== 'not_enough' ? mark : null;
		return [
			...[part, name, hundredths(told?.difference), hundredths(told?.low), hundredths(told?.high)],
			mark?.words ?? null
		];
	};
	return [
		[part, 'Matched by', null, null, null, matchingWords(strata)],
		...comparison.lines.map(line),
		...(comparison.tendency ? [line(comparison.tendency)] : [])
	];
}

function hundredths(value: number | null | undefined): number | null {
	return value === null || value === undefined ? null : Math.round(value * 100) / 100 + 0;
}
