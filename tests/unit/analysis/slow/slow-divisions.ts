import type { Organisation } from '../../../../src/lib/analysis/organisation';
import { textAt } from '../../../../src/lib/analysis/organisation';
import { slowLevels } from './slow-expected';

/** METHOD.md §5 for one unit and capability over the strata given, one per role. */
export function slowDifference(
	organisation: Organisation,
	strata: readonly string[],
	unit: string,
	capability: number
): { readonly difference: number; readonly error: number; readonly matched: number } {
	const y = slowLevels(organisation);
	const roles = strata.flatMap((stratum, role) => {
		const level = y[role]?.[capability] ?? null;
		return level === null ? [] : [{ stratum, level, unit: textAt(organisation.unit, role) }];
	});
	const mean = (values: readonly number[]): number =>
		values.reduce((a, b) => a + b, 0) / values.length;
	let matched = 0;
	let weighted = 0;
	let squares = 0;
	let freedom = 0;
	for (const stratum of new Set(strata)) {
		const all = roles.filter((role) => role.stratum === stratum);
		if (all.length === 0) continue;
		const centre = mean(all.map(({ level }) => level));
		squares += all.reduce((sum, { level }) => sum + (level - centre) ** 2, 0);
		freedom += all.length - 1;
		const own = all.filter((role) => role.unit === unit).map(({ level }) => level);
		const rest = all.filter((role) => role.unit !== unit).map(({ level }) => level);
		if (own.length === 0 || rest.length === 0) continue;
		const w = (own.length * rest.length) / all.length;
		matched += w;
		weighted += w * (mean(own) - mean(rest));
	}
	const variance = squares / Math.max(freedom, 1);
	return { difference: weighted / matched, error: Math.sqrt(variance / matched), matched };
}
