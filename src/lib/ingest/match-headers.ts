import { editDistance } from '../framework/edit-distance';
import { tidy } from '../framework/fold';
import type { Framework } from '../framework/framework';
import { capabilityReader } from '../framework/read-capability';
import { longColumns, type CanonicalColumn } from './canonical-columns';
import { withoutGuard } from './formula-guard';
import { columnByKey, headerKey } from './header-index';
import { kindHeader } from './header-parts';
import { withoutLevelWord } from './levels-required';
import type { ColumnMatch, Layout } from './result';

/** What one column of the file is taken for. */
export type ColumnTarget =
	| { readonly kind: 'canonical'; readonly column: CanonicalColumn }
	| { readonly kind: 'capability'; readonly capabilityId: string }
	| { readonly kind: 'kind'; readonly capabilityId: string }
	| { readonly kind: 'packed'; readonly stated: StatedKind }
	/** `name` is null where it is to be made from the header; `groups` where like roles are grouped by it. */
	| { readonly kind: 'attribute'; readonly name: string | null; readonly groups: boolean }
	| { readonly kind: 'left_out' };

/** Of what kind all capabilities of a packed column are; null where their cells say so themselves, or nothing does. */
export type StatedKind = 'focus' | 'complementary' | null;

/** One column of the file, matched. */
export interface MatchedColumn {
	readonly index: number;
	/** As in the file, white space tidied; '' where it has none. */
	readonly header: string;
	readonly target: ColumnTarget;
	readonly how: ColumnMatch['how'];
	/** The header of the column that was preferred for the same thing. */
	readonly lostTo: string | null;
	/** Whether it is kept though its cells are levels: its header names no capability. */
	readonly holdsLevels?: boolean;
	/** The capability that it names too, where another column is read for it. */
	readonly twin?: Twin;
}

/** What a second column of one capability would be taken for, and why. */
export interface Twin {
	/** The place of the column that is read for it. */
	readonly of: number;
	readonly target: ColumnTarget;
	readonly how: ColumnMatch['how'];
}

/** The columns of a file, and the layout that they make. */
export interface MatchedHeader {
	readonly layout: Layout;
	readonly columns: readonly MatchedColumn[];
}

/** What is settled of a table before its headers are read. */
export interface GivenColumns {
	readonly layout: Layout | 'auto';
	/** By place of the column. */
	readonly targets: ReadonlyMap<
		number,
		{ readonly target: ColumnTarget; readonly how: 'recipe' | 'cells' }
	>;
	/** Places of columns that are kept as they are unless they are settled. */
	readonly kept?: ReadonlySet<number>;
}

interface Candidate {
	readonly target: ColumnTarget;
	readonly how: Exclude<ColumnMatch['how'], 'kept' | 'left_out'>;
	/** Lower is better; only candidates for one target are compared. */
	readonly rank: number;
}

const fuzzyRank = 1_000;
const givenRank = -1;
/** After every header that is known whole. */
const insideRank = 100;
const longestInside = 120;
const nothingGiven: GivenColumns = { layout: 'auto', targets: new Map() };
const attribute: ColumnTarget = { kind: 'attribute', name: null, groups: false };

/**
 * Matches headers exactly (letter case, punctuation and spacing aside), by alias, by the names of
 * earlier editions, then by a slip or two. A file with both a capability and a level column is
 * long, any other wide. Of several columns for one target the best match wins, then the leftmost;
 * the others, and all that is not known, are attributes. `capability_group` is left out: the group
 * follows from the capability.
 */
export function matchHeaders(
	headers: readonly string[],
	framework: Framework,
	given: GivenColumns = nothingGiven
): MatchedHeader {
	const read = headers.map((header, index): Candidate | null => {
		const settled = given.targets.get(index);
		if (settled) return { ...settled, rank: givenRank };
		return given.kept?.has(index) ? null : candidateOf(header, framework);
	});
	const layout = given.layout === 'auto' ? layoutOf(read) : given.layout;
	const candidates = layout === 'long' ? read.map(focusAsKind) : read;
	const levelled = levelledBy(candidates, layout);
	const best = new Map<string, number>();
	for (const [index, candidate] of candidates.entries()) {
		if (!candidate || !belongs(candidate.target, layout, levelled)) continue;
		const key = keyOf(candidate.target);
		const rival = candidates[best.get(key) ?? -1];
		if (!rival || candidate.rank < rival.rank) best.set(key, index);
	}
	const columns = headers.map((raw, index): MatchedColumn => {
		const header = tidy(withoutGuard(raw));
		const candidate = candidates[index];
		const column = { index, header, lostTo: null };
		if (!candidate || !belongs(candidate.target, layout, levelled)) {
			return { ...column, target: attribute, how: 'kept' };
		}
		const { target, how } = candidate;
		if (target.kind === 'attribute' || target.kind === 'left_out' || target.kind === 'packed') {
			return { ...column, target, how };
		}
		const winner = best.get(keyOf(target));
		if (winner !== index) {
			const lostTo = how === 'fuzzy' ? null : tidy(headers[winner ?? -1] ?? '');
			const lost = { index, header, lostTo, target: attribute, how: 'kept' } as const;
			const isTwin = target.kind === 'capability' && how !== 'fuzzy' && winner !== undefined;
			return isTwin ? { ...lost, twin: { of: winner, target, how } } : lost;
		}
		if (keyOf(target) === 'capability_group' && how !== 'recipe') {
			return { ...column, target: { kind: 'left_out' }, how: 'left_out' };
		}
		return { ...column, target, how };
	});
	return { layout, columns };
}

