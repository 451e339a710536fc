import type { TableCell } from '../../lib/views/table-model';
import type { FindingEntry } from './finding-entry';

/** The columns of `--format csv`. */
export const findingColumns = [
	'kind',
	'roles',
	'capability',
	'levels',
	'band',
	'chance',
	'q',
	'peers',
	'tier',
	'sentence',
	'suggestion',
	'unit',
	'rule',
	'severity',
	'seriousness',
	'key',
	'folded_under'
] as const;

/** A row for each finding, in the order of the queue. */
export function* findingRows(findings: readonly FindingEntry[]): Generator<readonly TableCell[]> {
	for (const finding of findings) {
		yield [
			finding.kind,
			finding.roles.join('; '),
			finding.capabilities.join('; '),
			levelsText(finding),
			finding.band,
			finding.chance,
			finding.q,
			finding.peers,
			finding.tier,
			finding.sentence,
			finding.suggestion?.sentence ?? null,
			finding.unit,
			finding.rule,
			finding.severity,
			finding.seriousness,
			finding.key,
			finding.foldedUnder
		];
	}
}

/** `Adept` of one role and capability; otherwise each level after what it is of: `R12 Finance: Adept; …`. */
function levelsText({ levels, roles, capabilities }: FindingEntry): string {
	return roles
		.flatMap((role) => Object.entries(levels[role] ?? {}).map((entry) => [role, ...entry] as const))
		.map(([role, capability, level]) => {
			const of = [
				...(roles.length === 1 ? [] : [role]),
				...(capabilities.length === 1 ? [] : [capability])
			];
			return of.length === 0 ? level : `${of.join(' ')}: ${level}`;
		})
		.join('; ');
}
