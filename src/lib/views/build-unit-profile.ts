import { sum } from 'd3';
import type { Framework } from '../framework/framework';
import type { ComparedGradesRow } from '../queries/compared-grades';
import type { ComparedLevelsRow } from '../queries/compared-levels';
import type { ComparedStandingRow } from '../queries/compared-standing';
import { capitalise, formatCount, formatPercent } from './format';
import { gradeContrasts } from './grade-contrast';
import type { FocusContrast, ProfileFact, UnitProfileModel } from './unit-profile-model';

/** What the profile of a unit is built from. */
export interface UnitProfileInput {
	readonly framework: Framework;
	readonly name: string;
	readonly against: string;
	readonly standing: readonly ComparedStandingRow[];
	readonly levels: readonly ComparedLevelsRow[];
	readonly grades: readonly ComparedGradesRow[];
}

const none = '–';

function factsOf(
	framework: Framework,
	own: ComparedStandingRow | undefined,
	rest: ComparedStandingRow | undefined
): readonly ProfileFact[] {
	const current = framework.editions.at(-1)?.id ?? '';
	const fact = (label: string, text: (row: ComparedStandingRow) => string): ProfileFact => ({
		label,
		own: own ? text(own) : none,
		rest: rest ? text(rest) : none
	});
	const share = (count: number, base: number) => (base === 0 ? none : formatPercent(count / base));
	const isKnown = ({ on_current, on_older }: ComparedStandingRow) => on_current + on_older > 0;
	const edition = (label: string, count: (row: ComparedStandingRow) => number) =>
		fact(label, (row) => (isKnown(row) ? share(count(row), row.roles) : none));
	const analysed = own?.findings !== null && own?.findings !== undefined;
	return [
		fact('Roles', ({ roles }) => formatCount(roles)),
		fact('With every core capability', ({ complete, roles }) => share(complete, roles)),
		edition(`On the ${current} edition`, ({ on_current }) => on_current),
		edition('On an older edition', ({ on_older }) => on_older),
		fact('With a date of approval', ({ dated, roles }) => share(dated, roles)),
		fact('Of these, older than three years', ({ stale, dated }) => share(stale, dated)),
		...(analysed
			? [
					fact(
						'Findings to check per 100 roles, the differences above among them',
						({ findings, roles }) =>
							findings === null ? none : ((100 * findings) / roles).toFixed(1)
					)
				]
			: [])
	];
}

/** Statements of focus on either side below which a share says little. */
const leastStated = 8;
const focusShown = 3;

function focusOf(
	framework: Framework,
	levels: readonly ComparedLevelsRow[]
): readonly FocusContrast[] {
	return framework.capabilities.flatMap(({ id, name }) => {
		const share = (own: boolean) => {
			const rows = levels.filter((row) => row.capability_id === id && row.is_own === own);
			const stated = sum(rows, (row) => row.kind_stated);
			return stated < leastStated ? null : sum(rows, (row) => row.focus) / stated;
		};
		const [own, rest] = [share(true), share(false)];
		if (own === null || rest === null) return [];
		return { name, own, rest, ownText: formatPercent(own), restText: formatPercent(rest) };
	});
}

/** The smallest difference of shares worth listing. */
const leastShareGap = 0.05;

/** A unit beside those it is held against: completeness, editions, focus, and grade by grade. */
export function buildUnitProfile(input: UnitProfileInput): UnitProfileModel {
	const { framework, standing, levels } = input;
	const own = standing.find(({ is_own }) => is_own);
	const rest = standing.find(({ is_own }) => !is_own);
	const focus = [...focusOf(framework, levels)].sort((a, b) => b.own - b.rest - (a.own - a.rest));
	return {
		facts: factsOf(framework, own, rest),
		mostFocus: focus.slice(0, focusShown).filter((one) => one.own - one.rest >= leastShareGap),
		leastFocus: focus
			.slice(-focusShown)
			.reverse()
			.filter((one) => one.rest - one.own >= leastShareGap),
		focusReason:
			focus.length === 0 ? 'Too few requirements here or there say whether they are in focus.' : '',
		grades: gradeContrasts(input),
		ownName: input.name,
		restName: capitalise(input.against),
		restWords: input.against
	};
}
