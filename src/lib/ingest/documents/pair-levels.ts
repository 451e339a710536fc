import type { Unit } from './capability-units';
import type { LevelToken, NameToken } from './token';
import { pairRow } from './pair-row';
import { distinctLevels, pairStream } from './pair-stream';
import type { Pair, PairContext, Pairing } from './pairing';

type Entry = { readonly pairs: readonly Pair[] } | { readonly loose: (NameToken | LevelToken)[] };

const second = 'A second level follows without a name';
const shifted = 'The levels of this table may have moved by a row';

/**
 * Pairs the names and levels of one part of a document. Where rows hold one name and one level each,
 * the row tells; what is left over between rows is paired by order and marked, and where a name
 * without a level and a level without a name enclose whole rows, all of these are marked, because
 * the levels may have slipped; so too where the name itself is lost. A part without rows is paired by order.
 */
export function pairLevels(units: readonly Unit[], context: PairContext): Pairing {
	const entries = entriesOf(dropRepeats(units));
	const inRows = entries.flatMap((entry) => ('pairs' in entry ? entry.pairs : []));
	const runs = entries.filter((entry) => 'loose' in entry);
	const looseNames = runs.flatMap(({ loose }) => loose.filter((token) => token.type === 'name'));
	if (inRows.length === 0 || looseNames.length > inRows.length) {
		const paired = runs.map(({ loose }) => pairStream(loose, context));
		const pairs = [...inRows, ...paired.flatMap(({ pairs }) => pairs)];
		const orders = new Set(paired.flatMap(({ order }) => order ?? []));
		const [order = null] = orders;
		if (orders.size < 2) return { pairs, order };
		return {
			pairs: pairs.map((pair) => doubted(pair, 'Names and levels come in mixed order')),
			order: null
		};
	}
	const pairs = amongRows(entries);
	const moved = !context.complete && pairs.some(({ doubt }) => doubt === second);
	return { pairs: moved ? pairs.map((pair) => doubted(pair, shifted)) : pairs, order: null };
}

/** Rows and, between them, what no row explains. A name that a row has already explained is no entry of its own. */
function entriesOf(units: readonly Unit[]): readonly Entry[] {
	const entries: Entry[] = [];
	for (const unit of units) {
		if (unit.tokens.length === 0 || unit.foreign) continue;
		const pairs = unit.row ? pairRow(unit) : null;
		if (pairs) {
			entries.push({ pairs });
			continue;
		}
		const last = entries.at(-1);
		if (last && 'loose' in last) last.loose.push(...unit.tokens);
		else entries.push({ loose: [...unit.tokens] });
	}
	return entries;
}

/** Names that a row pairs with a level are dropped wherever else the part mentions them without one. */
function dropRepeats(units: readonly Unit[]): readonly Unit[] {
	const explained = new Set<string>();
	for (const unit of units) {
		if (!unit.row || unit.foreign) continue;
		for (const { name } of pairRow(unit) ?? []) explained.add(name.capabilityId);
	}
	return units.map((unit) => {
		const paired = unit.row && !unit.foreign && pairRow(unit);
		if (paired) return unit;
		const tokens = unit.tokens.filter(
			(token) => token.type === 'level' || !explained.has(token.capabilityId)
		);
		return { ...unit, tokens };
	});
}

function amongRows(entries: readonly Entry[]): readonly Pair[] {
	const result: Pair[] = [];
	let open: { readonly type: 'name' | 'level'; readonly since: number } | null = null;
	for (const entry of entries) {
		if ('pairs' in entry) {
			result.push(...entry.pairs);
			continue;
		}
		const { pairs, stray } = pairLoose(entry.loose);
		const type = stray.length > 0 ? 'level' : pairs.some(({ level }) => !level) ? 'name' : null;
		if (type && open && type !== open.type) {
			for (let at = open.since; at < result.length; at++) {
				const pair = result[at];
				if (pair)
					result[at] = {
						...doubted(pair, shifted),
						others: distinctLevels([...pair.others, ...neighbours(result, at), ...stray])
					};
			}
			open = null;
			result.push(...pairs.map((pair) => doubted(pair, shifted)));
			continue;
		}
		if (type === 'level') disputeLast(result, stray);
		if (type && !open)
			open = { type, since: Math.max(0, result.length - (type === 'level' ? 1 : 0)) };
		result.push(...pairs);
	}
	return result;
}

/** Names and levels left over between two rows. Unless they are as many, none is taken. */
function pairLoose(loose: readonly (NameToken | LevelToken)[]): {
	readonly pairs: readonly Pair[];
	readonly stray: readonly LevelToken[];
} {
	const names = loose.filter((token) => token.type === 'name');
	const levels = loose.filter((token) => token.type === 'level');
	if (names.length === 0) return { pairs: [], stray: levels };
	const doubt = 'The level stands in a row of its own';
	const even = names.length === levels.length;
	return {
		pairs: names.map((name, at) => ({
			name,
			level: even ? (levels[at] ?? null) : null,
			method: 'order',
			doubt: levels.length === 0 ? 'No level stands beside the name' : doubt,
			others: even ? [] : distinctLevels(levels)
		})),
		stray: []
	};
}

/** A level that no name explains may be the level of the row above it. */
function disputeLast(result: Pair[], stray: readonly LevelToken[]): void {
	const last = result.at(-1);
	if (!last) return;
	result[result.length - 1] = {
		...doubted(last, second),
		others: distinctLevels([...last.others, ...stray])
	};
}

function neighbours(pairs: readonly Pair[], at: number): readonly LevelToken[] {
	return [pairs[at - 1]?.level, pairs[at + 1]?.level].filter(
		(level): level is LevelToken => level !== null && level !== undefined
	);
}

/** The pair, marked; a doubt that it had stays. */
export function doubted(pair: Pair, doubt: string): Pair {
	return { ...pair, doubt: pair.doubt || doubt };
}
