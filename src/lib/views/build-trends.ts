import { group, sum } from 'd3';
import type { Framework } from '../framework/framework';
import type { LevelTrendRow } from '../queries/level-trend';
import type { UnitCurrencyRow } from '../queries/unit-currency';
import { countOf, formatCount, formatDate, formatSigned } from './format';
import { nameList, plain, strong, type EmptyModel, type SummaryPart } from './summary-part';
import type { TableModel } from './table-model';
import type { CurrencyLine, TrendLine, TrendsModel, TrendVerdict } from './trends-model';

/** What the trends are built from. */
export interface TrendsInput {
	readonly framework: Framework;
	readonly trend: readonly LevelTrendRow[];
	readonly currency: readonly UnitCurrencyRow[];
	/** ISO date. */
	readonly today: string;
}

/** Dated roles below which nothing is said of a trend. */
const leastDated = 30;
/** Half the width of a 95 % interval, in standard errors. */
const intervalErrors = 1.96;
/** The smallest change in levels a year worth saying. */
const smallestSaid = 0.02;

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
		amount: told ? `${formatSigned(slope, 2)} ± ${reach.toFixed(2)} a year` : '',
		capabilityId: first?.capability_id ?? '',
		points: rows.map(({ year, roles, gap }) => ({ year, roles, gap })),
		words: `${trendWords[verdict]}${verdict === 'few' ? '' : amount}; ${countOf(dated, 'dated role')}`
	};
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

function currencySummary(
	framework: Framework,
	lines: readonly CurrencyLine[],
	today: string
): readonly SummaryPart[] {
	const all = sum(lines, ({ roles }) => roles);
	const dated = sum(lines, (line) => line.dated);
	const stale = sum(lines, (line) => line.stale);
	const older = sum(lines, (line) => line.older);
	const current = sum(lines, (line) => line.current);
	const edition = framework.editions.at(-1);
	const days = edition?.deadline
		? Math.round((Date.parse(edition.deadline) - Date.parse(today)) / 86_400_000)
		: null;
	const until = edition?.deadline
		? `to be moved by ${formatDate(edition.deadline)}${days !== null && days > 0 ? `, ${countOf(days, 'day')} from today` : ''}.`
		: '';
	return [
		...ageParts({ all, dated, stale }),
		...(until === ''
			? []
			: all > 0 && current + older === 0
				? [plain(`No role tells its edition; older descriptions are ${until}`)]
				: [
						strong(formatCount(older)),
						plain(` ${older === 1 ? 'is' : 'are'} known to be on an older edition, ${until}`)
					])
	];
}

function ageParts(count: {
	readonly all: number;
	readonly dated: number;
	readonly stale: number;
}): readonly SummaryPart[] {
	const { all, dated, stale } = count;
	if (dated === 0)
		return [plain(`No date is stated in ${countOf(all, 'role')}, so their age is not known. `)];
	return [
		strong(formatCount(stale)),
		plain(
			` of ${countOf(dated, 'dated description')} ${stale === 1 ? 'is' : 'are'} older than three years; ${formatCount(all - dated)} of ${countOf(all, 'role')} state no date. `
		)
	];
}

/** Levels by year of approval at one grade, and how current descriptions are by unit; or why there is nothing. */
export function buildTrends(input: TrendsInput): TrendsModel | EmptyModel {
	const { framework, trend, currency, today } = input;
	if (currency.length === 0)
		return { kind: 'empty', reason: 'No role of a named unit passes the filter.' };
	const byCapability = group(trend, (row) => row.capability_id);
	const lines = framework.capabilities.flatMap(({ id, name }) => {
		const rows = byCapability.get(id);
		return rows ? [lineOf(name, rows)] : [];
	});
	const years = [...new Set(trend.map(({ year }) => year))].sort((a, b) => a - b);
	const units = currency.map((row) => ({
		...{ name: row.name, roles: row.roles, dated: row.dated, stale: row.stale },
		...{ current: row.on_current, older: row.on_older },
		notStated: row.roles - row.on_current - row.on_older
	}));
	return {
		kind: 'trends',
		title: 'Do newer descriptions ask for more?',
		summary: summaryOf(lines),
		years,
		lines,
		currencyTitle: 'How current descriptions are',
		currencySummary: currencySummary(framework, units, today),
		currency: units
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
