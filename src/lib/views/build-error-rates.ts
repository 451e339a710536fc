import { countOf, formatCount, formatPercent } from './format';
import type { MeasuredFindings, MeasuredSet, MeasuredValues } from './measured-findings';

/** One measure in words, and its value for each of the table's columns. */
export interface ErrorRateRow {
	/** The benchmark's name of it, unlike any other row's. */
	readonly measure: string;
	readonly label: string;
	/** As long as the table's columns; an en dash where there was nothing to measure. */
	readonly cells: readonly string[];
}

/** Measured rates of the organisations of one origin, a column a size. */
export interface ErrorRateTable {
	readonly origin: 'own' | 'given' | 'occupations';
	readonly title: string;
	readonly about: string;
	readonly columns: readonly string[];
	readonly groups: readonly { readonly title: string; readonly rows: readonly ErrorRateRow[] }[];
}

/** What the page "How this works" says in figures. */
export interface ErrorRatesModel {
	/** One sentence for each size in which nothing was planted. */
	readonly unplanted: readonly string[];
	readonly tables: readonly ErrorRateTable[];
}

type Format = (value: number) => string;

interface Line {
	readonly measure: string;
	readonly label: string;
	readonly format: Format;
}

const score: Format = (value) => value.toFixed(2);
const share = (measure: string, label: string): Line => ({ measure, label, format: formatPercent });

/** The lines of the tables by what they are about, in order. */
const groups: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
	{
		title: 'Single levels',
		lines: [
			share('false share at q .01', 'False alarms among levels listed as strong'),
			share('false share at q .05', 'False alarms among strong and likely'),
			share('false share at q .20', 'False alarms with worth a look added'),
			share('two-level slips found', 'Slips of two levels that are listed, strong or likely'),
			share('one-level slips found', 'Slips of one level that are listed'),
			share('precision at 20', 'Planted, of the 20 most surprising'),
			share('precision at 50', 'Planted, of the 50 most surprising'),
			share('precision at 100', 'Planted, of the 100 most surprising'),
			share('not judged', 'Levels without enough peers to be judged')
		]
	},
	{
		title: 'How well levels are ranked: average precision, 1 is perfect',
		lines: [
			{ measure: 'average precision', label: 'By surprise, as here', format: score },
			{ measure: 'same, two-level slips', label: 'The same, two-level slips alone', format: score }
		]
	},
	{
		title: 'Similar roles, whole roles and groups',
		lines: [
			share(
				'top 20 pairs that touch',
				'Of the first 20 pairs of similar roles that differ, planted'
			),
			share(
				'top 50 pairs that touch',
				'Of the first 50 pairs of similar roles that differ, planted'
			),
			share('pairs of different jobs', 'Of pairs of similar roles, two different jobs'),
			share('looser pairs of different jobs', 'The same with looser matches'),
			share('copied roles found', 'Profiles copied from another grade that are found'),
			share('copied precision', 'Of roles said to fit another grade, planted'),
			share('inversions found', 'Grade inversions that are found'),
			share('family agreement', 'Agreement of job families with the true ones')
		]
	},
	{
		title: 'Comparing divisions',
		lines: [
			share('drift cells found', 'Drift of a division that is found'),
			share('drift false share', 'Of differences called different, not planted'),
			share(
				'different, truly under a tenth',
				'Of differences called different, truly under a tenth of a level'
			),
			share('intervals that hold the truth', '95 % intervals that hold the true difference'),
			{
				measure: 'division error, levels',
				label: 'Usual error of a difference, in levels',
				format: score
			}
		]
	}
];

const rankingGroup = 1;
const flagsMeasure = 'flags per 1,000 roles';

const origins = {
	own: {
		title: 'Organisations made by this project',
		about:
			'Invented by the generator that also made the sample data, with seeds that were not used while it was written. Its divisions differ by themselves too: most differences found there that were not planted are real, and what a planted one adds is often less than a quarter of a level.'
	},
	given: {
		title: 'Organisations made apart from this project',
		about: 'Invented too, but not by this project’s generator, and used only to measure.'
	},
	occupations: {
		title: 'Real occupations, planted slips',
		about:
			'O*NET’s published skill levels, with one skill shifted by one or two levels in a quarter of the occupations. A role here is an occupation.'
	}
} as const satisfies Record<keyof MeasuredFindings, { title: string; about: string }>;

/**
 * The benchmark's output in words and percent. Lists only lines that some set of the table has;
 * nothing is added to the measured values but rounding.
 */
export function buildErrorRates(measured: MeasuredFindings): ErrorRatesModel {
	const own = measured.own.filter(({ planted }) => !planted);
	const given = measured.given.filter(({ planted }) => !planted);
	return {
		unplanted: [
			...own.map((set) => unplantedSentence(set, 'made by this project')),
			...given.map((set) => unplantedSentence(set, 'made apart from it'))
		],
		tables: (['own', 'given', 'occupations'] as const).flatMap((origin) => {
			const sets = measured[origin].filter(({ planted }) => planted);
			return sets.length === 0 ? [] : [tableOf(origin, sets)];
		})
	};
}

function unplantedSentence({ roles, values }: MeasuredSet, by: string): string {
	const flags = values[flagsMeasure];
	return `Where nothing was planted, in organisations of ${formatCount(roles)} roles ${by}, ${flags === null || flags === undefined ? 'nothing was measured' : `${flags.toFixed(1)} levels were listed for every 1,000 roles`}.`;
}

function tableOf(origin: keyof MeasuredFindings, sets: readonly MeasuredSet[]): ErrorRateTable {
	const row = (line: Line, valuesOf: (set: MeasuredSet) => MeasuredValues): ErrorRateRow => ({
		measure: line.measure,
		label: line.label,
		cells: sets.map((set) => {
			const value = valuesOf(set)[line.measure];
			return value === null || value === undefined ? '–' : line.format(value);
		})
	});
	const measuredSomewhere = ({ cells }: ErrorRateRow): boolean =>
		cells.some((cell) => cell !== '–');
	const baselineNames = [...new Set(sets.flatMap(({ baselines }) => Object.keys(baselines)))];
	return {
		origin,
		...origins[origin],
		columns: sets.map(columnName),
		groups: groups
			.map(({ title, lines }, place) => ({
				title,
				rows: [
					...lines.map((line) => row(line, ({ values }) => values)),
					...(place === rankingGroup ? baselineNames : []).map((measure) =>
						row({ measure, label: `By ${measure}`, format: score }, ({ baselines }) => baselines)
					)
				].filter(measuredSomewhere)
			}))
			.filter(({ rows }) => rows.length > 0)
	};
}

function columnName({ roles, organisations }: MeasuredSet): string {
	const size = countOf(roles, 'role');
	return organisations === 1 ? size : `${size} (mean of ${formatCount(organisations)})`;
}
