import { sum } from 'd3';
import type { Framework } from '../framework/framework';
import type { StratumContrastRow } from '../queries/stratum-contrast';
import type { StratumRolesRow } from '../queries/stratum-roles';
import type { ComparisonLine, ComparisonMark, ComparisonSide } from './comparison-model';
import { capitalise, countOf, formatCount, formatSigned } from './format';
import { gradeName, gradesById } from './grade-order';
import { levelName, levelStep } from './level-names';
import type { StrataPanelModel, StratumLine, StratumRole } from './strata-panel-model';

/** What the panel behind a mark is built from. */
export interface StrataPanelInput {
	readonly framework: Framework;
	readonly line: ComparisonLine;
	readonly side: ComparisonSide;
	readonly mark: ComparisonMark;
	readonly against: string;
	readonly contrast: readonly StratumContrastRow[];
	readonly open: StratumContrastRow | null;
	readonly roles: readonly StratumRolesRow[];
}

/** Strata that are listed; those that move the difference most come first. */
const strataShown = 10;

function nameOf(row: StratumContrastRow, strata: number, framework: Framework): string {
	const grade = gradeName(gradesById(framework), row.grade_id);
	if (strata === 3) return grade;
	const job =
		strata === 1 ? (row.family ?? 'No title that tells') : (row.group_name ?? 'No group stated');
	return `${capitalise(job)} · ${grade}`;
}

function roleOf(row: StratumRolesRow, tendency: boolean, framework: Framework): StratumRole {
	return {
		roleId: row.role_id,
		title: row.title,
		unit: row.division ?? row.department ?? '',
		value: row.value,
		valueText: tendency ? formatSigned(row.value, 2) : levelName(framework, row.value),
		step: tendency ? null : levelStep(framework, row.value)
	};
}

/** The strata behind a difference and the roles of the open one. */
export function buildStrataPanel(input: StrataPanelInput): StrataPanelModel {
	const { framework, line, side, mark, against, contrast, open, roles } = input;
	const matched = sum(contrast, (row) => row.matched);
	const tendency = line.capabilityId === null;
	const mean = (value: number) => (tendency ? formatSigned(value, 2) : value.toFixed(2));
	const strata = contrast.map((row): StratumLine => {
		const difference = row.own_mean - row.rest_mean;
		return {
			stratum: row.stratum,
			name: nameOf(row, side.strata, framework),
			cells: [
				formatCount(row.own_roles),
				mean(row.own_mean),
				formatCount(row.rest_roles),
				mean(row.rest_mean),
				formatSigned(difference, 2),
				formatSigned((row.matched * difference) / matched, 2)
			],
			open: row.stratum === open?.stratum
		};
	});
	const [own, rest] = [true, false].map((isOwn) => roles.filter((row) => row.is_own === isOwn));
	const listed = (rows: readonly StratumRolesRow[] = []) =>
		rows.map((row) => roleOf(row, tendency, framework));
	return {
		title: `${line.name}: ${side.name}`,
		words: `${capitalise(mark.words)}.`,
		rawWords: mark.rawWords,
		basis:
			strata.length === 0
				? 'No other role is of the same kind and grade, so nothing can be matched.'
				: `${countOf(strata.length, 'kind of role', 'kinds of role')} found on both sides, matched by ${side.matchedOn}; those that move the difference most come first.`,
		strata: strata.filter(({ open: isOpen }, place) => place < strataShown || isOpen),
		meanWords: tendency
			? 'how far its roles’ levels lie above the capabilities’ means'
			: 'of its roles’ levels, from 1',
		more: Math.max(0, strata.length - strataShown),
		openName: strata.find(({ open: isOpen }) => isOpen)?.name ?? '',
		ownName: side.name,
		restName: capitalise(against),
		own: listed(own),
		ownTotal: own?.[0]?.total ?? 0,
		rest: listed(rest),
		restTotal: rest?.[0]?.total ?? 0
	};
}
