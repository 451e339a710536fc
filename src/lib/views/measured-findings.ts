/** Shares 0–1, numbers of levels or counts, by the measure's name; null where there was nothing to measure. */
export type MeasuredValues = Readonly<Record<string, number | null>>;

/** What was measured over some organisations of one size. */
export interface MeasuredSet {
	readonly roles: number;
	readonly organisations: number;
	/** Of the generator; empty for organisations that were given. */
	readonly seeds: readonly number[];
	/** False where nothing was planted: every flag is then a false alarm. */
	readonly planted: boolean;
	readonly values: MeasuredValues;
	/** Average precision of simpler ways to rank, by name. */
	readonly baselines: MeasuredValues;
}

/**
 * The benchmark's own output, data/measured-findings.json: `own` on organisations of the project's
 * generator, `given` on organisations made apart from it, `occupations` on O*NET's occupations
 * with slips planted (a role there is an occupation, a capability a skill).
 */
export interface MeasuredFindings {
	readonly own: readonly MeasuredSet[];
	readonly given: readonly MeasuredSet[];
	readonly occupations: readonly MeasuredSet[];
}