/** In a row a capability a column headed focus does not list capabilities: it says whether this one is. */
function focusAsKind(candidate: Candidate | null): Candidate | null {
	if (candidate?.target.kind !== 'canonical' || candidate.how === 'recipe') return candidate;
	if (candidate.target.column !== 'focus_capabilities') return candidate;
	return { ...candidate, target: { kind: 'canonical', column: 'kind' }, rank: candidate.rank + 10 };
}

function layoutOf(candidates: readonly (Candidate | null)[]): Layout {
	const names = new Set(
		candidates.flatMap((candidate) =>
			candidate?.target.kind === 'canonical' ? [candidate.target.column] : []
		)
	);
	return names.has('capability') && names.has('level') ? 'long' : 'wide';
}

/** Whether a column holds the level of a capability, by its id: only then can another hold its kind. */
function levelledBy(
	candidates: readonly (Candidate | null)[],
	layout: Layout
): (capabilityId: string) => boolean {
	if (layout === 'long') return () => false;
	const targets = candidates.flatMap((candidate) => candidate?.target ?? []);
	const ids = new Set(
		targets.flatMap((target) => (target.kind === 'capability' ? target.capabilityId : []))
	);
	const packed = targets.some(({ kind }) => kind === 'packed');
	return (id) => packed || ids.has(id);
}

function keyOf(target: ColumnTarget): string {
	if (target.kind === 'canonical') return target.column;
	return 'capabilityId' in target ? `${target.kind}:${target.capabilityId}` : target.kind;
}

function belongs(
	target: ColumnTarget,
	layout: Layout,
	levelled: (capabilityId: string) => boolean
): boolean {
	if (target.kind === 'capability' || target.kind === 'packed') return layout === 'wide';
	if (target.kind === 'kind') return levelled(target.capabilityId);
	if (target.kind !== 'canonical') return true;
	if (layout === 'long') return target.column !== 'focus_capabilities';
	return !longColumns.has(target.column);
}

/** Whether a column with this header may be put together with another of the same capability. */
export function mayBeTwin(header: string, framework: Framework): boolean {
	if (withoutLevelWord(header) !== header) return false;
	const candidate = candidateOf(header, framework);
	return candidate?.target.kind === 'capability' && candidate.how !== 'fuzzy';
}

function candidateOf(raw: string, framework: Framework): Candidate | null {
	// As web pages write it.
	const header = raw.replace(/&amp;/gi, '&');
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
	const kind = kindHeader(header, framework);
	if (kind !== null) return { target: { kind: 'kind', capabilityId: kind }, how: 'alias', rank: 1 };
	const inside = insideOf(header, framework);
	if (inside) return { target: inside, how: 'alias', rank: insideRank };
	if (capability) return { target: capability, how: 'fuzzy', rank: fuzzyRank };
	const near = nearestColumn(key);
	return near && { target: { kind: 'canonical', column: near }, how: 'fuzzy', rank: fuzzyRank };
}

const enumeration = /^\s*(?:\(?[a-z]{0,3}\d{1,3}(?:\.\d{1,2})?[.:)]*|[a-z]{2,4}\s*[:–-])\s+/iu;

/**
 * What a header says behind a number or the initials of a group (`1. Finance`, `C02 Finance`,
 * `BE - Finance`), before the word level (`Finance - level required`), or in all its parts between
 * slashes (`Role / Position Title`); null where that is nothing known, or several things.
 */
function insideOf(header: string, framework: Framework): ColumnTarget | null {
	if (header.length > longestInside) return null;
	const bare = header.replace(enumeration, '');
	const name = withoutLevelWord(bare);
	const reading = name === header ? null : capabilityReader(framework)(name);
	if (reading?.status === 'read' && reading.how !== 'fuzzy')
		return { kind: 'capability', capabilityId: reading.value };
	const parts = bare.split('/').map((part) => columnByKey.get(headerKey(part))?.column);
	const [column] = parts;
	if (column === undefined || parts.some((part) => part !== column)) return null;
	return { kind: 'canonical', column };
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
