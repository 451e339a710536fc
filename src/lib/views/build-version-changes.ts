import type { ChangedRole, RoleComparison } from '../ingest/compare-roles';
import { buildChangeMatrix } from './build-change-matrix';
import { countOf, formatCount } from './format';
import { plain, strong, type SummaryPart } from './summary-part';
import type { VersionChanges, VersionCounts } from './version-changes-model';
import { versionLists } from './version-lists';
import type { VersionPair } from './version-pair';

/** Counts, sentence, lists and matrix of what is different between two versions. */
export function buildVersionChanges(pair: VersionPair): VersionChanges {
	const counts = countChanges(pair.comparison);
	return {
		counts,
		unlike: counts.kept * 2 < Math.min(counts.before, counts.after),
		summary: summaryOf(counts),
		lists: versionLists(pair),
		matrix: buildChangeMatrix(pair)
	};
}

function countChanges(comparison: RoleComparison): VersionCounts {
	const { before, after, kept, added, removed, changed, byLikeness } = comparison;
	const having = (test: (role: ChangedRole) => boolean) => changed.filter(test).length;
	return {
		...{ before, after, kept, byLikeness },
		unchanged: kept - changed.length,
		added: added.length,
		removed: removed.length,
		retitled: having(({ retitled }) => retitled),
		regraded: having(({ regraded }) => regraded),
		moved: having(({ moved }) => moved),
		relevelled: having(({ levels }) => levels.length > 0),
		levels: changed.reduce((sum, { levels }) => sum + levels.length, 0),
		otherwise: having(
			({ retitled, regraded, moved, levels }) =>
				!retitled && !regraded && !moved && levels.length === 0
		)
	};
}

function summaryOf(counts: VersionCounts): readonly SummaryPart[] {
	const { before, after, kept, unchanged, added, removed, levels, relevelled } = counts;
	if (kept === 0) return [plain('None of the roles that are open is in the new files.')];
	if (unchanged === before && before === after)
		return [plain(`Nothing changed: ${countOf(before, 'role')}, each as it was.`)];
	const parts = [
		...[added > 0 ? `${formatCount(added)} added` : ''],
		...[removed > 0 ? `${formatCount(removed)} removed` : ''],
		...[counts.regraded > 0 ? `${formatCount(counts.regraded)} regraded` : ''],
		...[counts.moved > 0 ? `${formatCount(counts.moved)} moved` : ''],
		...[counts.retitled > 0 ? `${formatCount(counts.retitled)} retitled` : ''],
		...[levels > 0 ? `${countOf(levels, 'level')} changed in ${countOf(relevelled, 'role')}` : ''],
		...[counts.otherwise > 0 ? `${formatCount(counts.otherwise)} with other details changed` : '']
	].filter((part) => part !== '');
	return [
		strong(`${formatCount(before)} → ${countOf(after, 'role')}`),
		plain(`: ${parts.join(', ')}; ${formatCount(unchanged)} unchanged.`)
	];
}
