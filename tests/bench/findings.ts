import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analyseNow } from '../../src/lib/analysis/analyse';
import { nsw } from '../../src/lib/framework/nsw';
import type { MeasuredFindings, MeasuredSet } from '../../src/lib/views/measured-findings';
import { barsFor, cleanBars, goalsFor, occupationBars, type Bar, type Bars } from './bars';
import { baselines } from './baselines';
import { readBench, sharedTexts } from './bench-data';
import { detectionBy } from './detection';
import { compareBaselines, mean, measure, summarise, timings } from './measure-organisation';
import type { Measured, Summary } from './measure-organisation';
import { measuredFile, measuredSet, rounded, writeMeasured } from './measured-findings';
import { onetOrganisation } from './onet-organisation';
import { measureOwn, ownName, ownSets, type OwnSet } from './own-organisations';
import { textTable } from './text-table';

/** One measure of some organisations, beside its bar where it has one. */
export interface Measure {
	readonly organisation: string;
	readonly measure: string;
	readonly value: number;
	readonly bar: string;
	/** Null where there is no bar. */
	readonly met: boolean | null;
	/** Whether missing the bar fails the benchmark: a goal on the project's own data does not. */
	readonly binding: boolean;
}

/** All measures, what a benchmark could not be run without, and what the page shows of it all. */
export interface FindingsReport {
	readonly measures: readonly Measure[];
	readonly missing: readonly string[];
	readonly findings: MeasuredFindings;
}

const sharedFolder = new URL('../../../shared/bench/', import.meta.url);
const onetFile = new URL('../../../shared/data/onet-skills.csv', import.meta.url);
const givenSets = [
	{ name: 'org-300-1..4', members: ['org-300-1', 'org-300-2', 'org-300-3', 'org-300-4'] },
	{ name: 'org-3000-1', members: ['org-3000-1'] },
	{ name: 'org-30000-1', members: ['org-30000-1'] },
	{ name: 'clean-3000-1', members: ['clean-3000-1'] }
] as const;
const slipSeeds = [1, 2, 3];

/**
 * Measures what METHOD.md §6 asks for: on given organisations where they are there, on those of
 * the project's own generator (`sets`), and on O*NET with seeded slips. Seeds are fixed and
 * nothing is tuned to them.
 */
export async function benchFindings(sets: readonly OwnSet[] = ownSets): Promise<FindingsReport> {
	const measures: Measure[] = [];
	const missing: string[] = [];
	const say = (organisation: string, values: Summary, bars: Bars, binding: boolean): void => {
		for (const [name, value] of Object.entries(values)) {
			const bar = bars[name];
			measures.push({
				organisation,
				measure: name,
				value,
				bar: bar ? `${bar[0]} ${String(Number(bar[1].toFixed(3)))}` : '',
				met: bar ? meets(value, bar) : null,
				binding
			});
		}
	};
	const sayAll = (name: string, all: readonly Measured[], bars: Bars, binding: boolean): void => {
		say(name, summarise(all), bars, binding);
		say(name, ofBaselines(compareBaselines(all)), {}, false);
		say(name, timings(all), bars, binding);
	};

	const given: MeasuredSet[] = [];
	for (const { name, members } of givenSets) {
		const all: Measured[] = [];
		for (const member of members) {
			const texts = sharedTexts(sharedFolder, member);
			if (texts) all.push(measure(await readBench(member, texts, nsw)));
			else missing.push(member);
		}
		if (all.length === 0) continue;
		const planted = name !== 'clean-3000-1';
		const roles = all[0]?.bench.organisation.roleCount ?? 0;
		given.push(measuredSet(all, { roles, seeds: [], planted }));
		if (planted) sayAll(name, all, barsFor(roles), true);
		else say(name, flagsOnly(summarise(all)), cleanBars, true);
	}
	const own: MeasuredSet[] = [];
	for (const set of sets) {
		const all = await measureOwn(set);
		own.push(measuredSet(all, set));
		if (set.planted) sayAll(ownName(set), all, goalsFor(set.roles), false);
		else say(ownName(set), flagsOnly(summarise(all)), cleanBars, false);
	}
	const occupations = measureOccupations();
	if (occupations) say('O*NET, 3 seeds of slips', occupations.summary, occupationBars, true);
	else missing.push('O*NET');
	return {
		measures,
		missing,
		findings: { own, given, occupations: occupations ? [occupations.set] : [] }
	};
}

function meets(value: number, [sign, limit]: Bar): boolean {
	return sign === '>=' ? value >= limit : value <= limit;
}

function flagsOnly(summary: Summary): Summary {
	return { 'flags per 1,000 roles': summary['flags per 1,000 roles'] ?? NaN };
}

function ofBaselines(summary: Summary): Summary {
	return Object.fromEntries(
		Object.entries(summary).map(([name, value]) => [`average precision, ${name}`, value])
	);
}

function measureOccupations(): { readonly summary: Summary; readonly set: MeasuredSet } | null {
	if (!existsSync(onetFile)) return null;
	const csv = readFileSync(onetFile, 'utf8');
	const all = slipSeeds.map((seed) => {
		const { organisation, framework, planted } = onetOrganisation(csv, seed);
		const { evidence } = analyseNow(organisation, { framework });
		return { evidence, found: detectionBy(planted, evidence) };
	});
	const values = { 'average precision': mean(all.map(({ found }) => found.averagePrecision)) };
	const simpler = Object.fromEntries(
		Object.entries(baselines).map(([name, baseline]) => [
			name,
			mean(all.map(({ evidence, found }) => found.averagePrecisionOf(baseline(evidence))))
		])
	);
	return {
		summary: { ...values, ...ofBaselines(simpler) },
		set: {
			roles: all[0]?.evidence.organisation.roleCount ?? 0,
			organisations: all.length,
			seeds: slipSeeds,
			planted: true,
			values: rounded(values),
			baselines: rounded(simpler)
		}
	};
}

/** The report as text, and whether every bar is met. */
export function findingsText({ measures, missing }: FindingsReport): string {
	const lines = measures
		.filter(({ value }) => !Number.isNaN(value))
		.map(({ organisation, measure: what, value, bar, met, binding }) => [
			organisation,
			what,
			value.toFixed(3),
			bar,
			met === null ? '' : met ? 'met' : binding ? 'MISSED' : 'apart'
		]);
	const gone = missing.length > 0 ? `\nNot there: ${missing.join(', ')}\n` : '';
	return textTable([['organisation', 'measure', 'value', 'bar', ''], ...lines]) + gone;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const report = await benchFindings();
	process.stdout.write(findingsText(report));
	writeMeasured(report.findings);
	process.stdout.write(`\nWritten for the page: ${fileURLToPath(measuredFile)}\n`);
	if (report.measures.some(({ met, binding }) => binding && met === false)) process.exitCode = 1;
}
