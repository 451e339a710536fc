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

function contents(input: ActionPackInput, decisions: number): readonly Line[] {
	const { findings, pairs, roles } = input;
	const counted = (what: string, count: number, words: string | null = null): Line => [
		...['Contents', what, count, null, null, words]
	];
	const listed = new Set(findings.map(({ finding_id }) => finding_id));
	const of = (test: (finding: PackFinding) => boolean) => findings.filter(test).length;
	return [
		counted('Roles', roles.length),
		counted(
			'Findings',
			findings.length,
			'All that concern a role of the unit; one that concerns several units stands in the workbook of each.'
		),
		counted(
			'Findings that are part of another',
			of(({ folded_under }) => folded_under !== null && listed.has(folded_under))
		),
		...Object.entries(bandWords).map(([band, words]) =>
			counted(
				`Findings: ${words}`,
				of((finding) => finding.band === band)
			)
		),
		counted(
			'Findings without a band',
			of(({ band }) => band === null),
			'Rules, guidelines and what is not judged by chance.'
		),
		counted(
			'Findings settled',
			of(({ standing }) => standing === 'accepted' || standing === 'waived')
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
