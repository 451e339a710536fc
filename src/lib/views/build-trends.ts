import { group, max } from 'd3';
import type { Framework } from '../framework/framework';
import type { LevelTrendRow } from '../queries/level-trend';
import type { UnitCurrencyRow } from '../queries/unit-currency';
import { buildCurrency } from './build-currency';
import { countOf, formatSigned } from './format';
import { fewRoles } from './measure-cell';
import { nameList, plain, strong, type EmptyModel, type SummaryPart } from './summary-part';
import type { TableModel } from './table-model';
import type { TrendLine, TrendsModel, TrendVerdict } from './trends-model';

/** What the trends are built from. */
export interface TrendsInput {
	readonly framework: Framework;
	readonly trend: readonly LevelTrendRow[];
	readonly currency: readonly UnitCurrencyRow[];
	/** The same of all roles; null where none passes the filter. */
	readonly whole: UnitCurrencyRow | null;
	/** ISO date. */
	readonly today: string;
}

/** Dated roles below which nothing is said of a trend. */
const leastDated = 30;
/** Half the width of a 95 % interval, in standard errors. */
const intervalErrors = 1.96;
/** The smallest change in levels a year worth saying. */
const smallestSaid = 0.02;

/** The scale reaches at least this far from the mean of the grade, in levels. */
const narrowestExtent = 0.5;

/** What each verdict says. */
export const trendWords: Readonly<Record<TrendVerdict, string>> = {
	rising: 'rising',
	falling: 'falling',
	steady: 'no clear change',
	few: 'too few dated roles'
};

function verdictOf(slope: number | null, reach: number | null, dated: number): TrendVerdict {
	if (slope === null || reach === null || dated < leastDated) return 'few';
	if (slope - reach > smallestSaid) return 'rising';
	return slope + reach < -smallestSaid ? 'falling' : 'steady';
}

function lineOf(name: string, rows: readonly LevelTrendRow[]): TrendLine {
	const [first] = rows;
	const slope = first?.slope ?? null;
	const error = first?.error ?? null;
	const reach = error === null ? null : intervalErrors * error;
	const dated = first?.dated ?? 0;
	const verdict = verdictOf(slope, reach, dated);
	const amount =
		slope === null || reach === null
			? ''
			: `: ${formatSigned(slope, 2)} levels a year at one grade, 95 % interval ${formatSigned(slope - reach, 2)} to ${formatSigned(slope + reach, 2)}`;
	const told = verdict !== 'few' && slope !== null && reach !== null;
	return {
		...{ name, verdict, slope, reach, dated },
		amount: told
			? `${formatSigned(slope, 2)} ± ${reach < 0.005 ? '<0.01' : reach.toFixed(2)} a year`
			: '',
		capabilityId: first?.capability_id ?? '',
		points: rows.map(({ year, roles, gap }) => ({
			...{ year, roles, gap, few: roles < fewRoles },
			words: `${year}: ${formatSigned(gap, 2)} levels against the grade, ${countOf(roles, 'role')}`
		})),
		words: `${trendWords[verdict]}${verdict === 'few' ? '' : amount}; ${countOf(dated, 'dated role')}`
	};
}

function extentOf(lines: readonly TrendLine[]): number {
	const gaps = lines.flatMap(({ points }) =>
		points.map(({ gap, few }) => (few ? 0 : Math.abs(gap)))
	);
	return Math.max(narrowestExtent, max(gaps) ?? 0);
}

function summaryOf(lines: readonly TrendLine[]): readonly SummaryPart[] {
	const told = lines.filter(({ verdict }) => verdict !== 'few');
	if (told.length === 0)
		return [
			plain(
				`Fewer than ${leastDated} roles state a grade and a date of approval, or all of one grade are of one year: nothing can be said of change over time.`
			)
		];
	const rising = told.filter(({ verdict }) => verdict === 'rising').map(({ name }) => name);
	const falling = told.filter(({ verdict }) => verdict === 'falling').map(({ name }) => name);
	const clause = (names: readonly string[], word: string): readonly SummaryPart[] => [
		...(names.length > 4 ? [strong(`${names.length} capabilities`)] : nameList(names)),
		plain(` ${names.length === 1 ? 'is' : 'are'} ${word}`)
	];
	if (rising.length + falling.length === 0)
		return [
			plain(
				`At the same grade, newer descriptions ask for neither more nor less than older ones in any of ${told.length} capabilities, as far as these roles can tell.`
			)
		];
	return [
		plain('At the same grade, in newer descriptions '),
		...(rising.length > 0 ? clause(rising, 'rising') : []),
		...(rising.length > 0 && falling.length > 0 ? [plain(', ')] : []),
		...(falling.length > 0 ? clause(falling, 'falling') : []),
		plain('. The years are those of approval; what is asked may have changed before.')
	];
}

/** Levels by year of approval at one grade, and how current descriptions are by unit; or why there is nothing. */
export function buildTrends(input: TrendsInput): TrendsModel | EmptyModel {
	const { framework, trend, currency, whole, today } = input;
	if (!whole) return { kind: 'empty', reason: 'No role passes the filter.' };
	const byCapability = group(trend, (row) => row.capability_id);
	const lines = framework.capabilities.flatMap(({ id, name }) => {
		const rows = byCapability.get(id);
		return rows ? [lineOf(name, rows)] : [];
	});
	const years = [...new Set(trend.map(({ year }) => year))].sort((a, b) => a - b);
	return {
		kind: 'trends',
		title: 'Do newer descriptions ask for more?',
		summary: summaryOf(lines),
		...{ years, lines, extent: extentOf(lines) },
		currency: buildCurrency({ framework, currency, whole, today })
	};
}

/** The trend in rows: a row a capability and year. */
export function trendsTable({ title, lines }: TrendsModel): TableModel {
	const hundredths = (value: number | null) =>
		value === null ? null : Math.round(value * 100) / 100 + 0;
	return {
		caption: title,
		columns: [
			{ name: 'Capability', numeric: false },
			{ name: 'Verdict', numeric: false },
			{ name: 'Levels a year', numeric: true },
			{ name: 'Plus or minus', numeric: true },
			{ name: 'Year', numeric: true },
			{ name: 'Roles', numeric: true },
			{ name: 'Against its grade', numeric: true }
		],
		rows: lines.flatMap((line) =>
			line.points.map(({ year, roles, gap }) => [
				line.name,
				trendWords[line.verdict],
				hundredths(line.slope),
				hundredths(line.reach),
				String(year),
				roles,
				hundredths(gap)
			])
		)
	};
}
