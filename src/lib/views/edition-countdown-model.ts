import { group, sum } from 'd3';
import type { Framework } from '../framework/framework';
import type { EditionCountdownRow } from '../queries/edition-countdown';
import { compareNames, countOf, formatCount, formatDate, formatPercent } from './format';
import type { EditionCountdownModel, EditionLine } from './overview-model';
import { plain, strong, type SummaryPart } from './summary-part';

/** What the count-down is built from. */
export interface EditionInput {
	readonly framework: Framework;
	readonly editions: readonly EditionCountdownRow[];
	/** ISO date. */
	readonly today: string;
}

function lineOf(
	framework: Framework,
	name: string,
	rows: readonly EditionCountdownRow[]
): EditionLine {
	const current = framework.editions.at(-1)?.id;
	const older = framework.editions.slice(0, -1).map(({ id }) => id);
	const roles = (editions: readonly (string | undefined)[]) =>
		sum(rows, (row) => (editions.includes(row.edition) ? row.roles : 0));
	const all = sum(rows, (row) => row.roles);
	const onCurrent = roles([current, 'after']);
	const onOlder = roles([...older, 'before']);
	return {
		name,
		roles: all,
		current: onCurrent,
		older: onOlder,
		notStated: all - onCurrent - onOlder
	};
}

/** Whole days from one ISO date to another. */
function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function deadlineWords(daysLeft: number | null, deadline: string | null): string {
	if (daysLeft === null || deadline === null) return '';
	const date = formatDate(deadline);
	if (daysLeft > 0) return ` The deadline is ${date}, ${countOf(daysLeft, 'day')} from today.`;
	if (daysLeft === 0) return ' The deadline is today.';
	return ` The deadline was ${date}, ${countOf(-daysLeft, 'day')} ago.`;
}

function summaryOf(total: EditionLine, edition: string, deadline: string): readonly SummaryPart[] {
	const share = (count: number) => `${formatCount(count)} (${formatPercent(count / total.roles)})`;
	const known = total.current + total.older;
	const unknown =
		total.notStated === 0
			? ''
			: ` ${share(total.notStated)} state neither an edition nor a date that tells, so they may be on any.`;
	if (known === 0)
		return [
			plain(
				`None of ${countOf(total.roles, 'role')} states an edition or a date of approval that tells which one it can be on.${deadline}`
			)
		];
	return [
		plain(`Of ${countOf(total.roles, 'role')}, `),
		strong(share(total.older)),
		plain(
			` are on an older edition, or were approved before ${edition} was issued; ${share(total.current)} state it or were approved since.${unknown}${deadline}`
		)
	];
}

/** How many roles have still to move to the framework's current edition, and by when; null where that has no date of issue. */
export function buildEditionCountdown(input: EditionInput): EditionCountdownModel | null {
	const { framework, editions, today } = input;
	const current = framework.editions.at(-1);
	if (!current || current.issuedOn === null) return null;
	const total = lineOf(framework, 'All roles', editions);
	if (total.roles === 0) return null;
	const daysLeft = current.deadline === null ? null : daysBetween(today, current.deadline);
	const [top] = framework.unitNames;
	const lines = [...group(editions, (row) => row.cluster ?? '')]
		.sort(([one], [other]) => Number(one === '') - Number(other === '') || compareNames(one, other))
		.map(([cluster, rows]) => lineOf(framework, cluster || `${top} not stated`, rows));
	const deadline = deadlineWords(daysLeft, current.deadline);
	return {
		title: `How far descriptions are from ${current.title}`,
		summary: summaryOf(total, current.title, deadline),
		daysLeft,
		roles: total.roles,
		current: total.current,
		older: total.older,
		notStated: total.notStated,
		lines
	};
}
