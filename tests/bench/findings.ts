import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { generateOrganisation } from '../../src/cli/synthetic/generate';
import { organisationFiles } from '../../src/cli/synthetic/organisation-files';
import { analyseNow } from '../../src/lib/analysis/analyse';
import { nsw } from '../../src/lib/framework/nsw';
import { readBench, sharedTexts } from './bench-data';
import { detectionBy } from './detection';
import { measure, valuesOf } from './measure-organisation';
import type { Measured } from './measure-organisation';
import { onetOrganisation } from './onet-organisation';
import { textTable } from './text-table';

/** One measure of one organisation, beside its bar where it has one. */
export interface Measure {
	readonly organisation: string;
	readonly measure: string;
	readonly value: number;
	readonly bar: string;
	/** Null where there is no bar. */
	readonly met: boolean | null;
}

/** All measures, and what a benchmark could not be run without. */
export interface FindingsReport {
	readonly measures: readonly Measure[];
	readonly missing: readonly string[];
}

type Bar = readonly ['>=' | '<=', number];

const sharedFolder = new URL('../../../shared/bench/', import.meta.url);
const onetFile = new URL('../../../shared/data/onet-skills.csv', import.meta.url);
const ownSeeds = [101, 202];
const smallNames = ['org-300-1', 'org-300-2', 'org-300-3', 'org-300-4'];

/**
 * Measures what METHOD.md §6 asks for: on the shared organisations where they are there, on
 * organisations of the project's own generator, and on O*NET with seeded slips.
 * `sizes` are the own organisations to make; the seeds are fixed and nothing is tuned to them.
 */
export async function benchFindings(
	sizes: readonly number[] = [300, 3000, 30_000]
): Promise<FindingsReport> {
	const measures: Measure[] = [];
	const missing: string[] = [];
	const say = (organisation: string, measure: string, value: number, bar?: Bar): void => {
		const met = bar ? (bar[0] === '>=' ? value >= bar[1] : value <= bar[1]) : null;
		measures.push({ organisation, measure, value, bar: bar ? bar.join(' ') : '', met });
	};

	const small: Measured[] = [];
	for (const name of smallNames) {
		const measured = await measureShared(name);
		if (measured) small.push(measured);
		else missing.push(name);
	}
	if (small.length > 0) sayMean(say, 'org-300-1..4', small, smallBars);
	for (const [name, bars] of [
		['org-3000-1', middleBars],
		['org-30000-1', largeBars]
	] as const) {
		const measured = await measureShared(name);
		if (measured) sayAll(say, name, measured, bars);
		else missing.push(name);
	}
	const clean = await measureShared('clean-3000-1');
	if (clean) say('clean-3000-1', 'flags per 1,000 roles', flagsPerThousand(clean), ['<=', 3]);
	else missing.push('clean-3000-1');

	for (const roles of sizes) {
		for (const seed of roles > 5000 ? ownSeeds.slice(0, 1) : ownSeeds) {
			const name = `own ${String(roles)}, seed ${String(seed)}`;
			const made = generateOrganisation({ framework: nsw, seed, roles });
			const bench = await readBench(name, organisationFiles(made), nsw);
			sayAll(say, name, measure(bench), {});
		}
	}
	if (existsSync(onetFile)) {
		const csv = readFileSync(onetFile, 'utf8');
		const precisions = [1, 2, 3].map((seed) => {
			const { organisation, framework, planted } = onetOrganisation(csv, seed);
			const { evidence } = analyseNow(organisation, { framework });
			return detectionBy(planted, evidence).averagePrecision;
		});
		say('O*NET, 3 seeds of slips', 'average precision', mean(precisions), ['>=', 0.54]);
	} else missing.push('O*NET');
	return { measures, missing };
}

async function measureShared(name: string): Promise<Measured | null> {
	const texts = sharedTexts(sharedFolder, name);
	return texts ? measure(await readBench(name, texts, nsw)) : null;
}

function flagsPerThousand({ evidence }: Measured): number {
	const flags = evidence.rates.filter((rate) => rate <= 0.05).length;
	return (1000 * flags) / evidence.organisation.roleCount;
}

