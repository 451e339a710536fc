import { editDistance } from '../framework/edit-distance';
import { tidy } from '../framework/fold';
import type { Framework } from '../framework/framework';
import { capabilityReader } from '../framework/read-capability';
import { longColumns, type CanonicalColumn } from './canonical-columns';
import { withoutGuard } from './formula-guard';
import { columnByKey, headerKey } from './header-index';
import type { ColumnMatch, Layout } from './result';

/** What one column of the file is taken for. */
export type ColumnTarget =
	| { readonly kind: 'canonical'; readonly column: CanonicalColumn }
	| { readonly kind: 'capability'; readonly capabilityId: string }
	| { readonly kind: 'attribute' }
	| { readonly kind: 'left_out' };

/** One column of the file, matched. */
export interface MatchedColumn {
	readonly index: number;
	/** As in the file, white space tidied; '' where it has none. */
	readonly header: string;
	readonly target: ColumnTarget;
	readonly how: ColumnMatch['how'];
	/** The header of the column that was preferred for the same thing. */
	readonly lostTo: string | null;
}

/** The columns of a file, and the layout that they make. */
export interface MatchedHeader {
	readonly layout: Layout;
	readonly columns: readonly MatchedColumn[];
}

interface Candidate {
	readonly target: ColumnTarget;
	readonly how: 'exact' | 'alias' | 'edition' | 'fuzzy';
	/** Lower is better; only candidates for one target are compared. */
	readonly rank: number;
}

const fuzzyRank = 1_000;

/**
 * Matches headers exactly (letter case, punctuation and spacing aside), by alias, by the names of
 * earlier editions, then by a slip or two. A file with both a capability and a level column is
 * long, any other wide. Of several columns for one target the best match wins, then the leftmost;
 * the others, and all that is not known, are attributes. `capability_group` is left out: the group
 * follows from the capability.
 */
export function matchHeaders(headers: readonly string[], framework: Framework): MatchedHeader {
	const candidates = headers.map((header) => candidateOf(header, framework));
	const names = new Set(
		candidates.flatMap((candidate) =>
			candidate?.target.kind === 'canonical' ? [candidate.target.column] : []
		)
	);
	const layout = names.has('capability') && names.has('level') ? 'long' : 'wide';
	const best = new Map<string, number>();
	for (const [index, candidate] of candidates.entries()) {
		if (!candidate || !belongs(candidate.target, layout)) continue;
		const key = keyOf(candidate.target);
		const rival = candidates[best.get(key) ?? -1];
		if (!rival || candidate.rank < rival.rank) best.set(key, index);
	}
	const columns = headers.map((raw, index): MatchedColumn => {
		const header = tidy(withoutGuard(raw));
		const candidate = candidates[index];
		const column = { index, header, lostTo: null };
		if (!candidate || !belongs(candidate.target, layout)) {
			return { ...column, target: { kind: 'attribute' }, how: 'kept' };
		}
		const winner = best.get(keyOf(candidate.target));
		if (winner !== index) {
			const lostTo = candidate.how === 'fuzzy' ? null : tidy(headers[winner ?? -1] ?? '');
			return { index, header, lostTo, target: { kind: 'attribute' }, how: 'kept' };
		}
		if (keyOf(candidate.target) === 'capability_group') {
			return { ...column, target: { kind: 'left_out' }, how: 'left_out' };
		}
		return { ...column, target: candidate.target, how: candidate.how };
	});
	return { layout, columns };
}

function keyOf(target: ColumnTarget): string {
	if (target.kind === 'canonical') return target.column;
	return target.kind === 'capability' ? `capability:${target.capabilityId}` : target.kind;
}

function belongs(target: ColumnTarget, layout: Layout): boolean {
	if (target.kind === 'capability') return layout === 'wide';
	if (target.kind !== 'canonical') return true;
	if (layout === 'long') return target.column !== 'focus_capabilities';
	return !longColumns.has(target.column);
}

function candidateOf(header: string, framework: Framework): Candidate | null {
	const key = headerKey(header);
	if (key === '') return null;
	const known = columnByKey.get(key);
	const canonical = known && { kind: 'canonical' as const, column: known.column };
	if (canonical && known.rank === 0) return { target: canonical, how: 'exact', rank: 0 };
	const reading = capabilityReader(framework)(header);
	const capability = reading.status === 'read' && {
		kind: 'capability' as const,
		capabilityId: reading.value
	};
	if (capability && reading.how !== 'fuzzy') {
		return { target: capability, how: reading.how, rank: reading.how === 'exact' ? 0 : 1 };
	}
	if (canonical) return { target: canonical, how: 'alias', rank: known.rank };
	if (capability) return { target: capability, how: 'fuzzy', rank: fuzzyRank };
	const near = nearestColumn(key);
	return near && { target: { kind: 'canonical', column: near }, how: 'fuzzy', rank: fuzzyRank };
}

/** The only column within one slip of a header of five letters or more, two from twelve on. */
function nearestColumn(key: string): CanonicalColumn | null {
	if (key.length < 5 || key.length > 60) return null;
	const limit = key.length >= 12 ? 2 : 1;
	const near = new Set<CanonicalColumn>();
	for (const [name, { column }] of columnByKey) {
		if (name.length >= 5 && editDistance(key, name, limit) <= limit) near.add(column);
	}
	const [only] = near;
	return near.size === 1 && only !== undefined ? only : null;
}
