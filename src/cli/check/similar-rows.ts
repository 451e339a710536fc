import type { Evidence } from '../../lib/analysis/evidence';
import { explainPair } from '../../lib/analysis/explain-pair';
import type { PairExplanation } from '../../lib/analysis/explain-pair';
import { Wording } from '../../lib/analysis/wording';
import type { Framework } from '../../lib/framework/framework';
import type { TableCell } from '../../lib/views/table-model';
import { significant } from './significant';

/** The columns of similar.csv. */
export const similarColumns = [
	'rank',
	'role_a',
	'role_b',
	'similarity',
	'score',
	'differences',
	'likewise'
] as const;

/**
 * A row for each listed pair of similar roles that differ, the most remarkable first, with the
 * number of pairs folded under it. One grade apart, the first role is the junior.
 */
export function* similarRows(
	evidence: Evidence,
	framework: Framework
): Generator<readonly TableCell[]> {
	const { organisation, pairs, listed } = evidence;
	const wording = new Wording(framework);
	for (const [place, pair] of listed.pairs.entries()) {
		const explained = explainPair(evidence, place);
		yield [
			place + 1,
			organisation.roleIds[explained.first] ?? '',
			organisation.roleIds[explained.second] ?? '',
			significant(pairs.likeness[pair] ?? NaN),
			significant(pairs.scores[pair] ?? NaN),
			differencesText(explained, wording),
			listed.likewise[place] ?? 0
		];
	}
}

/** `Finance: Adept / Intermediate; Technology: …`: the first role's level, then the second's. */
export function differencesText(
	{ differences }: Pick<PairExplanation, 'differences'>,
	wording: Wording
): string {
	return differences
		.map(
			({ capability, first, second }) =>
				`${wording.capability(capability)}: ${wording.level(first)} / ${wording.level(second)}`
		)
		.join('; ');
}