type Say = (organisation: string, measure: string, value: number, bar?: Bar) => void;

type Bars = Readonly<Record<string, Bar>>;

const smallBars: Bars = {
	'average precision': ['>=', 0.43],
	'same, two-level slips': ['>=', 0.8],
	'precision at 20': ['>=', 0.55],
	'false share at q .05': ['<=', 0.18],
	'two-level slips found': ['>=', 0.45],
	'top 20 pairs that touch': ['>=', 0.6],
	'intervals that hold the truth': ['>=', 0.9],
	'division error, levels': ['<=', 0.14],
	'seconds, sections 1–3 and 5': ['<=', 0.5]
};
const middleBars: Bars = {
	'average precision': ['>=', 0.55],
	'same, two-level slips': ['>=', 0.8],
	'precision at 50': ['>=', 0.86],
	'false share at q .05': ['<=', 0.12],
	'two-level slips found': ['>=', 0.76],
	'top 50 pairs that touch': ['>=', 0.8],
	'drift cells found': ['>=', 0.9],
	'drift false share': ['<=', 0.05],
	'copied roles found': ['>=', 0.9],
	'copied precision': ['>=', 0.8],
	'inversions found': ['>=', 4 / 6],
	'intervals that hold the truth': ['>=', 0.92],
	'division error, levels': ['<=', 0.06],
	'family agreement': ['>=', 0.9],
	'seconds, sections 1–3 and 5': ['<=', 1.5]
};
const largeBars: Bars = {
	'average precision': ['>=', 0.55],
	'same, two-level slips': ['>=', 0.9],
	'precision at 100': ['>=', 0.93],
	'false share at q .05': ['<=', 0.13],
	'two-level slips found': ['>=', 0.85],
	'top 50 pairs that touch': ['>=', 0.88],
	'drift cells found': ['>=', 0.98],
	'drift false share': ['<=', 0.05],
	'copied roles found': ['>=', 0.95],
	'copied precision': ['>=', 0.88],
	'inversions found': ['>=', 0.8],
	'intervals that hold the truth': ['>=', 0.92],
	'division error, levels': ['<=', 0.035],
	'family agreement': ['>=', 0.9],
	'seconds, sections 1–3 and 5': ['<=', 7]
};

function sayAll(say: Say, name: string, measured: Measured, bars: Bars): void {
	for (const [what, value] of Object.entries(valuesOf(measured))) {
		say(name, what, value, bars[what]);
	}
}

/** Means over organisations; shares of flags and of slips over all of them together. */
function sayMean(say: Say, name: string, all: readonly Measured[], bars: Bars): void {
	const values = all.map(valuesOf);
	const found = all.map(({ bench, evidence }) => detectionBy(bench.planted, evidence));
	const total = (of: (d: (typeof found)[number]) => number): number =>
		found.reduce((sum, d) => sum + of(d), 0);
	const pooled: Readonly<Record<string, number>> = {
		'false share at q .05':
			total((d) => d.falseFlags) /
			Math.max(
				total((d) => d.flagged),
				1
			),
		'two-level slips found': total((d) => d.twoLevelFound) / total((d) => d.twoLevel)
	};
	for (const what of Object.keys(values[0] ?? {})) {
		const own = values.map((value) => value[what] ?? NaN).filter((value) => !Number.isNaN(value));
		say(name, what, pooled[what] ?? mean(own), bars[what]);
	}
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The report as text, and whether every bar is met. */
export function findingsText({ measures, missing }: FindingsReport): string {
	const lines = measures
		.filter(({ value }) => !Number.isNaN(value))
		.map(({ organisation, measure: what, value, bar, met }) => [
			organisation,
			what,
			value.toFixed(3),
			bar,
			met === null ? '' : met ? 'met' : 'MISSED'
		]);
	const gone = missing.length > 0 ? `\nNot there: ${missing.join(', ')}\n` : '';
	return textTable([['organisation', 'measure', 'value', 'bar', ''], ...lines]) + gone;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const report = await benchFindings();
	process.stdout.write(findingsText(report));
	if (report.measures.some(({ met }) => met === false)) process.exitCode = 1;
}
