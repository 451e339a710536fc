import { writeFileSync } from 'node:fs';
import type { MeasuredFindings, MeasuredSet } from '../../src/lib/views/measured-findings';
import { compareBaselines, summarise, type Measured, type Summary } from './measure-organisation';

/** Where the page "How this works" reads them. */
export const measuredFile = new URL('../../data/measured-findings.json', import.meta.url);

/** A set as it is kept: to three decimals, without what depends on the machine. */
export function measuredSet(
	all: readonly Measured[],
	about: Pick<MeasuredSet, 'roles' | 'seeds' | 'planted'>
): MeasuredSet {
	return {
		...about,
		organisations: all.length,
		values: rounded(summarise(all)),
		baselines: rounded(compareBaselines(all))
	};
}

/** Three decimals tell all that so few organisations can; null for what could not be measured. */
export function rounded(summary: Summary): Readonly<Record<string, number | null>> {
	return Object.fromEntries(
		Object.entries(summary).map(([name, value]) => [
			name,
			Number.isFinite(value) ? Number(value.toFixed(3)) : null
		])
	);
}

/** Writes the file that the page reads. */
export function writeMeasured(findings: MeasuredFindings): void {
	writeFileSync(measuredFile, `${JSON.stringify(findings, null, '\t')}\n`);
}
